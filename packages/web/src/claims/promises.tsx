// What was said about days to come: made when, due when, what came of it, what was missing.
import { useMemo } from 'preact/hooks';
import type { When } from '@muster/core/kernel';
import { createCourses, judgePromises, saidOf, type CourseOf, type PromiseState } from '@muster/core/claims';
import { VerdictMark } from '#parts/verdict.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { hrefTo, useAnswer, useMuster, type Muster } from '../muster.ts';
import { Course } from './course.tsx';
import { FilterBar } from './filter-bar.tsx';
import { createClaimFilter, readFilters } from './filters.ts';
import { Labelled } from './labelled.tsx';
import { PROMISE_STATES, sayDays, sayMissingAtDue, sayMissingNow } from './promise-says.ts';
import { sayMissing } from './say-missing.ts';
import { spokenColumns } from './spoken.tsx';
import { Tallies } from './tallies.tsx';

type Row = PromiseState & { readonly said: When };

export const Promises = () => {
  const muster = useMuster();
  const { address, books, clocks, words } = muster;
  const { t } = words;
  const judged = useAnswer(judgePromises);
  const courseOf = useMemo(() => createCourses(books, clocks), [judged]);
  const all = useMemo(
    () =>
      judged
        .map((promise): Row => ({ ...promise, said: saidOf(books, promise.claim) }))
        .toSorted((a, b) => rankOf(a) - rankOf(b) || b.due - a.due),
    [judged],
  );
  const claims = useMemo(() => all.map(({ claim }) => claim), [all]);
  const filters = readFilters(address.query);
  const isShown = createClaimFilter(books, words, filters);
  const found = all.filter(({ claim }) => isShown(claim));
  const state = address.query['state'] ?? '';
  const rows = state === '' ? found : found.filter((promise) => promise.state === state);
  const choices = PROMISE_STATES.map((value) => ({ value, name: words.word(`verdict.${value}`, value) }));
  return (
    <>
      <FilterBar claims={claims} own={{ name: 'state', choices }} />
      <Tallies
        chosen={state}
        tallies={PROMISE_STATES.map((word) => ({
          word,
          count: found.filter((promise) => promise.state === word).length,
          href: hrefTo(muster, 'claims', '', { ...filters, show: 'promises', state: state === word ? '' : word }),
        }))}
        note={[t('claims.shown', { shown: words.number(rows.length), all: words.number(all.length) })]}
      />
      <div class="stacking promises-table">
        <DataTable
          name="promises"
          title={t('claims.tab.promises')}
          columns={columnsOf(muster, courseOf)}
          rows={rows}
          keyOf={({ claim }) => claim.id}
          sourcesOf={({ claim }) => [claim.source]}
          inAddress
          empty={t('promises.none')}
        />
      </div>
    </>
  );
};

const rankOf = ({ state }: PromiseState): number => PROMISE_STATES.indexOf(state);

const columnsOf = (muster: Muster, courseOf: CourseOf): readonly Column<Row>[] => {
  const { books, words } = muster;
  const { t, word } = words;
  const why = (row: Row): string => sayDays(words, row) || sayMissing(books, words, row.missing);
  return [
    { key: 'made', title: t('promises.made'), text: ({ said }) => words.when(said), sort: ({ said }) => said.latest },
    ...spokenColumns<Row>(muster, t('promises.level')),
    {
      key: 'due',
      title: t('promises.due'),
      text: ({ due }) => words.day(due),
      cell: ({ due }) => (
        <Labelled label={t('promises.due')}>
          <span class="date">{words.day(due)}</span>
        </Labelled>
      ),
      sort: ({ due }) => due,
    },
    {
      key: 'state',
      title: t('promises.state'),
      text: (row) => [word(`verdict.${row.state}`, row.state), why(row)].filter((part) => part !== '').join('; '),
      cell: (row) => (
        <div class="verdict-cell">
          <p>
            <VerdictMark word={row.state} />
          </p>
          {why(row) !== '' && <p class="faint">{why(row)}</p>}
        </div>
      ),
      sort: rankOf,
    },
    {
      key: 'missingAtDue',
      title: t('promises.missingAtDue'),
      align: 'right',
      text: (row) => sayMissingAtDue(words, row),
      cell: (row) => <Labelled label={t('promises.missingAtDue')}>{sayMissingAtDue(words, row)}</Labelled>,
      sort: ({ missingAtDue }) => missingAtDue,
    },
    {
      key: 'missingNow',
      title: t('promises.missingNow'),
      align: 'right',
      text: (row) => sayMissingNow(words, row),
      cell: (row) => <Labelled label={t('promises.missingNow')}>{sayMissingNow(words, row)}</Labelled>,
      sort: ({ missingNow }) => missingNow ?? -1n,
    },
    {
      key: 'course',
      title: t('promises.course'),
      text: (row) => sayCourse(muster, row, courseOf),
      cell: (row) => <Course promise={row} course={courseOf({ claim: row.claim, said: row.said.latest })} />,
    },
  ];
};

/** "200 → 744": what stood when it was promised, and what stands now. */
const sayCourse = ({ words }: Muster, { claim, said }: Row, courseOf: CourseOf): string => {
  const course = courseOf({ claim, said: said.latest });
  const [first] = course ?? [];
  const last = course?.at(-1);
  return first && last
    ? `${words.amount(first.quantity, claim.unit)} → ${words.amount(last.quantity, claim.unit)}`
    : '–';
};
