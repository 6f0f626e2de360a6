// What was offered and fills no line: heads and things, told apart so that they are never taken for capabilities.
import type { Gaps, Offer } from '@muster/core/mission';
import { nameContributor } from '#i18n/names.ts';
import { Panel } from '#parts/panel.tsx';
import { facts, Quantity, stock } from '#parts/quantity.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { hrefTo, useMuster } from '../muster.ts';

export const OfferTable = ({ gaps: { offers } }: { readonly gaps: Gaps }) => {
  const muster = useMuster();
  const { books, words } = muster;
  const { t } = words;
  const amount = ({ quantity, unit }: Pick<Offer, 'quantity' | 'unit'>): string =>
    quantity === 0n ? '–' : words.amount(quantity, unit);
  const who = ({ commitment }: Offer): string => nameContributor(books, commitment.contributor);
  const columns: readonly Column<Offer>[] = [
    {
      key: 'who',
      title: t('gaps.who'),
      text: who,
      cell: (offer) => <a href={hrefTo(muster, 'contributors', offer.commitment.contributor)}>{who(offer)}</a>,
      sort: who,
    },
    { key: 'what', title: t('gaps.what'), text: ({ commitment }) => commitment.name },
    { key: 'why', title: t('gaps.why'), text: ({ kind }) => t(`gaps.offer.${kind}`), sort: ({ kind }) => kind },
    {
      key: 'offered',
      title: t('gaps.offered'),
      align: 'right',
      text: amount,
      cell: (offer) =>
        offer.quantity === 0n ? (
          '–'
        ) : (
          // What is left of a promise is no stock of the books: it opens the promise.
          <Quantity
            text={amount(offer)}
            asked={
              offer.kind === 'leftOver'
                ? facts(offer.commitment.id)
                : stock('promised', offer.unit, offer.commitment.id)
            }
          />
        ),
      value: ({ quantity, unit }) => ({ quantity, unit }),
      sort: ({ quantity }) => quantity,
    },
    {
      key: 'in-place',
      title: t('gaps.inPlace'),
      align: 'right',
      text: ({ standings, unit }) => amount({ quantity: standings.inPlace, unit }),
      value: ({ standings, unit }) => ({ quantity: standings.inPlace, unit }),
      sort: ({ standings }) => standings.inPlace,
    },
  ];
  return (
    <Panel title={t('gaps.offers')} note={t('gaps.offersNote')}>
      <DataTable
        name="gaps-offers"
        title={t('gaps.offers')}
        columns={columns}
        rows={offers}
        keyOf={({ kind, commitment }) => `${kind} ${commitment.id}`}
        sourcesOf={({ commitment }) => [commitment.source]}
        empty={t('gaps.noOffers')}
      />
    </Panel>
  );
};
