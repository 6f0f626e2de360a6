// What changed in one or two sentences: the strength of the mission, then how many facts and verdicts.
import type { Diff } from '@muster/core/answers';
import type { Words } from '#i18n/words.ts';

export const describeChanges = (words: Words, diff: Diff): string => {
  const { t } = words;
  const days = { from: words.day(diff.from), to: words.day(diff.to) };
  if (diff.facts.length === 0) return t(isStill(diff) ? 'changes.nothing' : 'changes.onlyTime', days);
  const count = (how: Diff['facts'][number]['how']): number => diff.facts.filter((fact) => fact.how === how).length;
  const parts = (
    [
      ['changes.added', count('added')],
      ['changes.corrected', count('corrected')],
      ['changes.takenBack', count('taken back')],
      ['changes.turnedCount', diff.turned.length],
    ] as const
  ).flatMap(([key, each]) => (each === 0 ? [] : [t(key, { count: each })]));
  return [t('changes.sums', { ...days, list: words.list(parts) }), describeStrength(words, diff)]
    .filter((sentence) => sentence !== '')
    .join(' ');
};

const isStill = ({ numbers, turned, mandate }: Diff): boolean =>
  numbers.length === 0 && turned.length === 0 && mandate === undefined;

/** The strength of the mission where it moved; else that it did not. */
const describeStrength = (words: Words, { numbers }: Diff): string => {
  const { t } = words;
  const ofMission = numbers.filter(({ contributor, unit }) => contributor === '' && unit === 'people');
  const moved = ofMission.find(({ what }) => what === 'deployed') ?? ofMission[0];
  if (!moved) return t('changes.strengthSame');
  const { what, before, after } = moved;
  return t('changes.strength', {
    what: words.word(`changes.people.${what}`, what),
    before: words.number(before),
    after: words.number(after),
    change: words.signed(after - before),
  });
};
