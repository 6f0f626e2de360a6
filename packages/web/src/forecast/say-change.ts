// What a what-if is and what it changes, in words.
import type { Books } from '@muster/core/books';
import { addDays } from '@muster/core/kernel';
import type { Forecast, ForecastLevel } from '@muster/core/forecast';
import type { Words } from '#i18n/words.ts';
import { namePart } from './name-part.ts';
import { sayMonth } from './say-forecast.ts';
import type { WhatIf } from './what-if.ts';

/** "+246", a true minus, and nothing where nothing changes. */
export const saySigned = (words: Words, difference: number): string =>
  Math.round(difference) === 0 ? words.t('forecast.same') : words.signed(BigInt(Math.round(difference)));

/** Chances closer than this are drawn at random: no difference is said. */
const LEAST_POINTS = 1;

/** "92 days sooner; +12 points" */
export const sayLevelChange = (words: Words, now: ForecastLevel, was: ForecastLevel): string => {
  const { t } = words;
  const [to, from] = [now.on.middle, was.on.middle];
  const days = to === undefined || from === undefined ? 0 : to - from;
  const points = Math.round((now.reached - was.reached) * 100);
  const said = [
    to !== undefined && from === undefined ? t('forecast.nowBy', { day: sayMonth(words, to) }) : '',
    to === undefined && from !== undefined ? t('forecast.noLonger') : '',
    days < 0 ? t('forecast.sooner', { count: -days }) : '',
    days > 0 ? t('forecast.later', { count: days }) : '',
    Math.abs(points) >= LEAST_POINTS ? t('forecast.points', { points: words.signed(BigInt(points)) }) : '',
  ].filter((part) => part !== '');
  return said.length === 0 ? t('forecast.same') : said.join('; ');
};

/** What stands in the middle of the forecast so many days ahead. */
const middleAt = ({ days, deployed }: Forecast, ahead: number): number =>
  ahead <= 0 ? deployed : (days.middle[Math.min(ahead, days.middle.length) - 1] ?? deployed);

/** How many more or fewer stand there when the mandate ends, or in a year where it has no end to come. */
export const sayWhatIf = (words: Words, now: Forecast, was: Forecast): string => {
  const { asOf, expires, horizon } = now;
  const ahead = Math.min(horizon, expires !== undefined && expires > asOf ? expires - asOf : 365);
  const [there, before] = [middleAt(now, ahead), middleAt(was, ahead)];
  return words.t('forecast.whatIfSays', {
    day: words.day(addDays(asOf, ahead)),
    people: words.number(there),
    change: saySigned(words, there - before),
  });
};

/** "What if: Benin – no more of it comes; beds – 600." Whoever is sent the address reads what was changed. */
export const listChanges = (books: Books, words: Words, whatIf: WhatIf): string => {
  const { t, number } = words;
  const { dropped, arrives, lift, beds, isRenewed } = whatIf;
  const changes = [
    ...[...dropped].map((id) => `${namePart(books, id)} – ${t('forecast.drop')}`),
    ...[...arrives]
      .filter(([id]) => !dropped.has(id))
      .map(([id, day]) => `${namePart(books, id)} – ${t('forecast.arrive')} ${words.day(day)}`),
    lift === undefined ? '' : `${t('forecast.lift')} – ${number(lift)}`,
    beds === undefined ? '' : `${t('forecast.beds')} – ${number(beds)}`,
    isRenewed ? t('forecast.renewed') : '',
  ];
  return t('forecast.changes', { changes: changes.filter((each) => each !== '').join('; ') });
};
