// The columns of a list of moves. Rows are numbers of the ledger: a move is taken out of its columns only when it is shown.
import { orderMoves, type MoveKey, type RunningBalance } from '@muster/core/answers';
import type { Books } from '@muster/core/books';
import { getMove, judgeMoves, type Clocks, type Move } from '@muster/core/ledger';
import { contributorOf } from '@muster/core/mission';
import { nameContributor, nameSource } from '#i18n/names.ts';
import type { Words } from '#i18n/words.ts';
import { facts, Quantity } from '#parts/quantity.tsx';
import { SourceLink } from '#parts/source-link.tsx';
import type { Column } from '#table/column.ts';
import { AccountLink } from './account-link.tsx';
import { MoveLink } from './move-link.tsx';
import { nameAccount } from './name-account.ts';

type Given = {
  readonly books: Books;
  readonly clocks: Clocks;
  readonly words: Words;
  /** Shows what each move changes on the account asked about, and what stands there after it. */
  readonly running?: RunningBalance | undefined;
  /** Says of each version whether it counts. */
  readonly withState?: boolean;
  /** Leaves out whose move it is, where all are of one contributor. */
  readonly ofOne?: boolean;
};

export const listMoveColumns = ({
  books,
  clocks,
  words,
  running,
  withState = false,
  ofOne = false,
}: Given): readonly Column<number>[] => {
  const { t, amount } = words;
  const { moves } = books.ledger;
  const at = rememberMoves(books);
  const stateOf = judgeMoves(moves, clocks);
  const contributor = contributorOf(books);
  const sort = (key: MoveKey) => (row: number) => orderMoves(books, key).keys[row] ?? 0;
  const signed = (quantity: bigint, unit: string): string =>
    quantity > 0n ? `+${amount(quantity, unit)}` : quantity === 0n ? '' : amount(quantity, unit);
  return [
    {
      key: 'date',
      title: t('ledger.date'),
      text: (row) => words.when(at(row).date),
      cell: (row) => <span class="one-line">{words.when(at(row).date)}</span>,
      sort: sort('date'),
    },
    ...(ofOne
      ? []
      : [
          {
            key: 'contributor',
            title: t('ledger.contributor'),
            text: (row: number) => nameContributor(books, contributor(at(row).commitment)),
            sort: sort('contributor'),
          },
        ]),
    {
      key: 'quantity',
      title: t('ledger.quantity'),
      align: 'right',
      text: (row) => amount(at(row).quantity, at(row).unit),
      cell: (row) => <Quantity text={amount(at(row).quantity, at(row).unit)} asked={facts(at(row).id)} />,
      value: (row) => ({ quantity: at(row).quantity, unit: at(row).unit }),
      sort: sort('quantity'),
    },
    {
      key: 'from',
      title: t('ledger.fromAccount'),
      text: (row) => nameAccount(books, words, at(row), 'from').text,
      cell: (row) => <AccountLink move={at(row)} side="from" />,
      sort: sort('from'),
    },
    {
      key: 'to',
      title: t('ledger.toAccount'),
      text: (row) => nameAccount(books, words, at(row), 'to').text,
      cell: (row) => (
        <span class="one-line">
          <span aria-hidden="true">→ </span>
          <AccountLink move={at(row)} side="to" />
        </span>
      ),
      sort: sort('to'),
    },
    ...(running ? listRunningColumns({ words, at, running, signed }) : []),
    {
      key: 'known',
      title: t('ledger.known'),
      text: (row) => words.when(at(row).known),
      cell: (row) => <span class="one-line">{words.when(at(row).known)}</span>,
      sort: sort('known'),
    },
    {
      key: 'source',
      title: t('ledger.source'),
      text: (row) => nameSource(books, words, at(row).source),
      cell: (row) => <SourceLink id={at(row).source} />,
      sort: sort('source'),
    },
    {
      key: 'id',
      title: t('ledger.move'),
      text: (row) => at(row).id,
      cell: (row) => <MoveLink id={at(row).id} />,
      sort: sort('id'),
    },
    ...(withState
      ? [
          {
            key: 'state',
            title: t('ledger.state'),
            text: (row: number) => words.word(`ledger.state.${stateOf(row)}`, stateOf(row)),
          },
        ]
      : []),
  ];
};

type Running = {
  readonly words: Words;
  readonly at: (row: number) => Move;
  readonly running: RunningBalance;
  readonly signed: (quantity: bigint, unit: string) => string;
};

const listRunningColumns = ({ words, at, running, signed }: Running): readonly Column<number>[] => [
  {
    key: 'change',
    title: words.t('ledger.change'),
    align: 'right',
    text: (row) => signed(running.change[row] ?? 0n, at(row).unit),
    value: (row) => ({ quantity: running.change[row] ?? 0n, unit: at(row).unit }),
  },
  {
    key: 'after',
    title: words.t('ledger.after'),
    align: 'right',
    text: (row) => words.amount(running.after[row] ?? 0n, at(row).unit),
    value: (row) => ({ quantity: running.after[row] ?? 0n, unit: at(row).unit }),
  },
];

/** Every column asks for the same move; the one taken out last serves them all. */
const rememberMoves = ({ ledger: { moves } }: Books): ((row: number) => Move) => {
  let last = { row: -1, move: undefined as Move | undefined };
  return (row) => {
    if (last.row !== row || !last.move) last = { row, move: getMove(moves, row) };
    return last.move ?? getMove(moves, row);
  };
};
