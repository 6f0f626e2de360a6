// Books of any size from a fixed seed: contributors promise, send, move and send home people over ten years. Every book balances and no account is overdrawn.
import { createRandom } from './random.ts';

export type BenchMove = {
  readonly id: string;
  readonly date: string;
  readonly known: string;
  readonly commitment: string;
  readonly quantity: number;
  readonly from: string;
  readonly to: string;
  readonly placeFrom: string;
  readonly place: string;
};

export const COMMITMENTS = 500;
export const PLACES = 20;
const DAYS = 3650;
const FIRST_DAY = Date.UTC(2016, 0, 1);

const isoDay = (day: number): string => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);

/** Moves become known with the report of every second week, so that a past day of knowledge is a real question. */
const reportDay = (day: number): number => Math.ceil((day + 1) / 14) * 14;

/** Moves in the order of their dates; the same arguments always make the same ones. */
export const makeMoves = (count: number, commitments = COMMITMENTS, seed = 2751): readonly BenchMove[] => {
  const random = createRandom(seed);
  const days = Array.from({ length: DAYS + 120 }, (_, day) => isoDay(day));
  const at = Array.from({ length: commitments }, () => new Map<string, number>());
  const moves: BenchMove[] = [];
  for (let row = 0; row < count; row += 1) {
    const commitment = random(commitments);
    const accounts = at[commitment] ?? new Map<string, number>();
    const day = Math.floor((row * DAYS) / count);
    const step = pickStep(accounts, random);
    if (step.from !== 'outside')
      accounts.set(step.from + step.placeFrom, (accounts.get(step.from + step.placeFrom) ?? 0) - step.quantity);
    accounts.set(step.to + step.place, (accounts.get(step.to + step.place) ?? 0) + step.quantity);
    moves.push({
      id: `m${row}`,
      date: days[day] ?? '',
      known: days[reportDay(day)] ?? '',
      commitment: `c${commitment}`,
      ...step,
    });
  }
  return moves;
};

type Step = Pick<BenchMove, 'quantity' | 'from' | 'to' | 'placeFrom' | 'place'>;

const pickStep = (accounts: ReadonlyMap<string, number>, random: (below: number) => number): Step => {
  const place = `P${random(PLACES)}`;
  const other = `P${random(PLACES)}`;
  const held = (key: string): number => accounts.get(key) ?? 0;
  const some = (key: string): number => 1 + random(Math.min(held(key), 50));
  const roll = random(10);
  if (roll >= 8 && other !== place && held(`deployed${place}`) > 0) {
    return { quantity: some(`deployed${place}`), from: 'deployed', to: 'deployed', placeFrom: place, place: other };
  }
  if (roll === 7 && held(`deployed${place}`) > 0) {
    return { quantity: some(`deployed${place}`), from: 'deployed', to: 'repatriated', placeFrom: place, place: '' };
  }
  if (roll >= 4 && held('ready') > 0)
    return { quantity: some('ready'), from: 'ready', to: 'deployed', placeFrom: '', place };
  if (roll >= 2 && held('pledged') > 0)
    return { quantity: some('pledged'), from: 'pledged', to: 'ready', placeFrom: '', place: '' };
  return { quantity: 50 + random(200), from: 'outside', to: 'pledged', placeFrom: '', place: '' };
};
