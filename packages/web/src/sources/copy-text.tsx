// A text to copy; where the browser does not let a page copy, it can still be marked by hand.
import { useState } from 'preact/hooks';
import { useMuster } from '../muster.ts';

export const CopyText = ({ title, text }: { readonly title: string; readonly text: string }) => {
  const { t } = useMuster().words;
  const [copied, setCopied] = useState('');
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <div class="citation">
      <h2 class="citation-title">{title}</h2>
      <pre>{text}</pre>
      <button
        type="button"
        onClick={() => {
          copy().catch(() => setCopied(''));
        }}
      >
        {t(copied === text ? 'citation.copied' : 'citation.copy')}
      </button>
    </div>
  );
};
