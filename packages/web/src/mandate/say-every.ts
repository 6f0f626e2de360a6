// How often a duty comes round, in words.
import type { Words } from '#i18n/words.ts';

const UNITS = ['Y', 'M', 'W', 'D'] as const;

/** "every 3 months" for `P3M`; what is no duration of whole years, months, weeks and days stays as it is written. */
export const sayEvery = (words: Words, every: string): string => {
  const found = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(every);
  if (!found) return every;
  const spans = UNITS.flatMap((unit, at) => {
    const count = Number(found[at + 1] ?? 0);
    return count > 0 ? [{ unit, count }] : [];
  });
  const [only] = spans;
  if (!only) return every;
  if (spans.length === 1) return words.t(`mandate.every.${only.unit}`, { count: only.count });
  const list = words.list(spans.map(({ unit, count }) => words.t(`mandate.span.${unit}`, { count })));
  return words.t('mandate.every.mixed', { spans: list });
};
