// Statements about days that had come, newest first, each with what the books say of it now and said of it then.
import { useMemo } from 'preact/hooks';
import type { When } from '@muster/core/kernel';
import { judgeClaims, saidOf, type JudgedClaim, type Verdict } from '@muster/core/claims';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { hrefTo, useAnswer, useMuster, type Muster } from '../muster.ts';
import { FilterBar } from './filter-bar.tsx';
import { createClaimFilter, readFilters } from './filters.ts';
import { Labelled } from './labelled.tsx';
import { sourcesOf } from './measured.tsx';
import { isUnchanged, sayVerdict } from './say-verdict.ts';
import { spokenColumns } from './spoken.tsx';
import { Tallies } from './tallies.tsx';
import { VerdictCell } from './verdict-cell.tsx';

type Row = JudgedClaim & { readonly said: When };

const VERDICTS: readonly Verdict['kind'][] = ['off', 'holds', 'uncheckable'];

export const Statements = () => {
  const muster = useMuster();
  const { address, books, words } = muster;
  const { t } = words;
  const judged = useAnswer(judgeClaims);
  const all = useMemo(
    () =>
      judged
        .map((each): Row => ({ ...each, said: saidOf(books, each.claim) }))
        .toSorted((a, b) => b.said.latest - a.said.latest),
    [judged],
  );
  const claims = useMemo(() => all.map(({ claim }) => claim), [all]);
  const filters = readFilters(address.query);
  const isShown = createClaimFilter(books, words, filters);
  const found = all.filter(({ claim }) => isShown(claim));
  const verdict = address.query['verdict'] ?? '';
  const rows = verdict === '' ? found : found.filter(({ now }) => now.kind === verdict);
  const turned = rows.filter(({ whenSaid, now }) => whenSaid.kind !== now.kind).length;
  const choices = VERDICTS.map((kind) => ({ value: kind, name: words.word(`verdict.${kind}`, kind) }));
  return (
    <>
      <FilterBar claims={claims} own={{ name: 'verdict', choices }} />
      <Tallies
        chosen={verdict}
        tallies={VERDICTS.map((kind) => ({
          word: kind,
          count: found.filter(({ now }) => now.kind === kind).length,
          href: hrefTo(muster, 'claims', '', { ...filters, verdict: verdict === kind ? '' : kind }),
        }))}
        note={[
          t('claims.shown', { shown: words.number(rows.length), all: words.number(all.length) }),
          turned > 0 ? t('claims.turned', { count: turned }) : '',
        ]}
      />
      <div class="stacking statements-table">
        <DataTable
          name="statements"
          title={t('claims.tab.statements')}
          columns={columnsOf(muster)}
          rows={rows}
          keyOf={({ claim }) => claim.id}
          sourcesOf={({ claim, now, whenSaid }) => [claim.source, ...sourcesOf(now), ...sourcesOf(whenSaid)]}
          inAddress
          empty={t('claims.none')}
        />
      </div>
    </>
  );
};

const columnsOf = (muster: Muster): readonly Column<Row>[] => {
  const { books, clocks, words } = muster;
  const { t } = words;
  const rankOf = ({ kind }: Verdict): number => VERDICTS.indexOf(kind);
  return [
    { key: 'said', title: t('claims.said'), text: ({ said }) => words.when(said), sort: ({ said }) => said.latest },
    ...spokenColumns<Row>(muster, t('claims.claimed')),
    {
      key: 'now',
      title: t('claims.now', { day: words.day(clocks.knownAt) }),
      text: ({ now }) => sayVerdict(books, words, now),
      cell: ({ claim, now }) => <VerdictCell claim={claim} verdict={now} />,
      sort: ({ now }) => rankOf(now),
    },
    {
      key: 'then',
      title: t('claims.whenSaid'),
      text: ({ now, whenSaid }) =>
        isUnchanged(whenSaid, now) ? t('claims.unchanged') : sayVerdict(books, words, whenSaid),
      cell: ({ claim, now, whenSaid }) => (
        <Labelled label={t('claims.whenSaid')}>
          {isUnchanged(whenSaid, now) ? (
            <span class="faint">{t('claims.unchanged')}</span>
          ) : (
            <VerdictCell claim={claim} verdict={whenSaid} />
          )}
        </Labelled>
      ),
      sort: ({ whenSaid }) => rankOf(whenSaid),
    },
  ];
};
