// A forecast in words: months and not days, chances in whole percent, and never more certain than it is.
import type { Day } from '@muster/core/kernel';
import type { DaySpread, Forecast, ForecastLevel } from '@muster/core/forecast';
import type { Words } from '#i18n/words.ts';

/** "Mar 2026"; "not in sight" where so many runs never come to it. */
export const sayMonth = (words: Words, day: Day | undefined): string =>
  day === undefined ? words.t('outlook.never') : `${words.month(day)} ${words.year(day)}`;

export const saySpread = (words: Words, { early, late }: DaySpread): string => {
  const [from, to] = [sayMonth(words, early), sayMonth(words, late)];
  return from === to ? from : words.t('outlook.between', { from, to });
};

/** In whole percent. */
export const sayShare = (words: Words, share: number): string => words.share(BigInt(Math.round(share * 100)) * 100n);

/** In whole percent; what is drawn at random is never said to be sure or impossible. */
export const sayChance = (words: Words, chance: number): string => {
  if (chance < 0.005) return words.t('outlook.under', { share: sayShare(words, 0.01) });
  if (chance >= 0.995) return words.t('outlook.over', { share: sayShare(words, 0.99) });
  return sayShare(words, chance);
};

/** The next level that is not reached yet. */
const findNextLevel = ({ levels, deployed }: Forecast): ForecastLevel | undefined =>
  levels.toSorted((a, b) => a.people - b.people).find(({ people }) => people > deployed);

/** "half of the plan by Mar 2026 (Nov 2025 to not in sight) · 34 % before the mandate ends" */
export const sayWhen = (words: Words, forecast: Forecast): string => {
  const { t } = words;
  const level = findNextLevel(forecast);
  if (!level) return t('outlook.full');
  if (forecast.parts.length === 0) return t('outlook.nobody');
  const { on, reached, beforeExpiry } = level;
  const name = t(`outlook.level.${level.name}`);
  const [day, spread] = [sayMonth(words, on.middle), saySpread(words, on)];
  const when =
    on.middle === undefined
      ? t('outlook.unlikely', { level: name, chance: sayChance(words, reached) })
      : day === spread
        ? t('outlook.on', { level: name, day })
        : t('outlook.by', { level: name, day, spread });
  return beforeExpiry === undefined
    ? when
    : `${when} · ${t('outlook.expiry', { chance: sayChance(words, beforeExpiry) })}`;
};
