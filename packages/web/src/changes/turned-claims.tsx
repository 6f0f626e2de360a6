// Statements whose verdict is another now: what the books said of them before, and what they say since.
import type { Diff, TurnedClaim } from '@muster/core/answers';
import type { Verdict } from '@muster/core/claims';
import { nameMeasured } from '#i18n/differences.ts';
import { nameClaimed, nameSource, nameTopic } from '#i18n/names.ts';
import { Panel } from '#parts/panel.tsx';
import { SourceLink } from '#parts/source-link.tsx';
import { VerdictMark } from '#parts/verdict.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { hrefTo, useMuster } from '../muster.ts';
import { queryOfSide, type Range } from './read-range.ts';

export const TurnedClaims = ({ diff, range }: { readonly diff: Diff; readonly range: Range }) => {
  const muster = useMuster();
  const { books, clocks, words } = muster;
  const { t } = words;
  if (diff.turned.length === 0) return null;
  const { asOf, known } = queryOfSide(range, 'after', clocks.asOf);
  const clockQuery = { asOf: asOf ?? '', known: known ?? '' };
  const says = ({ claim }: TurnedClaim): string => `${nameTopic(books, words, claim)}: ${nameClaimed(words, claim)}`;
  const side = (name: 'before' | 'after'): Column<TurnedClaim> => ({
    key: name,
    title: t(`changes.${name}`, { day: words.day(name === 'before' ? diff.from : diff.to) }),
    text: (row) => `${words.word(`verdict.${row[name].kind}`, row[name].kind)}, ${nameMeasured(words, row[name])}`,
    cell: (row) => (
      <>
        <VerdictMark word={row[name].kind} />{' '}
        <span class="faint">{t('changes.books', { value: nameMeasured(words, row[name]) })}</span>
      </>
    ),
    sort: (row) => row[name].kind,
  });
  return (
    <Panel title={t('changes.turned', { count: diff.turned.length })} note={t('changes.turnedNote')}>
      <DataTable
        name="turned-claims"
        title={t('changes.turned', { count: diff.turned.length })}
        columns={[
          {
            key: 'says',
            title: t('changes.statement'),
            text: says,
            cell: (row) => <a href={hrefTo(muster, 'claims', row.claim.id, clockQuery)}>{says(row)}</a>,
            sort: says,
          },
          {
            key: 'speaker',
            title: t('changes.speaker'),
            text: ({ claim }) => claim.speaker,
            sort: ({ claim }) => claim.speaker,
          },
          side('before'),
          side('after'),
          {
            key: 'source',
            title: t('evidence.source'),
            text: ({ claim }) => nameSource(books, words, claim.source),
            cell: ({ claim }) => <SourceLink id={claim.source} />,
          },
        ]}
        rows={diff.turned}
        keyOf={({ claim }) => claim.id}
        sourcesOf={({ claim, before, after }) => [claim.source, ...sourcesOf(before), ...sourcesOf(after)]}
      />
    </Panel>
  );
};

const sourcesOf = ({ evidence }: Verdict): readonly string[] => (evidence.kind === 'nothing' ? [] : evidence.sources);
