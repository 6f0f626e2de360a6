// What is missing in one line, in plain words: every such sentence in one table, so that a face in another language can
// say it too. `{name}` stands for a detail; the sentences begin with the capability, which has no plural to get wrong.
import { fill, formatQuantity, groupBy, type Placeholders, type Unit } from '#kernel/index.ts';
import type { Gap } from './gaps.ts';

export const GAP_TEXTS = {
  nothing: '{name}: none, and no promise names it',
  nothingCounted: '{name}: none; {beside} promised for it, which the line does not count',
  nothingInPlace: '{name}: none in place; {promised} of {need} {of} promised',
  units: '{name}: {units} of {quantity} in place ({there} of {need} {of}); the rest is promised',
  unitsUnpromised:
    '{name}: {units} of {quantity} in place ({there} of {need} {of}); {unpromised} {of} not promised for it',
  count: '{name}: {there} of {need} {of} in place; the rest is promised',
  countUnpromised: '{name}: {there} of {need} {of} in place; {unpromised} not promised for it',
  unmeasured: '{name}: the line gives no number to fill',
} as const;

type Texts = typeof GAP_TEXTS;
export type GapCode = keyof Texts;

/** A word, or a number that whoever writes the sentence writes as their language does. */
export type GapDetail = string | { readonly quantity: bigint; readonly unit: Unit };

export type GapSentence = {
  readonly code: GapCode;
  readonly details: Readonly<Record<string, GapDetail>>;
};

type Details<Code extends GapCode> = { readonly [Name in Placeholders<Texts[Code]>]: GapDetail };

const say = <Code extends GapCode>(code: Code, details: Details<Code>): GapSentence => ({ code, details });

/** What the line lacks; absent where it lacks nothing. */
export const sayGap = (gap: Gap): GapSentence | undefined => {
  const { requirement, unit, need, missing, unpromised, committed, standings } = gap;
  const { name } = requirement;
  if (need === 0n) return gap.units.need === 0n ? undefined : say('unmeasured', { name });
  if (missing === 0n) return undefined;
  const count = (quantity: bigint): GapDetail => ({ quantity, unit });
  const numbers = { name, of: unit, need: count(need), there: count(standings.inPlace), unpromised: count(unpromised) };
  if (committed === 0n) return gap.beside.length > 0 ? sayBeside(gap) : say('nothing', { name });
  if (standings.inPlace === 0n) return say('nothingInPlace', { ...numbers, promised: count(committed) });
  // Of a single unit there is no part: how many people of it are there says more than none of one.
  if (gap.units.need === need || gap.units.need === 1n) {
    return say(unpromised > 0n ? 'countUnpromised' : 'count', numbers);
  }
  const units = { ...numbers, units: count(gap.units.inPlace), quantity: count(gap.units.need) };
  return say(unpromised > 0n ? 'unitsUnpromised' : 'units', units);
};

const sayBeside = ({ requirement, beside }: Gap): GapSentence => {
  const sums = [...groupBy(beside, ({ unit }) => unit)].map(
    ([unit, own]) =>
      `${formatQuantity(
        own.reduce((sum, { quantity }) => sum + quantity, 0n),
        unit,
      )} ${unit}`,
  );
  return say('nothingCounted', { name: requirement.name, beside: sums.join(', ') });
};

/** The sentence in English. */
export const describeGap = ({ code, details }: GapSentence): string => fill(GAP_TEXTS[code], details, writeDetail);

const writeDetail = (detail: GapDetail): string =>
  typeof detail === 'object' ? formatQuantity(detail.quantity, detail.unit) : detail;

/** Why something that was offered fills no line. */
export const OFFER_TEXTS = {
  unspecified: 'no capability is stated',
  leftOver: 'more than its lines need',
  countedOtherwise: 'its lines count something else',
  unasked: 'no line asks for it',
  noNumber: 'no number was stated',
} as const;
