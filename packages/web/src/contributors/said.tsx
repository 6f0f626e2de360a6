// What is said about a contributor, and by speakers who are named with its name: each held against the books as known now,
// and as known when it was said.
import { useMemo } from 'preact/hooks';
import { createSpeakerIndex, findSubjectOf, judgeClaims, saidOf, type JudgedClaim } from '@muster/core/claims';
import { sourcesOf } from '#claims/measured.tsx';
import { isUnchanged, sayVerdict } from '#claims/say-verdict.ts';
import { spokenColumns } from '#claims/spoken.tsx';
import { VerdictCell } from '#claims/verdict-cell.tsx';
import { Panel } from '#parts/panel.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { hrefTo, useMuster, type Muster } from '../muster.ts';

export const Said = ({ of }: { readonly of: string }) => {
  const muster = useMuster();
  const { books, clocks, words } = muster;
  const { t } = words;
  const { about, by } = useMemo(() => {
    const named = createSpeakerIndex(books);
    const judged = judgeClaims(books, clocks).toReversed();
    return {
      about: judged.filter(({ claim }) => findSubjectOf(books, claim) === of),
      by: judged.filter(({ claim }) => named(claim.speaker).has(of)),
    };
  }, [books, clocks.asOf, clocks.knownAt, of]);
  return (
    <>
      <SaidTable
        name={`about-${of}`}
        title={t('contributors.about')}
        all={{ href: hrefTo(muster, 'claims', '', { of }), text: t('contributors.inClaims') }}
        rows={about}
        empty={t('contributors.noneAbout')}
      />
      <SaidTable
        name={`by-${of}`}
        title={t('contributors.by')}
        note={t('contributors.byNote')}
        rows={by}
        empty={t('contributors.noneBy')}
      />
    </>
  );
};

type SaidTableProps = {
  readonly name: string;
  readonly title: string;
  readonly note?: string;
  readonly all?: { readonly href: string; readonly text: string };
  readonly rows: readonly JudgedClaim[];
  readonly empty: string;
};

const SaidTable = ({ name, title, note, all, rows, empty }: SaidTableProps) => {
  const muster = useMuster();
  return (
    <Panel title={title} note={note} {...(all && rows.length > 0 && { all })}>
      <DataTable
        name={name}
        title={title}
        columns={columnsOf(muster)}
        rows={rows}
        keyOf={({ claim }) => claim.id}
        sourcesOf={({ claim, now, whenSaid }) => [claim.source, ...sourcesOf(now), ...sourcesOf(whenSaid)]}
        empty={empty}
      />
    </Panel>
  );
};

const columnsOf = (muster: Muster): readonly Column<JudgedClaim>[] => {
  const { books, clocks, words } = muster;
  const { t } = words;
  return [
    {
      key: 'said',
      title: t('claims.said'),
      text: ({ claim }) => words.when(saidOf(books, claim)),
      cell: ({ claim }) => <span class="one-line">{words.when(saidOf(books, claim))}</span>,
      sort: ({ claim }) => saidOf(books, claim).latest,
    },
    ...spokenColumns<JudgedClaim>(muster, t('claims.claimed')),
    {
      key: 'now',
      title: t('claims.now', { day: words.day(clocks.knownAt) }),
      text: ({ now }) => sayVerdict(books, words, now),
      cell: ({ claim, now }) => <VerdictCell claim={claim} verdict={now} />,
      sort: ({ now }) => now.kind,
    },
    {
      key: 'then',
      title: t('claims.whenSaid'),
      text: ({ now, whenSaid }) =>
        isUnchanged(whenSaid, now) ? t('claims.unchanged') : sayVerdict(books, words, whenSaid),
      cell: ({ claim, now, whenSaid }) =>
        isUnchanged(whenSaid, now) ? (
          <span class="faint">{t('claims.unchanged')}</span>
        ) : (
          <VerdictCell claim={claim} verdict={whenSaid} />
        ),
      sort: ({ whenSaid }) => whenSaid.kind,
    },
  ];
};
