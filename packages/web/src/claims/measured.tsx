// What the books say against a claim, with the facts behind it beside the page; where they are too many for an address,
// on the page of the claim.
import type { Claim, Verdict } from '@muster/core/claims';
import { nameMeasured } from '#i18n/differences.ts';
import { facts, Quantity } from '#parts/quantity.tsx';
import { hrefTo, useMuster } from '../muster.ts';

/** Facts that an opened number may name in the address. */
const MOST_FACTS = 12;

export const Measured = ({ claim, verdict }: { readonly claim: Claim; readonly verdict: Verdict }) => {
  const muster = useMuster();
  const { words } = muster;
  const ids = factsOf(verdict);
  const text = nameMeasured(words, verdict);
  if (ids.length === 0) return <b>{text}</b>;
  if (ids.length <= MOST_FACTS)
    return <Quantity text={text} asked={facts(...ids)} label={words.t('claim.row.measured')} />;
  return (
    <a class="q" href={hrefTo(muster, 'claims', claim.id)} title={words.t('claims.allMoves', { count: ids.length })}>
      {text}
      <span class="heard"> {words.t('claims.allMoves', { count: ids.length })}</span>
    </a>
  );
};

export const factsOf = ({ evidence }: Verdict): readonly string[] =>
  evidence.kind === 'nothing' ? [] : [...new Set(evidence.facts)];

export const sourcesOf = ({ evidence }: Verdict): readonly string[] =>
  evidence.kind === 'nothing' ? [] : evidence.sources;
