// Moving a slider over large books: everything that a screen asks of the books, on sixty dates in a row, warm. A frame
// has fifty milliseconds.
import { listOwed } from '@muster/core/mission';
import { listVisible, type Clocks } from '@muster/core/ledger';
import { takeDiff, takeHistory, takeStatus } from '@muster/core/answers';
import { booksFromRows, type Books } from '@muster/core/books';
import { judgePromises } from '@muster/core/claims';
import { addDays, parseDay, type Day } from '@muster/core/kernel';
import { median } from './measure.ts';
import { createRandom } from './random.ts';
import { makeSliderRows } from './slider-books.ts';

const MOVES = 100_000;
const FRAMES = 60;
const FIRST_DAY = parseDay('2016-03-01') ?? 0;
const DAYS = 3560;

/** What a frame asks, by name; each on the two clocks of the frame. */
const ANSWERS: Readonly<Record<string, (books: Books, clocks: Clocks) => unknown>> = {
  takeStatus,
  takeHistory,
  listOwed,
  'takeDiff, 7 days': (books, { knownAt }) => takeDiff(books, { from: addDays(knownAt, -7), to: knownAt }),
  judgePromises,
  observations: (books, { knownAt }) => listVisible(books.observations, knownAt),
};

/** Mostly both clocks move together; every fourth frame looks back from a later day of knowledge. */
const makeFrames = (seed: number): readonly Clocks[] => {
  const random = createRandom(seed);
  return Array.from({ length: FRAMES }, (_, at) => {
    const asOf = (FIRST_DAY + random(DAYS)) as Day;
    return { asOf, knownAt: at % 4 === 3 ? addDays(asOf, random(700)) : asOf };
  });
};

/** Writes the milliseconds of each answer and of whole frames by way of `say`: the median and the worst of sixty. */
export const benchSlider = (say: (line: string) => void): void => {
  const rows = makeSliderRows(MOVES);
  const start = performance.now();
  const built = booksFromRows(rows);
  const building = performance.now() - start;
  if (!built.ok) throw new Error(`the bench books are not sound: ${JSON.stringify(built.problems.slice(0, 3))}`);
  say(`\n${MOVES.toLocaleString('en')} moves: a slider over ${FRAMES} dates, milliseconds (median, worst)`);
  say(`  ${'booksFromRows'.padEnd(18)}${building.toFixed(0).padStart(8)}`);
  // The first sweep warms the code and what is kept for the books; the second goes to other dates.
  sweep(built.value, makeFrames(1));
  const times = sweep(built.value, makeFrames(2));
  for (const [name, each] of times) {
    say(
      `  ${name.padEnd(18)}${median(each).toFixed(2).padStart(8)}${Math.max(...each)
        .toFixed(2)
        .padStart(9)}`,
    );
  }
};

const sweep = (books: Books, frames: readonly Clocks[]): ReadonlyMap<string, readonly number[]> => {
  const times = new Map<string, number[]>([...Object.keys(ANSWERS), 'frame'].map((name) => [name, []]));
  for (const clocks of frames) {
    let frame = 0;
    for (const [name, ask] of Object.entries(ANSWERS)) {
      const start = performance.now();
      ask(books, clocks);
      const time = performance.now() - start;
      times.get(name)?.push(time);
      frame += time;
    }
    times.get('frame')?.push(frame);
  }
  return times;
};
