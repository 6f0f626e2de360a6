// Observations of the crisis: a count of the same period, a level of the nearest day, chosen by the headline rule.
import type { When } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { findNearest, findSamePeriod, isCountMeasure, MOST_DAYS_AWAY } from '#crisis/compare-observations.ts';
import type { Books } from '../books/books.ts';
import { whole } from './compare.ts';
import { chooseHeadline } from './headline.ts';
import { missing } from './missing.ts';
import { nothing, type Measured, type Topic } from './measured.ts';

export const measureObservation = (books: Books, topic: Topic, period: When, { asOf, knownAt }: Clocks): Measured => {
  const { subject, unit } = topic;
  const place = topic.place === '' ? books.mission.place : topic.place;
  const isCount = isCountMeasure(subject.topic);
  // A level of a period that had not ended is the level of the day itself.
  const when = isCount || period.latest <= asOf ? period : { ...period, earliest: asOf, latest: asOf };
  const question = { measure: subject.topic, place, unit, when, knownAt };
  const found = isCount ? findSamePeriod(books, question) : findNearest(books, question);
  const comparable = found.filter(({ coverage }) => coverage === 'whole');
  const chosen = chooseHeadline(
    comparable.map((observation) => ({
      ...observation,
      basis: 'stated' as const,
      reliability: books.sources.get(observation.source)?.reliability ?? 'F',
      known: observation.known.latest,
    })),
  );
  if (!chosen) {
    const [nearest] = found;
    if (nearest) return nothing('onlyPart', { place, fact: nearest.id });
    const measure = subject.topic;
    return isCount
      ? nothing('noObservationOfPeriod', { measure, place, period: when.text })
      : nothing('noObservationNear', { measure, place, days: MOST_DAYS_AWAY, date: when.text });
  }
  const values = comparable.map(({ value }) => value);
  return {
    kind: 'value',
    value: whole(chosen.value),
    low: whole(values.reduce((least, value) => (value < least ? value : least))),
    high: whole(values.reduce((most, value) => (value > most ? value : most))),
    basis: 'observation',
    complete: undefined,
    facts: [chosen.id],
    sources: [chosen.source],
    onlySource: chosen.source,
    restsOn: [],
    note: missing('noteObserved', { date: chosen.date.text }),
  };
};
