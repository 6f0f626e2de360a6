// The facts and moves that a verdict rests on, one a row, whether known when it was said or only now.
import { useMemo } from 'preact/hooks';
import { findFact } from '@muster/core/answers';
import type { JudgedClaim } from '@muster/core/claims';
import { describeFact } from '#evidence/describe-fact.ts';
import { nameSource } from '#i18n/names.ts';
import { facts, Quantity } from '#parts/quantity.tsx';
import { SourceLink } from '#parts/source-link.tsx';
import { DataTable } from '#table/data-table.tsx';
import { useMuster } from '../muster.ts';
import { factsOf } from './measured.tsx';

export const ClaimEvidence = ({ judged: { now, whenSaid } }: { readonly judged: JudgedClaim }) => {
  const { books, clocks, words } = useMuster();
  const { t } = words;
  const [nowIds, thenIds] = useMemo(
    () => [new Set(factsOf(now)), new Set(factsOf(whenSaid))] as const,
    [now, whenSaid],
  );
  const find = (id: string) => findFact(books, clocks, id);
  const describe = (id: string): string => {
    const found = find(id);
    return found ? describeFact(books, words, found.table, found.fact) : id;
  };
  const used = (id: string): string =>
    t(
      nowIds.has(id) && thenIds.has(id)
        ? 'claim.evidence.both'
        : nowIds.has(id)
          ? 'claim.evidence.now'
          : 'claim.evidence.then',
    );
  const sourceOf = (id: string): string => find(id)?.fact.source ?? '';
  return (
    <DataTable
      name="rests-on"
      title={t('claim.evidence')}
      columns={[
        {
          key: 'date',
          title: t('evidence.date'),
          text: (id: string) => {
            const date = find(id)?.fact.date;
            return date ? words.when(date) : '–';
          },
          sort: (id) => find(id)?.fact.date.latest ?? 0,
        },
        {
          key: 'kind',
          title: t('claim.evidence.kind'),
          text: (id) => {
            const table = find(id)?.table ?? '';
            return words.word(`table.${table}`, table);
          },
        },
        {
          key: 'fact',
          title: t('claim.evidence.fact'),
          text: describe,
          cell: (id) => <Quantity text={describe(id)} asked={facts(id)} />,
        },
        { key: 'used', title: t('claim.evidence.used'), text: used, sort: used },
        {
          key: 'source',
          title: t('evidence.source'),
          text: (id) => nameSource(books, words, sourceOf(id)),
          cell: (id) => <SourceLink id={sourceOf(id)} />,
        },
      ]}
      rows={[...new Set([...nowIds, ...thenIds])]}
      keyOf={(id) => id}
      sourcesOf={(id) => [sourceOf(id)]}
      empty={t('claim.evidence.none')}
    />
  );
};
