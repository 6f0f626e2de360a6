// A number as a citation to copy: what it is, both dates, whose books, and the documents it rests on.
import { useState } from 'preact/hooks';
import type { Evidence } from '@muster/core/answers';
import { citeSource } from '@muster/core/mission';
import { useMuster } from '../muster.ts';
import { nameAsked } from './name-asked.ts';

export const Citation = ({ evidence }: { readonly evidence: Evidence }) => {
  const { books, clocks, opened, words } = useMuster();
  const [copied, setCopied] = useState('');
  const number = evidence.kind === 'stock' ? words.amount(evidence.quantity, unitOf(evidence)) : '';
  const head = words.t('citation.head', {
    what: [number, nameAsked(books, words, evidence.asked)].filter((part) => part !== '').join(' '),
    mission: books.mission.name,
    asOf: words.day(clocks.asOf),
    known: words.day(clocks.knownAt),
    version: opened.version.slice(0, 8),
  });
  const text = [head, ...evidence.sources.map((source) => `– ${citeSource(source)}`)].join('\n');
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <section class="citation">
      <h3>{words.t('citation.title', { count: evidence.sources.length })}</h3>
      <pre>{text}</pre>
      <button type="button" onClick={() => void copy()}>
        {words.t(copied === text ? 'citation.copied' : 'citation.copy')}
      </button>
    </section>
  );
};

const unitOf = ({ asked }: Evidence): string => (asked.kind === 'stock' ? asked.unit : 'people');
