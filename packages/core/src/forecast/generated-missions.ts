// Missions whose truth is known, for tests: drawn from distributions that the forecast does not assume (Weibull ways, gamma
// intervals, a stop in the middle), and written down move by move as each becomes known.
import { addDays, formatDay, parseDay, type Day } from '#kernel/index.ts';
import { getBooks, type GivenRow } from '#books/make-books.ts';
import type { Books } from '#books/books.ts';
import { createStream, type Random } from './random.ts';

const FIRST: Day = parseDay('2020-01-01') ?? (0 as Day);
/** Days for which a mission is lived. */
export const LIVED = 1100;

type Drawn = { readonly commitments: GivenRow[]; readonly moves: GivenRow[]; readonly claims: GivenRow[] };

/** A mission, known as it went to its last day. */
export const generateMission = (seed: number): Books => {
  const draw = createStream(seed, 'generated');
  const between = (low: number, high: number): number => low + (high - low) * draw();
  const mission = {
    contributors: Math.round(between(7, 16)),
    sends: between(0.35, 0.9),
    sendsAll: between(0.3, 0.8),
    /** Days of the middle contributor from its promise to its first arrival. */
    way: between(130, 460),
    stop: { from: between(150, 700), days: draw() < 0.5 ? between(40, 150) : 0 },
  };
  const drawn: Drawn = { commitments: [], moves: [], claims: [] };
  let promised = 0;
  for (let at = 0; at < mission.contributors; at += 1) promised += drawContributor(at, { draw, mission, drawn });
  const planned = Math.round(promised * between(0.7, 1.3));
  return getBooks({
    contributors: Array.from({ length: mission.contributors }, (_, at) => ({ id: `C${at}` })),
    commitments: drawn.commitments,
    moves: drawn.moves,
    claims: drawn.claims,
    instruments: [
      {
        id: 'plan',
        kind: 'resolution',
        date: formatDay(FIRST),
        known: formatDay(FIRST),
        planned: String(planned),
        expires: formatDay(addDays(FIRST, LIVED + 900)),
      },
    ],
  });
};

type Contributor = {
  readonly draw: Random;
  readonly mission: {
    readonly sends: number;
    readonly sendsAll: number;
    readonly way: number;
    readonly stop: { readonly from: number; readonly days: number };
  };
  readonly drawn: Drawn;
};

/** Writes down one contributor; returns how many it promised. */
const drawContributor = (at: number, { draw, mission, drawn }: Contributor): number => {
  const between = (low: number, high: number): number => low + (high - low) * draw();
  const quantity = Math.round(draw() < 0.3 ? between(400, 1200) : between(40, 300));
  const promisedOn = Math.floor(draw() < 0.7 ? between(0, 90) : between(0, 360));
  const id = `c${at}`;
  const day = (offset: number): GivenRow => ({
    date: formatDay(addDays(FIRST, offset)),
    known: formatDay(addDays(FIRST, offset)),
  });
  const move = (offset: number, people: number, from: string, to: string): void => {
    if (people <= 0 || offset > LIVED) return;
    const place = to === 'deployed' ? { place: 'P0' } : {};
    drawn.moves.push({ ...day(offset), commitment: id, quantity: String(people), from, to, ...place });
  };
  drawn.commitments.push({ id, contributor: `C${at}`, ...day(promisedOn) });
  move(promisedOn, quantity, 'outside', 'pledged');
  announce({ id: `C${at}`, quantity, promisedOn, between, draw, drawn });
  if (draw() > mission.sends) return quantity;
  const share = draw() < mission.sendsAll ? between(0.75, 1) : between(0.01, 0.2);
  let left = Math.max(1, Math.round(quantity * share));
  // A Weibull way of shape 1.6 with the mission's median.
  const way = mission.way * (Math.log(1 / draw()) / Math.LN2) ** (1 / 1.6);
  let offset = delay(promisedOn + way, mission.stop);
  const trains = draw() < 0.5;
  while (left > 0) {
    const now = Math.min(left, Math.round(between(60, 240)));
    left -= now;
    const trained = Math.floor(Math.max(promisedOn + 1, offset - between(40, 120)));
    if (trains) move(trained, now, 'pledged', 'training');
    move(Math.floor(Math.max(offset, trained)), now, trains ? 'training' : 'pledged', 'deployed');
    // A gamma interval of shape 2 and mean 70 days.
    offset = delay(offset + 35 * (Math.log(1 / draw()) + Math.log(1 / draw())), mission.stop);
  }
  return quantity;
};

/** What would fall into the stop comes after it. */
const delay = (offset: number, { from, days }: { readonly from: number; readonly days: number }): number =>
  offset >= from ? offset + days : offset;

/** Half of the contributors say by when; as hopeful as they are. */
const announce = ({
  id,
  quantity,
  promisedOn,
  between,
  draw,
  drawn,
}: {
  readonly id: string;
  readonly quantity: number;
  readonly promisedOn: number;
  readonly between: (low: number, high: number) => number;
  readonly draw: Random;
  readonly drawn: Drawn;
}): void => {
  if (draw() < 0.5) return;
  drawn.claims.push({
    date: formatDay(addDays(FIRST, promisedOn + Math.round(between(60, 240)))),
    known: formatDay(addDays(FIRST, promisedOn)),
    subject: 'people:deployed',
    of: id,
    value: String(quantity),
    comparator: '=',
  });
};
