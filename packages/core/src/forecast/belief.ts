// What the mission itself has taught: how fast it is, how many of its promises are kept at all, and how many of those in full;
// worked out from what arrived and from what still waits (F4).
import type { Day } from '#kernel/index.ts';
import { exp, log, normalDensity, shareBelow } from './exact-math.ts';
import { remainingFrom, toLogNormal, type LogNormal, type Waiting } from './pipeline.ts';
import {
  BETWEEN_ARRIVALS,
  SENDS,
  SENDS_ALL,
  SHARE_OF_TOKEN,
  SPREAD_OF_MISSIONS,
  type Belief,
  type Model,
} from './priors.ts';
import type { PromiseRecord } from './records.ts';

/** One way the mission may be, and how likely it is beside the others. */
export type Cell = {
  /** Added to the logarithm of every length of time: above zero the mission is slow. */
  readonly shift: number;
  /** The chance that who promised sends anyone. */
  readonly sends: number;
  /** The chance that who sends means all of it. */
  readonly sendsAll: number;
  readonly weight: number;
};

const SHIFTS = grid(-1.6, 1.6, 25);
const SHARES = grid(0.04, 0.96, 12);

/** Stages at which a promise is being acted on. */
export const isUnderWay = (stage: Waiting): boolean => stage === 'training' || stage === 'ready' || stage === 'transit';

/** Half of what was promised: from there on it was meant in full. */
const HALF = 0.5;

export const BETWEEN: LogNormal = toLogNormal(BETWEEN_ARRIVALS);

/** Every way the mission may be, weighed by what is known of it; the weights add up to one. */
export const learn = (records: readonly PromiseRecord[], model: Model, asOf: Day): readonly Cell[] => {
  const cells = SHIFTS.flatMap((shift) => {
    const sent = weighShares(SENDS, (share) =>
      sumOf(records, (record) => sendsAs(record, { shift, share, model, asOf })),
    );
    const sentAll = weighShares(SENDS_ALL, (share) =>
      sumOf(records, (record) => fulfilsAs(record, { shift, share, asOf })),
    );
    const before = -((shift / SPREAD_OF_MISSIONS) ** 2) / 2;
    return SHARES.flatMap((sends, at) =>
      SHARES.map((sendsAll, to) => ({
        shift,
        sends,
        sendsAll,
        weight: before + (sent[at] ?? 0) + (sentAll[to] ?? 0),
      })),
    );
  });
  const most = cells.reduce((best, { weight }) => Math.max(best, weight), -Infinity);
  const weights = cells.map(({ weight }) => (weight - most < -60 ? 0 : exp(weight - most)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return cells.map((cell, at) => ({ ...cell, weight: (weights[at] ?? 0) / total }));
};

const sumOf = (records: readonly PromiseRecord[], of: (record: PromiseRecord) => number): number =>
  records.reduce((sum, record) => sum + of(record), 0);

/** The logarithm of the belief in each share, with what the records say of it. */
const weighShares = ({ yes, no }: Belief, likelihood: (share: number) => number): readonly number[] =>
  SHARES.map((share) => (yes - 1) * log(share) + (no - 1) * log(1 - share) + likelihood(share));

type Way = { readonly shift: number; readonly share: number; readonly asOf: Day };

/** The logarithm of how likely it is that a promise has gone as it went, if `share` of all promises are kept at all. */
const sendsAs = (record: PromiseRecord, { shift, share, model, asOf }: Way & { readonly model: Model }): number => {
  const way = remainingFrom(model, record.kind, 'pledged');
  const [first] = record.arrivals;
  if (first)
    return first.first <= record.promisedOn ? 0 : log(share) + densityOf(way, shift, first.first - record.promisedOn);
  if (record.waiting.length === 0) return log(1 - share);
  const waits = stillWaits(way, shift, asOf - record.promisedOn);
  const acts = record.waiting.some(({ stage }) => isUnderWay(stage));
  return log(acts ? share * waits : 1 - share + share * waits);
};

/** The same for how much of it came and how soon each further part, if `share` of those kept at all are kept in full. */
const fulfilsAs = (record: PromiseRecord, { shift, share, asOf }: Way): number => {
  const { arrivals, arrived, promised, waiting } = record;
  const last = arrivals.at(-1);
  if (!last) return 0;
  const gaps = arrivals
    .slice(1)
    .reduce((sum, { first }, at) => sum + densityOf(BETWEEN, shift, first - (arrivals[at]?.last ?? first)), 0);
  const part = arrived / promised;
  if (part >= HALF) return gaps + log(share);
  const token = (1 - share) * tokenReaches(part);
  if (waiting.length === 0) return gaps + log(Math.max(token, 1e-12));
  return gaps + log(share * stillWaits(BETWEEN, shift, asOf - last.last) + token);
};

/** The logarithm of the density of a length of `days`. */
const densityOf = ({ mu, sigma }: LogNormal, shift: number, days: number): number => {
  const length = Math.max(1, days);
  return log(Math.max(normalDensity((log(length) - mu - shift) / sigma) / (sigma * length), 1e-30));
};

/** The chance that something that takes so long has not happened after `days`. */
const stillWaits = ({ mu, sigma }: LogNormal, shift: number, days: number): number =>
  days < 1 ? 1 : Math.max(1 - shareBelow((log(days) - mu - shift) / sigma), 1e-9);

/** The chance that a token is at least so large a part of what was promised. */
export const tokenReaches = (part: number): number => exp(SHARE_OF_TOKEN.exponent * log(Math.max(1 - part, 1e-9)));

function grid(from: number, to: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => from + ((to - from) * at) / (count - 1));
}
