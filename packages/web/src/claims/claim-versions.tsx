// Every version of a claim's record, first to last: nothing that was recorded is lost.
import type { Claim, ClaimStory } from '@muster/core/claims';
import { nameClaimed, nameSource } from '#i18n/names.ts';
import { facts, Quantity } from '#parts/quantity.tsx';
import { SourceLink } from '#parts/source-link.tsx';
import { DataTable } from '#table/data-table.tsx';
import { useMuster } from '../muster.ts';

export const ClaimVersions = ({ story: { claim, versions } }: { readonly story: ClaimStory }) => {
  const { books, clocks, words } = useMuster();
  const { t } = words;
  const status = (version: Claim): string => {
    if (version.retracted) return t('claim.version.retracted');
    if (version === claim) return t('claim.version.shown');
    return t(version.known.latest > clocks.knownAt ? 'claim.version.later' : 'claim.version.earlier');
  };
  return (
    <DataTable
      name="versions"
      title={t('claim.versions')}
      columns={[
        { key: 'known', title: t('claim.version.known'), text: ({ known }: Claim) => words.when(known) },
        {
          key: 'claimed',
          title: t('claims.claimed'),
          text: (version) => nameClaimed(words, version),
          cell: (version) => <Quantity text={nameClaimed(words, version)} asked={facts(version.id)} />,
        },
        { key: 'status', title: t('claim.version.status'), text: status },
        { key: 'credibility', title: t('claim.credibility'), text: ({ credibility }) => credibility },
        {
          key: 'source',
          title: t('evidence.source'),
          text: ({ source }) => nameSource(books, words, source),
          cell: ({ source }) => <SourceLink id={source} />,
        },
        { key: 'id', title: t('claim.id'), text: ({ id }) => id, cell: ({ id }) => <code>{id}</code> },
        { key: 'note', title: t('claim.note'), text: ({ note }) => note },
      ]}
      rows={versions}
      keyOf={({ id }) => id}
      sourcesOf={({ source }) => [source]}
    />
  );
};
