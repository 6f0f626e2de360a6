// A list of moves as a table: the one of the ledger, and that of one contributor.
import { useMemo } from 'preact/hooks';
import type { RunningBalance } from '@muster/core/answers';
import { judgeMoves } from '@muster/core/ledger';
import { DataTable } from '#table/data-table.tsx';
import { useMuster } from '../muster.ts';
import { listMoveColumns } from './move-columns.tsx';

type MovesTableProps = {
  readonly name: string;
  readonly title: string;
  /** Numbers of the ledger. */
  readonly rows: readonly number[];
  readonly running?: RunningBalance | undefined;
  readonly withState?: boolean;
  readonly ofOne?: boolean;
  readonly inAddress?: boolean;
  /** The id of a move to point out. */
  readonly opened?: string;
  readonly empty: string;
};

export const MovesTable = ({
  name,
  title,
  rows,
  running,
  withState = false,
  ofOne = false,
  inAddress = false,
  opened = '',
  empty,
}: MovesTableProps) => {
  const { books, clocks, words } = useMuster();
  const { moves } = books.ledger;
  const columns = useMemo(
    () => listMoveColumns({ books, clocks, words, running, withState, ofOne }),
    [books, clocks.asOf, clocks.knownAt, words, running, withState, ofOne],
  );
  const stateOf = useMemo(() => judgeMoves(moves, clocks), [moves, clocks.asOf, clocks.knownAt]);
  return (
    <div class="moves">
      <DataTable
        name={name}
        title={title}
        columns={columns}
        rows={rows}
        keyOf={(row) => moves.id[row] ?? ''}
        sourcesOf={(row) => [moves.sources.words[moves.source[row] ?? 0] ?? '']}
        inAddress={inAddress}
        empty={empty}
        classOf={(row) =>
          [
            stateOf(row) === 'counts' ? '' : 'move-struck',
            opened !== '' && moves.id[row] === opened ? 'move-opened' : '',
          ]
            .filter((part) => part !== '')
            .join(' ')
        }
      />
    </div>
  );
};
