// Models of every figure for property tests: no sense is asked of them, so that no picture can count on any.
import fc from 'fast-check';
import { EVER, formatDay, formatQuantity, NEVER, type Day } from '@muster/core/kernel';
import type { Frame } from './frame.ts';
import {
  drawAgeing,
  drawLevels,
  drawMandate,
  drawPeriods,
  drawSpark,
  drawSpread,
  drawStrengthBar,
  drawStrengthChart,
  drawTranches,
} from './index.ts';

const words = fc.string({ unit: 'binary', maxLength: 220 });
const key = fc.string({ unit: 'binary', maxLength: 12 });
const quantity = fc.oneof(fc.bigInt(0n, 6000n), fc.bigInt(-(2n ** 63n), 2n ** 63n));
/** Mostly of a few years, sometimes any day there is, and the open ends. */
const day: fc.Arbitrary<Day> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 18_000, max: 21_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -800_000, max: 3_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(EVER, NEVER) },
) as fc.Arbitrary<Day>;

const described = { title: words, description: words, empty: words };
const span = { from: day, to: day, asOf: day };
const format = fc.constant((value: bigint) => formatQuantity(value, 'USD'));
const list = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 12 });
const steps = list(fc.record({ day, quantity }));
const lane = fc.constantFrom('a', 'b', 'c');

export const frames: fc.Arbitrary<Frame> = fc.record({
  width: fc.oneof(fc.integer({ min: 280, max: 1600 }), fc.constantFrom(0, 60, 80, 120.4, 280)),
  id: key,
  words: fc.constant({
    number: (value: bigint) => formatQuantity(value, 'people'),
    day: formatDay,
    month: (each: Day) => formatDay(each).slice(5, 7),
    year: (each: Day) => formatDay(each).slice(0, 4),
  }),
});

type Draw = (frame: Frame) => string;

const strengthBar = fc.record(
  {
    ...described,
    parts: list(
      fc.record({
        key,
        label: words,
        quantity,
        kind: fc.constantFrom('deployed', 'transit', 'ready', 'training', 'pledged', 'missing'),
      }),
    ),
    mark: fc.record({ at: quantity, label: words }),
  },
  { requiredKeys: ['title', 'description', 'empty', 'parts'] },
);

const promise = fc.record({
  key,
  said: day,
  due: day,
  from: quantity,
  level: quantity,
  state: fc.constantFrom('open', 'kept', 'late', 'broken', 'uncheckable'),
  label: words,
});

const fan = fc.record({
  days: list(fc.record({ day, low: quantity, middle: quantity, high: quantity })),
  lines: list(fc.record({ key, label: words, points: steps })),
  label: words,
  names: fc.record({ low: words, middle: words, high: words }),
  isOld: fc.boolean(),
});

const strengthChart = fc
  .record({
    ...described,
    ...span,
    deployed: steps,
    promised: steps,
    planned: steps,
    authorised: steps,
    promises: list(promise),
    events: list(fc.record({ key, day, label: words })),
    labels: fc.record({ deployed: words, promised: words, planned: words, authorised: words, today: words }),
  })
  .chain((model) => fc.option(fan).map((fan) => (fan ? { ...model, fan } : model)));

const levels = fc.record({
  ...described,
  ...span,
  format,
  series: list(
    fc.record({ key, label: words, points: list(fc.record({ key, day, value: quantity, group: lane, title: words })) }),
  ),
});

const periods = fc.record({
  ...described,
  ...span,
  format,
  series: fc.uniqueArray(fc.record({ key: lane, label: words }), { selector: ({ key }) => key }),
  bars: list(fc.record({ key, series: lane, from: day, to: day, value: quantity, title: words })),
});

const move = fc.record(
  { key, day, fromLane: lane, toLane: lane, quantity, label: words, title: words },
  { requiredKeys: ['key', 'day', 'quantity', 'label', 'title'] },
);

const tranches = fc.record({
  ...described,
  ...span,
  format,
  lanes: fc.uniqueArray(fc.record({ key: lane, label: words }), { selector: ({ key }) => key }),
  moves: list(move),
});

const mandate = fc.record({
  ...described,
  ...span,
  lanes: list(
    fc.record({
      key,
      label: words,
      bars: list(
        fc.record({
          key,
          from: day,
          to: fc.option(day, { nil: undefined }),
          label: words,
          kind: fc.constantFrom('mandate', 'other'),
          state: fc.constantFrom('past', 'current', 'future', 'expired'),
        }),
      ),
    }),
  ),
  duties: list(fc.record({ key, day, label: words, state: fc.constantFrom('done', 'coming', 'overdue') })),
});

const spread = fc.record({
  ...described,
  format,
  figures: list(
    fc.record({ key, low: quantity, high: quantity, label: words, isHeadline: fc.boolean(), isBooks: fc.boolean() }),
  ),
});

const ageing = fc.record({ ...described, format, buckets: list(fc.record({ key, label: words, quantity })) });
const spark = fc.record({ ...described, from: day, to: day, points: steps });

/** Every figure, with arbitrary models bound to it. */
export const FIGURES: readonly (readonly [string, fc.Arbitrary<Draw>])[] = [
  ['strength bar', strengthBar.map((model) => (frame) => drawStrengthBar(model, frame))],
  ['strength chart', strengthChart.map((model) => (frame) => drawStrengthChart(model, frame))],
  ['levels', levels.map((model) => (frame) => drawLevels(model, frame))],
  ['periods', periods.map((model) => (frame) => drawPeriods(model, frame))],
  ['tranches', tranches.map((model) => (frame) => drawTranches(model, frame))],
  ['mandate', mandate.map((model) => (frame) => drawMandate(model, frame))],
  ['spread', spread.map((model) => (frame) => drawSpread(model, frame))],
  ['ageing', ageing.map((model) => (frame) => drawAgeing(model, frame))],
  ['spark', spark.map((model) => (frame) => drawSpark(model, frame))],
];
