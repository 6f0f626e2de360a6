// Figures for one quantity or several, each with its source and how far both are believed; the headline is marked.
import type { Alternatives, Figure } from '@muster/core/claims';
import { nameSource } from '#i18n/names.ts';
import { facts, Quantity } from '#parts/quantity.tsx';
import { SourceLink } from '#parts/source-link.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { useMuster, type Muster } from '../muster.ts';
import { isOfBooks, nameFigure, nameQuantity, nameSpeaker } from './name-figure.ts';

type Row = { readonly figure: Figure; readonly group: Alternatives };

type FigureTableProps = {
  readonly name: string;
  readonly title: string;
  readonly alternatives: readonly Alternatives[];
};

/** Sources named in a cell; the books may rest on hundreds. */
const MOST_SOURCES = 2;

export const FigureTable = ({ name, title, alternatives }: FigureTableProps) => {
  const muster = useMuster();
  const rows = alternatives.flatMap((group) => group.figures.map((figure): Row => ({ figure, group })));
  const columns = columnsOf(muster);
  return (
    <DataTable
      name={name}
      title={title}
      columns={alternatives.length > 1 ? columns : columns.filter(({ key }) => key !== 'about')}
      rows={rows}
      keyOf={({ figure, group }) => `${group.subject} ${group.of} ${group.date} ${figure.id} ${figure.speaker}`}
      sourcesOf={({ figure }) => figure.sources}
      classOf={({ figure, group }) => (figure === group.headline ? 'headline-figure' : '')}
    />
  );
};

const columnsOf = ({ books, words }: Muster): readonly Column<Row>[] => {
  const { t } = words;
  const isChosen = ({ figure, group }: Row): boolean => figure === group.headline;
  const listSources = ({ figure }: Row): readonly string[] => figure.sources.slice(0, MOST_SOURCES);
  const more = ({ figure }: Row): string =>
    figure.sources.length > MOST_SOURCES
      ? t('disagreements.more', { more: words.number(figure.sources.length - MOST_SOURCES) })
      : '';
  return [
    {
      key: 'about',
      title: t('claims.about'),
      text: ({ group }) => nameQuantity(books, words, group),
      sort: ({ group }) => nameQuantity(books, words, group),
    },
    {
      key: 'figure',
      title: t('disagreements.figure'),
      text: ({ figure, group }) => nameFigure(words, figure, group.unit),
      cell: ({ figure, group }) =>
        isOfBooks(figure) ? (
          <b>{nameFigure(words, figure, group.unit)}</b>
        ) : (
          <Quantity text={nameFigure(words, figure, group.unit)} asked={facts(figure.id)} />
        ),
      sort: ({ figure: { value } }) =>
        value.kind === 'amount' ? value.amount : value.kind === 'date' ? value.when.latest : -1,
    },
    {
      key: 'chosen',
      title: t('disagreements.chosen'),
      text: (row) => (isChosen(row) ? t('disagreements.headline') : ''),
      cell: (row) => isChosen(row) && <b class="chosen">◆ {t('disagreements.headline')}</b>,
    },
    {
      key: 'who',
      title: t('disagreements.who'),
      text: ({ figure }) => [nameSpeaker(words, figure), figure.quote].filter((part) => part !== '').join(': '),
      cell: ({ figure }) => (
        <div class="spoken">
          <b>{nameSpeaker(words, figure)}</b>
          {figure.quote !== '' && <q>{figure.quote}</q>}
        </div>
      ),
      sort: ({ figure }) => nameSpeaker(words, figure),
    },
    {
      key: 'source',
      title: t('evidence.source'),
      text: (row) =>
        [...listSources(row).map((id) => nameSource(books, words, id)), more(row)].filter(Boolean).join('; '),
      cell: (row) => (
        <>
          {listSources(row).map((id, at) => (
            <span key={id}>
              {at > 0 && '; '}
              <SourceLink id={id} />
            </span>
          ))}
          {more(row) !== '' && <span class="faint">; {more(row)}</span>}
        </>
      ),
    },
    {
      key: 'reliability',
      title: t('disagreements.reliability'),
      text: ({ figure }) => (isOfBooks(figure) && figure.basis === 'books' ? '–' : figure.reliability),
      sort: ({ figure }) => figure.reliability,
    },
    {
      key: 'credibility',
      title: t('disagreements.credibility'),
      text: ({ figure }) => (isOfBooks(figure) && figure.basis === 'books' ? '–' : figure.credibility),
      sort: ({ figure }) => figure.credibility,
    },
    {
      key: 'known',
      title: t('disagreements.known'),
      text: ({ figure }) => words.day(figure.known),
      cell: ({ figure }) => <span class="date">{words.day(figure.known)}</span>,
      sort: ({ figure }) => figure.known,
    },
  ];
};
