// One move with all its versions: what was first recorded, what corrected it, and which of them counts at both clocks.
import { findShown, listSimilarIds } from '@muster/core/answers';
import { getMove, judgeMoves, type Move } from '@muster/core/ledger';
import { writeAddress } from '#address/address.ts';
import { describeFact } from '#evidence/describe-fact.ts';
import { nameSource } from '#i18n/names.ts';
import { Panel } from '#parts/panel.tsx';
import { facts, Quantity } from '#parts/quantity.tsx';
import { SourceLink } from '#parts/source-link.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { useMuster } from '../muster.ts';
import { AccountLink } from './account-link.tsx';
import { MoveLink } from './move-link.tsx';
import { nameAccount } from './name-account.ts';

export const OneMove = ({ id }: { readonly id: string }) => {
  const { address, books, words } = useMuster();
  const { t } = words;
  const { moves } = books.ledger;
  const row = moves.findRow(id);
  const close = {
    href: writeAddress({ ...address, query: { ...address.query, move: '' } }),
    text: t('ledger.closeMove'),
  };
  if (row === -1) return <NoMove id={id} close={close} />;
  const move = getMove(moves, row);
  const shown = findShown(books, id);
  const versions = shown?.kind === 'fact' && shown.table === 'moves' ? (shown.versions as readonly Move[]) : [move];
  return (
    <Panel title={describeFact(books, words, 'moves', move)} class="one-move" all={close}>
      <VersionsTable versions={versions} opened={id} />
      {versions.map(
        (version) =>
          version.note !== '' && (
            <p class="note" key={version.id}>
              <code>{version.id}</code> {version.note}
            </p>
          ),
      )}
    </Panel>
  );
};

const NoMove = ({
  id,
  close,
}: {
  readonly id: string;
  readonly close: { readonly href: string; readonly text: string };
}) => {
  const { books, words } = useMuster();
  const similar = listSimilarIds(books, id, 12).filter((other) => books.ledger.moves.findRow(other) !== -1);
  return (
    <Panel title={words.t('ledger.noMove', { id })} class="one-move" all={close}>
      {similar.length > 0 && (
        <p>
          {words.t('ledger.similar')}{' '}
          {similar.map((other, at) => (
            <span key={other}>
              {at > 0 && ', '}
              <MoveLink id={other} />
            </span>
          ))}
        </p>
      )}
    </Panel>
  );
};

const VersionsTable = ({ versions, opened }: { readonly versions: readonly Move[]; readonly opened: string }) => {
  const { books, clocks, words } = useMuster();
  const { t } = words;
  const { moves } = books.ledger;
  const judge = judgeMoves(moves, clocks);
  const stateOf = ({ id }: Move) => judge(moves.findRow(id));
  const columns: readonly Column<Move>[] = [
    {
      key: 'id',
      title: t('ledger.version'),
      text: ({ id }) => id,
      cell: ({ id }) => <code>{id}</code>,
    },
    {
      key: 'state',
      title: t('ledger.state'),
      text: (move) => words.word(`ledger.state.${stateOf(move)}`, stateOf(move)),
      cell: (move) => (
        <span class={stateOf(move) === 'counts' ? 'state-counts' : 'faint'}>
          {words.word(`ledger.state.${stateOf(move)}`, stateOf(move))}
        </span>
      ),
    },
    { key: 'date', title: t('ledger.date'), text: ({ date }) => words.when(date) },
    { key: 'known', title: t('ledger.known'), text: ({ known }) => words.when(known) },
    {
      key: 'quantity',
      title: t('ledger.quantity'),
      align: 'right',
      text: ({ quantity, unit }) => words.amount(quantity, unit),
      cell: ({ id, quantity, unit }) => <Quantity text={words.amount(quantity, unit)} asked={facts(id)} />,
      value: ({ quantity, unit }) => ({ quantity, unit }),
    },
    {
      key: 'from',
      title: t('ledger.fromAccount'),
      text: (move) => nameAccount(books, words, move, 'from').text,
      cell: (move) => <AccountLink move={move} side="from" />,
    },
    {
      key: 'to',
      title: t('ledger.toAccount'),
      text: (move) => nameAccount(books, words, move, 'to').text,
      cell: (move) => <AccountLink move={move} side="to" />,
    },
    { key: 'commitment', title: t('ledger.commitment'), text: ({ commitment }) => commitment },
    {
      key: 'women',
      title: t('ledger.women'),
      align: 'right',
      text: ({ women }) => (women === undefined ? '–' : words.number(women)),
    },
    {
      key: 'source',
      title: t('ledger.source'),
      text: ({ source }) => nameSource(books, words, source),
      cell: ({ source }) => <SourceLink id={source} />,
    },
    { key: 'credibility', title: t('ledger.credibility'), text: ({ credibility }) => credibility },
  ];
  return (
    <DataTable
      name={`move-${opened}`}
      title={t('ledger.versionsOf', { id: opened })}
      columns={columns}
      rows={versions}
      keyOf={({ id }) => id}
      sourcesOf={({ source }) => [source]}
      classOf={(move) =>
        [
          ['counts', 'later', 'unknown'].includes(stateOf(move)) ? '' : 'move-struck',
          move.id === opened ? 'move-opened' : '',
        ]
          .filter((part) => part !== '')
          .join(' ')
      }
    />
  );
};
