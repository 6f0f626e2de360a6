// A verdict in a cell: the word with its mark, then why, line by line.
import type { Claim, Verdict } from '@muster/core/claims';
import { nameDifference } from '#i18n/differences.ts';
import { VerdictMark } from '#parts/verdict.tsx';
import { useMuster } from '../muster.ts';
import { Measured } from './measured.tsx';
import { sayMissing } from './say-missing.ts';
import { listDoubts } from './say-verdict.ts';

export const VerdictCell = ({ claim, verdict }: { readonly claim: Claim; readonly verdict: Verdict }) => {
  const { books, words } = useMuster();
  const difference = nameDifference(words, verdict);
  const [before = '', after = ''] = words.t('claims.books', { value: '\n' }).split('\n');
  return (
    <div class="verdict-cell">
      <p>
        <VerdictMark word={verdict.kind} />
        {difference !== '' && <b class="verdict-difference"> {difference}</b>}
      </p>
      {verdict.missing === undefined ? (
        <p>
          {before}
          <Measured claim={claim} verdict={verdict} />
          {after}
        </p>
      ) : (
        <p class="faint">{sayMissing(books, words, verdict.missing)}</p>
      )}
      {listDoubts(words, verdict).map((doubt) => (
        <p key={doubt} class="verdict-doubt">
          {doubt}
        </p>
      ))}
    </div>
  );
};
