// What is wrong in one file, row by row: where, what stands there, what is wrong with it, what to do.
import type { Problem } from '@muster/core/kernel';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { useMuster } from '../muster.ts';
import { sayProblem } from './say-problem.ts';

type ProblemTableProps = { readonly file: string; readonly problems: readonly Problem[] };

type Row = { readonly problem: Problem; readonly key: string };

/** Longest cell that is shown whole. */
const MOST_SHOWN = 80;

export const ProblemTable = ({ file, problems }: ProblemTableProps) => {
  const { words } = useMuster();
  const { t } = words;
  const rows = problems.map((problem, at) => ({ problem, key: `${problem.code} ${at}` }));
  const columns: readonly Column<Row>[] = [
    {
      key: 'row',
      title: t('check.row'),
      align: 'right',
      text: ({ problem }) => (problem.at?.row === undefined ? '' : String(problem.at.row)),
      sort: ({ problem }) => problem.at?.row ?? 0,
    },
    {
      key: 'column',
      title: t('check.column'),
      text: ({ problem }) => problem.at?.column ?? '',
      cell: ({ problem }) => problem.at?.column && <code>{problem.at.column}</code>,
      sort: ({ problem }) => problem.at?.column ?? '',
    },
    {
      key: 'cell',
      title: t('check.cell'),
      text: ({ problem }) => cut(problem.at?.value ?? ''),
      cell: ({ problem }) => {
        const value = problem.at?.value;
        return value === undefined ? null : value === '' ? (
          <span class="faint">{t('check.empty')}</span>
        ) : (
          <code>{cut(value)}</code>
        );
      },
    },
    {
      key: 'says',
      title: t('check.says'),
      text: ({ problem }) => sayProblem(words, problem).says,
      sort: ({ problem }) => problem.code,
    },
    { key: 'todo', title: t('check.todo'), text: ({ problem }) => sayProblem(words, problem).todo },
  ];
  return (
    <DataTable
      name={`check-${file.replace(/\.[a-z]+$/, '')}`}
      title={file === '' ? t('check.folder') : file}
      columns={columns}
      rows={rows}
      keyOf={({ key }) => key}
      sourcesOf={() => []}
    />
  );
};

const cut = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);
