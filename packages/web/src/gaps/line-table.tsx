// The requirement lines: what each needs, how far along it is, what is missing, and who fills it.
import { formatDay, type Unit } from '@muster/core/kernel';
import { isComplete, type Gap, type Gaps } from '@muster/core/mission';
import { drawGapBar, type StrengthKind } from '@muster/figures';
import { nameContributor } from '#i18n/names.ts';
import type { Words } from '#i18n/words.ts';
import { Panel } from '#parts/panel.tsx';
import { facts, Quantity } from '#parts/quantity.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { figureWords, useMuster } from '../muster.ts';
import { LineDetail } from './line-detail.tsx';

const BAR_WIDTH = 176;

export const LineTable = ({ gaps: { lines } }: { readonly gaps: Gaps }) => {
  const { books, words } = useMuster();
  const { t } = words;
  const isTemplate = lines.some(({ requirement }) => requirement.basis === 'template');
  const counted = (key: string, title: string, of: (gap: Gap) => bigint): Column<Gap> => ({
    key,
    title,
    align: 'right',
    text: (gap) => (of(gap) === 0n ? '–' : words.amount(of(gap), gap.unit)),
    value: (gap) => ({ quantity: of(gap), unit: gap.unit }),
    sort: of,
  });
  const units = (quantity: bigint): { readonly quantity: bigint; readonly unit: Unit } => ({
    quantity,
    unit: 'people',
  });
  const need = counted('need', t('gaps.need'), ({ need }) => need);
  const columns: readonly Column<Gap>[] = [
    {
      key: 'capability',
      title: t('gaps.capability'),
      text: ({ requirement }) => `${requirement.name} ${requirement.capability}`,
      cell: (gap) => <Capability gap={gap} />,
      sort: ({ requirement }) => requirement.name,
    },
    {
      key: 'missing-units',
      title: t('gaps.missingUnits'),
      align: 'right',
      text: (gap) =>
        isComplete(gap)
          ? t('gaps.none')
          : t('gaps.part', { part: words.number(gap.units.missing), all: words.number(gap.units.need) }),
      cell: (gap) => <Missing gap={gap} />,
      sort: ({ units }) => units.missing,
    },
    {
      key: 'units',
      title: t('gaps.units'),
      align: 'right',
      text: (gap) => words.number(gap.units.need),
      value: (gap) => units(gap.units.need),
      sort: (gap) => gap.units.need,
    },
    { ...need, cell: (gap) => <Quantity text={need.text(gap)} asked={facts(gap.requirement.id)} /> },
    counted('committed', t('gaps.committed'), ({ committed }) => committed),
    counted('ready', t('gaps.ready'), ({ standings }) => standings.ready),
    counted('transit', t('gaps.transit'), ({ standings }) => standings.transit),
    counted('in-place', t('gaps.inPlace'), ({ standings }) => standings.inPlace),
    counted('missing', t('gaps.missing'), ({ missing }) => missing),
    ...(lines.some(({ requirement }) => requirement.neededBy) ? timeColumns(words) : []),
    {
      key: 'filled-by',
      title: t('gaps.filledBy'),
      text: ({ filledBy }) =>
        filledBy
          .map(
            ({ commitment, quantity }) => `${nameContributor(books, commitment.contributor)} ${words.number(quantity)}`,
          )
          .join(', '),
    },
  ];
  return (
    <Panel class="gaps-lines" title={t('gaps.lines')} note={isTemplate ? t('gaps.template') : t('gaps.order')}>
      <Legend />
      <DataTable
        name="gaps"
        title={t('gaps.lines')}
        columns={columns}
        rows={lines}
        keyOf={({ requirement }) => requirement.id}
        sourcesOf={({ requirement, filledBy }) => [
          requirement.source,
          ...filledBy.map(({ commitment }) => commitment.source),
        ]}
        detailOf={(gap) => <LineDetail gap={gap} />}
        inAddress
      />
    </Panel>
  );
};

/** When a line was to be filled, and how late it is; of lines without a date there is nothing to tell. */
const timeColumns = (words: Words): readonly Column<Gap>[] => {
  const late = ({ lateDays }: Gap): string => (lateDays === undefined ? '' : words.t('gaps.days', { count: lateDays }));
  return [
    {
      key: 'needed-by',
      title: words.t('gaps.neededBy'),
      text: ({ requirement: { neededBy } }) => (neededBy ? words.when(neededBy) : ''),
      sort: ({ requirement: { neededBy } }) => (neededBy ? formatDay(neededBy.latest) : ''),
    },
    {
      key: 'late',
      title: words.t('gaps.late'),
      align: 'right',
      text: late,
      cell: (gap) => <span class="warn">{late(gap)}</span>,
      sort: ({ lateDays = 0 }) => lateDays,
    },
  ];
};

const KINDS = ['deployed', 'transit', 'ready', 'pledged', 'missing'] as const satisfies readonly StrengthKind[];

const Legend = () => {
  const { t } = useMuster().words;
  return (
    <ul class="legend small">
      {KINDS.map((kind) => (
        <li key={kind}>
          <span class={`swatch swatch-${kind}`} aria-hidden="true" /> {t(`gaps.part.${kind}`)}
        </li>
      ))}
    </ul>
  );
};

const Capability = ({ gap }: { readonly gap: Gap }) => {
  const { requirement } = gap;
  return (
    <>
      {requirement.name} <span class="faint">{requirement.capability}</span>
      <Bar gap={gap} />
    </>
  );
};

const Bar = ({ gap }: { readonly gap: Gap }) => {
  const { words } = useMuster();
  const { t } = words;
  const { standings, unpromised, requirement, unit } = gap;
  const quantities = [standings.inPlace, standings.transit, standings.ready, standings.promised, unpromised];
  const parts = KINDS.map((kind, at) => ({ kind, label: t(`gaps.part.${kind}`), quantity: quantities[at] ?? 0n }));
  const format = (value: bigint): string => words.amount(value, unit);
  const picture = drawGapBar(
    {
      title: requirement.name,
      description: parts
        .filter(({ quantity }) => quantity > 0n)
        .map(({ label, quantity }) => `${label}: ${format(quantity)}`)
        .join('; '),
      parts,
      format,
    },
    { width: BAR_WIDTH, words: figureWords(words), id: `gap-${requirement.id}` },
  );
  return <span class="gap-bar" dangerouslySetInnerHTML={{ __html: picture }} />;
};

const Missing = ({ gap }: { readonly gap: Gap }) => {
  const { words } = useMuster();
  const { t, number } = words;
  if (isComplete(gap)) return <span class="gaps-good">{t('gaps.none')}</span>;
  const { missing, need } = gap.units;
  return (
    <b class={gap.committed === 0n ? 'warn' : undefined}>
      {t('gaps.part', { part: number(missing), all: number(need) })}
    </b>
  );
};
