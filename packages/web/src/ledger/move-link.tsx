// The way to one move and its versions in the ledger, with the filters of the page where they stand.
import { writeAddress } from '#address/address.ts';
import { hrefTo, useMuster } from '../muster.ts';

export const MoveLink = ({ id }: { readonly id: string }) => {
  const muster = useMuster();
  const { address } = muster;
  const href =
    address.page === 'ledger'
      ? writeAddress({ ...address, query: { ...address.query, move: id, why: '' } })
      : hrefTo(muster, 'ledger', '', { move: id });
  return (
    <a class="move-id" href={href}>
      {id}
    </a>
  );
};
