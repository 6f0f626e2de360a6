// What the books say about a claim's subject on two clocks.
import type { When } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import type { Books } from '../books/books.ts';
import { measureAmount, measureMissing } from './measure-amount.ts';
import { measureDate } from './measure-date.ts';
import { measureContributors, measureShare, measureStated } from './measure-mission.ts';
import { measureObservation } from './measure-observation.ts';
import { nothing, type Measured, type Topic } from './measured.ts';

/**
 * Measures a claim's subject. `when` is the day or period that the claim speaks of: levels are taken at `clocks.asOf`,
 * flows and counts over the period.
 */
export const measure = (books: Books, given: Topic, when: When, clocks: Clocks): Measured => {
  const { subject } = given;
  // The place of the mission is the same as no place.
  const topic = given.place === books.mission.place ? { ...given, place: '' } : given;
  if (topic.place !== '' && !isPlaced(subject)) {
    return nothing('notByPlace', { subject: subject.text, place: topic.place });
  }
  switch (subject.kind) {
    case 'people':
      return subject.topic === 'planned' || subject.topic === 'authorised'
        ? measureStated(books, topic, clocks)
        : measureAmount(books, topic, when, clocks);
    case 'money':
      if (subject.topic === 'needed') return nothing('noCost', {});
      return measureAmount(books, topic, when, clocks);
    case 'equipment':
      return subject.topic === 'missing'
        ? measureMissing(books, topic, clocks)
        : measureAmount(books, topic, when, clocks);
    case 'share':
      return measureShare(books, topic, clocks);
    case 'contributors':
      return measureContributors(books, topic, clocks);
    case 'date':
      return measureDate(books, topic, clocks);
    case 'observation':
      return measureObservation(books, topic, when, clocks);
    default:
      return nothing('inWords', {});
  }
};

const isPlaced = ({ kind, topic }: Topic['subject']): boolean =>
  kind === 'observation' ||
  kind === 'other' ||
  ['deployed', 'arrivals', 'departures', 'first-deployment'].includes(topic);
