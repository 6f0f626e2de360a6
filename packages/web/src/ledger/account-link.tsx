// An account as the ledger writes it, and the way to all its moves.
import type { Move } from '@muster/core/ledger';
import { hrefTo, useMuster } from '../muster.ts';
import { nameAccount, type Side } from './name-account.ts';

export const AccountLink = ({ move, side }: { readonly move: Move; readonly side: Side }) => {
  const muster = useMuster();
  const { contributor, stage, place, unit, text, inFull } = nameAccount(muster.books, muster.words, move, side);
  return (
    <a class="account" href={hrefTo(muster, 'ledger', '', { contributor, stage, place, unit })} title={inFull}>
      {text}
    </a>
  );
};
