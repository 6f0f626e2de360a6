// A number that a document states: the fact as recorded, all its versions, and its source.
import type { Evidence, EvidenceFact } from '@muster/core/answers';
import type { Books } from '@muster/core/books';
import { isWithheld, type Observation } from '@muster/core/crisis';
import { hrefTo, useMuster } from '../muster.ts';
import { SourceLink } from '#parts/source-link.tsx';
import { describeFact } from './describe-fact.ts';

type FactEvidenceProps = { readonly evidence: Extract<Evidence, { kind: 'facts' }> };

export const FactEvidence = ({ evidence }: FactEvidenceProps) => {
  const muster = useMuster();
  const { books, words } = muster;
  return (
    <ul class="facts">
      {evidence.facts.map(({ table, versions, shown }) => (
        <li key={shown.id}>
          <p class="fact-kind">
            {words.word(`table.${table}`, table)} <code>{shown.id}</code>
          </p>
          <p class="fact-says">{describeFact(books, words, table, shown)}</p>
          <p class="faint">
            {words.t('evidence.known', { date: words.when(shown.date), known: words.when(shown.known) })}{' '}
            {words.t('evidence.credibility', { code: shown.credibility })}
            {versions.length > 1 && ` · ${words.t('evidence.versions', { count: versions.length })}`}
          </p>
          {shown.note !== '' && !isHidden(books, table, shown) && <p class="note">{shown.note}</p>}
          <p>
            <SourceLink id={shown.source} />{' '}
            <a class="faint" href={hrefTo(muster, 'sources', shown.source)}>
              {words.t('evidence.allOf')}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
};

/** Whether a fact may be named but not told, to hurt nobody. */
const isHidden = (books: Books, table: EvidenceFact['table'], fact: EvidenceFact['shown']): boolean =>
  table === 'observations' && isWithheld(books, fact as Observation);
