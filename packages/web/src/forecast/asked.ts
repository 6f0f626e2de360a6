// What the worker is asked and what it answers. Only types: the forecast itself is fetched with the worker and no page.
import type { MissionRows } from '@muster/core/books';
import type { Backtest, Forecast, ForecastQuestion, Levers, takeBacktest, takeLevers } from '@muster/core/forecast';

export type Questions = {
  readonly forecast: ForecastQuestion;
  readonly levers: Parameters<typeof takeLevers>[1];
  readonly record: Parameters<typeof takeBacktest>[1];
};

export type Answers = { readonly forecast: Forecast; readonly levers: Levers; readonly record: Backtest };

export type Kind = keyof Questions;

export type Asked = { readonly [Each in Kind]: { readonly kind: Each; readonly question: Questions[Each] } }[Kind];

/** The rows come first, and again whenever they have changed. */
export type ToWorker =
  | { readonly kind: 'facts'; readonly rows: MissionRows }
  | { readonly kind: 'asked'; readonly id: number; readonly asked: Asked };

/** The first message answers nothing: it says that the worker is there. */
export type FromWorker = { readonly id: number; readonly answer: Answers[Kind] | undefined };

/** A question as text: the same text, the same answer. */
export const writeQuestion = ({ kind, question }: Asked): string =>
  JSON.stringify([kind, question], (_, value: unknown) => {
    if (value instanceof Set || value instanceof Map) return [...value];
    return value === Infinity ? 'endless' : value;
  });
