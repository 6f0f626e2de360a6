// An answer of the worker in a component: the last one there is, and whether it is the one to what is asked now.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Opened } from '#facts/facts.ts';
import { useRest } from '#parts/use-rest.ts';
import { useMuster } from '../muster.ts';
import { whenAtRest } from '../waking.ts';
import { askForecast, type Line } from './ask-forecast.ts';
import { writeQuestion, type Answers, type Asked, type Kind, type Questions } from './asked.ts';
import { createLatest } from './create-latest.ts';

export type Answered<Answer> = {
  readonly answer: Answer | undefined;
  readonly isCurrent: boolean;
  readonly hasFailed: boolean;
};

/** Runs while a hand is on a slider, and once it rests. */
const RUNS_IN_MOTION = 2000;
export const RUNS = 10_000;

/** As many runs as there is time for: whatever is asked with `moving` is asked again in full once it stays the same. */
export const useRuns = (moving: string): number => (useRest(moving) ? RUNS : RUNS_IN_MOTION);

type Put = { readonly opened: Opened; readonly asked: Asked; readonly key: string };
type Taken = { readonly key: string; readonly answer: Answers[Kind] | undefined };

/** Asks once the page is at rest; without a question the last answer stays, as one that is not current. */
export const useForecast = <Each extends Kind>(
  kind: Each,
  question: Questions[Each] | undefined,
  line: Line = 'quick',
): Answered<Answers[Each]> => {
  const { opened } = useMuster();
  const [isReady, setReady] = useState(false);
  useEffect(() => whenAtRest(() => setReady(true)), []);
  const [taken, setTaken] = useState<Taken>({ key: '', answer: undefined });
  const latest = useRef<ReturnType<typeof createLatest<Put, Answers[Kind]>>>(undefined);
  useEffect(() => {
    latest.current = createLatest<Put, Answers[Kind]>({
      ask: ({ opened, asked }) => askForecast(opened, asked, line),
      take: ({ key }, answer) => setTaken({ key, answer }),
      fail: ({ key }) => setTaken({ key, answer: undefined }),
    });
    return () => latest.current?.stop();
  }, [line]);
  // A kind and its question belong together by the types of this function.
  const asked = question && ({ kind, question } as Asked);
  const key = asked ? `${opened.rows.mission.id} ${opened.version} ${writeQuestion(asked)}` : '';
  useEffect(() => {
    if (isReady && asked) latest.current?.put({ opened, asked, key });
  }, [isReady, key]);
  return useMemo(
    () => ({
      answer: taken.answer as Answers[Each] | undefined,
      isCurrent: key !== '' && taken.key === key,
      hasFailed: taken.key !== '' && taken.answer === undefined,
    }),
    [taken, key],
  );
};
