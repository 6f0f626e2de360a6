// What several sources give for the same measure, place and period, observed or claimed: alternatives beside each other,
// with the one that the headline rule chooses. They are never summed.
import { groupBy, type Unit, type When } from '#kernel/index.ts';
import type { Claim } from '#claims/claim.ts';
import type { Comparator } from '#claims/compare.ts';
import { chooseHeadline, type Candidate } from '#claims/headline.ts';
import { isCountMeasure } from '#crisis/compare-observations.ts';
import { isWithheld } from '#crisis/observed.ts';
import type { Observation } from '#crisis/observation.ts';
import type { Clocks, FactHead } from '#ledger/fact.ts';
import { listVisible } from '#ledger/fact-table.ts';
import type { Books } from '../books/books.ts';

/** What one source gives; an observation and a claim that say the same in one document are one figure. */
export type GivenFigure = Candidate & {
  readonly low: bigint;
  /** The upper end of a range; equal to `low` for a single number. */
  readonly high: bigint;
  readonly comparator: Comparator;
  readonly source: string;
  /** Who said it, where a claim records that. */
  readonly speaker: string;
  /** The ids of the facts that state it. */
  readonly facts: readonly string[];
};

export type SideBySide = {
  readonly measure: string;
  readonly place: string;
  readonly unit: Unit;
  readonly date: When;
  readonly isCount: boolean;
  /** The smallest first. */
  readonly figures: readonly GivenFigure[];
  readonly headline: GivenFigure;
};

type Given = Pick<SideBySide, 'measure' | 'place' | 'unit' | 'date'> & { readonly figure: GivenFigure };

/**
 * Periods for which two sources or more give a figure, the latest first. Figures of part of a place are left out: they
 * cover different parts.
 */
export const listSideBySide = (books: Books, clocks: Clocks): readonly SideBySide[] => {
  const given = [...listObservations(books, clocks), ...listClaims(books, clocks)];
  const groups = groupBy(given, ({ measure, place, unit, date }) =>
    [measure, place, unit, date.earliest, date.latest].join('\n'),
  );
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      const figures = mergeFigures(group.map(({ figure }) => figure));
      const headline = chooseHeadline(figures);
      if (!first || !headline || new Set(figures.map(({ source }) => source)).size < 2) return [];
      const { measure, place, unit, date } = first;
      return [{ measure, place, unit, date, isCount: isCountMeasure(measure), figures, headline }];
    })
    .toSorted((a, b) => b.date.latest - a.date.latest || (nameOf(a) < nameOf(b) ? -1 : 1));
};

const nameOf = ({ measure, place, unit, date }: SideBySide): string =>
  [measure, place, unit, date.latest - date.earliest].join('\n');

const headOf = (books: Books, { id, source, credibility, known }: FactHead) => ({
  id,
  basis: 'stated' as const,
  reliability: books.sources.get(source)?.reliability ?? 'F',
  credibility,
  known: known.latest,
  source,
  facts: [id],
});

const listObservations = (books: Books, { asOf, knownAt }: Clocks): readonly Given[] =>
  listVisible(books.observations, knownAt)
    .filter((each: Observation) => each.date.latest <= asOf && each.coverage === 'whole' && !isWithheld(books, each))
    .map(({ measure, place, unit, date, value, ...fact }) => ({
      measure,
      place,
      unit,
      date,
      figure: { ...headOf(books, { ...fact, date }), low: value, high: value, comparator: '=', speaker: '' },
    }));

const listClaims = (books: Books, { asOf, knownAt }: Clocks): readonly Given[] =>
  listVisible(books.claims, knownAt).flatMap((claim: Claim): readonly Given[] => {
    const { subject, value, unit, date, comparator, speaker } = claim;
    if (subject.kind !== 'observation' || value.kind !== 'amount' || date.latest > asOf) return [];
    const place = claim.place === '' ? books.mission.place : claim.place;
    if (isWithheld(books, { measure: subject.topic, place, coverage: 'whole' })) return [];
    const [low, high] = [value.amount, value.to ?? value.amount];
    const figure = { ...headOf(books, claim), low, high, comparator, speaker };
    return [{ measure: subject.topic, place, unit, date, figure }];
  });

/** One figure for all that one source says alike, hedged as the claim hedges it. */
const mergeFigures = (given: readonly GivenFigure[]): readonly GivenFigure[] =>
  [...groupBy(given, ({ source, low, high }) => [source, low, high].join('\n')).values()]
    .flatMap((same) => {
      const first = chooseHeadline(same);
      if (!first) return [];
      const said = same.find(({ speaker }) => speaker !== '');
      return {
        ...first,
        comparator: said?.comparator ?? first.comparator,
        speaker: said?.speaker ?? '',
        facts: same.flatMap(({ facts }) => facts).toSorted(),
      };
    })
    .toSorted((a, b) => (a.low === b.low ? (a.id < b.id ? -1 : 1) : a.low < b.low ? -1 : 1));
