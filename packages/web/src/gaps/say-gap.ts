// What is missing in one line, in the reader's words.
import { unitKindOf } from '@muster/core/kernel';
import { sayGap, type Gap, type Standings } from '@muster/core/mission';
import type { Words } from '#i18n/words.ts';

/** The sentence in two parts, the name first; absent where nothing is missing. */
export const sayMissing = (words: Words, gap: Gap): string | undefined => {
  const said = sayGap(gap);
  if (!said) return undefined;
  const details = Object.entries(said.details).map(([name, detail]): readonly [string, string] => {
    if (typeof detail === 'object') return [name, words.number(detail.quantity)];
    return [name, name === 'of' ? nameUnit(words, gap.unit) : detail];
  });
  const beside = words.list(sumsBeside(words, gap));
  return words.t(`gaps.says.${said.code}`, { ...Object.fromEntries(details), beside });
};

/** "3 helicopters", one a kind. */
const sumsBeside = (words: Words, { beside }: Gap): readonly string[] => {
  const sums = new Map<string, bigint>();
  for (const { unit, quantity } of beside) sums.set(unit, (sums.get(unit) ?? 0n) + quantity);
  return [...sums].map(([unit, quantity]) => sayAmount(words, quantity, unit));
};

/** "1,000 people", "3 helicopters". */
export const sayAmount = (words: Words, quantity: bigint, unit: string): string =>
  unitKindOf(unit) === 'people'
    ? words.t('gaps.people', { people: words.number(quantity) })
    : words.amount(quantity, unit);

const nameUnit = (words: Words, unit: string): string => words.word(`unit.${unit}`, unit);

/** "761 in place, 239 promised"; one who stands at one place alone is not divided. */
export const sayStandings = (words: Words, standings: Standings): string =>
  words.list(
    (['inPlace', 'transit', 'ready', 'promised'] as const)
      .filter((at) => standings[at] > 0n)
      .map((at) => words.t(`gaps.at.${at}`, { amount: words.number(standings[at]) })),
  );
