// The number that is open: how it came about, move by move or fact by fact, on whose word, and how to cite it.
import { useEffect, useRef } from 'preact/hooks';
import { parseAsked, takeEvidence, type Evidence } from '@muster/core/answers';
import { useMuster } from '../muster.ts';
import { Citation } from './citation.tsx';
import { FactEvidence } from './fact-evidence.tsx';
import { StockEvidence } from './stock-evidence.tsx';

export const EvidencePanel = () => {
  const { address, books, clocks, go, words } = useMuster();
  const why = address.query['why'] ?? '';
  const asked = why === '' ? undefined : parseAsked(why);
  const evidence = asked && takeEvidence(books, clocks, asked);
  const head = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  const close = (): void => {
    go({ query: { ...address.query, why: '' } }, 'replace');
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  useEffect(() => {
    if (why === '') return undefined;
    const { activeElement } = document;
    if (activeElement?.matches('[data-why]')) opener.current = activeElement;
    head.current?.focus({ preventScroll: true });
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, [why]);
  if (why === '') return null;
  return (
    <aside class="evidence" aria-labelledby="evidence-title">
      <header class="evidence-head">
        <h2 id="evidence-title" ref={head} tabIndex={-1}>
          {words.t('evidence.title')}
        </h2>
        <button type="button" class="close" onClick={close} aria-label={words.t('evidence.close')}>
          ×
        </button>
      </header>
      {evidence ? <Body evidence={evidence} /> : <p class="empty">{words.t('evidence.none')}</p>}
    </aside>
  );
};

const Body = ({ evidence }: { readonly evidence: Evidence }) => (
  <>
    {evidence.kind === 'stock' ? <StockEvidence evidence={evidence} /> : <FactEvidence evidence={evidence} />}
    <Citation evidence={evidence} />
  </>
);
