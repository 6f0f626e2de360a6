// Where several sources give a figure for the same measure, place and period: beside each other, never summed.
import { useMemo } from 'preact/hooks';
import { listSideBySide, writeAsked, type GivenFigure, type SideBySide } from '@muster/core/answers';
import { drawSpread } from '@muster/figures';
import { nameClaimed, namePlace, nameSource } from '#i18n/names.ts';
import type { Words } from '#i18n/words.ts';
import { Figure } from '#parts/figure.tsx';
import { Panel } from '#parts/panel.tsx';
import { facts, Quantity } from '#parts/quantity.tsx';
import { SourceLink } from '#parts/source-link.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { figureWords, useAnswer, useMuster } from '../muster.ts';
import type { ObservedFilter } from './choose-observed.ts';

const WIDE = 400;
/** Drawn; the table beneath holds all. */
const MOST_DRAWN = 12;

export const SideBySidePanel = ({ filter }: { readonly filter: ObservedFilter }) => {
  const { words } = useMuster();
  const { t } = words;
  const all = useAnswer(listSideBySide);
  const shown = useMemo(
    () =>
      all.filter(
        ({ measure, place }) =>
          (filter.measure === '' || measure === filter.measure) && (filter.place === '' || place === filter.place),
      ),
    [all, filter],
  );
  if (shown.length === 0) return null;
  const differing = shown.filter(({ figures }) =>
    figures.some(({ low, high }) => low !== figures[0]?.low || high !== low),
  );
  return (
    <Panel title={t('crisis.sideBySide')} note={t('crisis.sideBySideNote')}>
      <div class="spreads">
        {differing.slice(0, MOST_DRAWN).map((each) => (
          <SpreadOf key={keyOf(each)} alternatives={each} />
        ))}
      </div>
      <FigureTable all={shown} />
    </Panel>
  );
};

const keyOf = ({ measure, place, unit, date }: SideBySide): string => [measure, place, unit, date.text].join(' ');

const nameOf = (words: Words, { measure }: SideBySide): string => words.word(`measure.${measure}`, measure);

const SpreadOf = ({ alternatives }: { readonly alternatives: SideBySide }) => {
  const { books, words, go, address } = useMuster();
  const { place, unit, date, figures, headline } = alternatives;
  const title = [nameOf(words, alternatives), namePlace(books, place), words.when(date)].join(', ');
  const say = (figure: GivenFigure): string =>
    `${writeFigure(words, figure, unit)} (${nameSource(books, words, figure.source)})`;
  const open = (key: string): void => {
    const figure = figures.find(({ id }) => id === key);
    if (figure) go({ query: { ...address.query, why: writeAsked(facts(...figure.facts)) } }, 'replace');
  };
  return (
    <div class="spread">
      <h3>{title}</h3>
      <Figure
        wide={WIDE}
        onPick={open}
        draw={(width) =>
          drawSpread(
            {
              title,
              description: figures.map(say).join('; '),
              empty: words.t('crisis.empty'),
              format: (value) => words.amount(value, unit),
              figures: figures.map((figure) => ({
                key: figure.id,
                low: figure.low,
                high: figure.high,
                label: labelOf(words, books.sources.get(figure.source)?.publisher ?? figure.source, figure),
                isHeadline: figure.id === headline.id,
                isBooks: false,
              })),
            },
            { width, words: figureWords(words), id: `spread-${figures.map(({ id }) => id).join('-')}` },
          )
        }
      />
    </div>
  );
};

const labelOf = (words: Words, name: string, { comparator }: GivenFigure): string =>
  comparator === '=' || comparator === 'between'
    ? name
    : `${name} (${words.word(`crisis.hedge.${comparator}`, comparator)})`;

const writeFigure = (words: Words, { low, high, comparator }: GivenFigure, unit: string): string => {
  const value = { kind: 'amount' as const, amount: low, ...(high !== low && { to: high }) };
  return nameClaimed(words, { comparator, value, unit });
};

type Row = { readonly of: SideBySide; readonly figure: GivenFigure };

const FigureTable = ({ all }: { readonly all: readonly SideBySide[] }) => {
  const { books, words } = useMuster();
  const { t } = words;
  const rows = useMemo(() => all.flatMap((of) => of.figures.map((figure): Row => ({ of, figure }))), [all]);
  const columns: readonly Column<Row>[] = [
    { key: 'date', title: t('evidence.date'), text: ({ of }) => words.when(of.date), sort: ({ of }) => of.date.latest },
    {
      key: 'measure',
      title: t('crisis.measure'),
      text: ({ of }) => nameOf(words, of),
      sort: ({ of }) => nameOf(words, of),
    },
    {
      key: 'place',
      title: t('crisis.place'),
      text: ({ of }) => namePlace(books, of.place),
      sort: ({ of }) => namePlace(books, of.place),
    },
    {
      key: 'value',
      title: t('crisis.value'),
      align: 'right',
      text: ({ of, figure }) => writeFigure(words, figure, of.unit),
      cell: ({ of, figure }) => <Quantity text={writeFigure(words, figure, of.unit)} asked={facts(...figure.facts)} />,
      value: ({ of, figure }) =>
        figure.comparator === '=' && figure.low === figure.high ? { quantity: figure.low, unit: of.unit } : undefined,
      sort: ({ figure }) => figure.low,
    },
    {
      key: 'rule',
      title: t('crisis.headline'),
      text: ({ of, figure }) => (figure.id === of.headline.id ? t('crisis.leads') : ''),
      cell: ({ of, figure }) => figure.id === of.headline.id && <strong>{t('crisis.leads')}</strong>,
    },
    {
      key: 'speaker',
      title: t('crisis.speaker'),
      text: ({ figure }) => figure.speaker,
      sort: ({ figure }) => figure.speaker,
    },
    {
      key: 'grade',
      title: t('crisis.grade'),
      text: ({ figure }) => `${figure.reliability}${figure.credibility}`,
      sort: ({ figure }) => `${figure.reliability}${figure.credibility}`,
    },
    {
      key: 'source',
      title: t('evidence.source'),
      text: ({ figure }) => nameSource(books, words, figure.source),
      cell: ({ figure }) => <SourceLink id={figure.source} />,
    },
  ];
  return (
    <DataTable
      name="side-by-side"
      title={t('crisis.sideBySide')}
      columns={columns}
      rows={rows}
      keyOf={({ of, figure }) => `${keyOf(of)} ${figure.id}`}
      sourcesOf={({ figure }) => [figure.source]}
    />
  );
};
