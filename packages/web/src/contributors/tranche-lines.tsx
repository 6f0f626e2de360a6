// The life of what a contributor promised, a unit at a time: each move an arrow from stage to stage on its day.
import { useMemo } from 'preact/hooks';
import { addDays, type Day } from '@muster/core/kernel';
import { getMove, STAGES } from '@muster/core/ledger';
import { drawTranches, type Tranches } from '@muster/figures';
import { keepClocks } from '#address/address.ts';
import { formatDay } from '@muster/core/kernel';
import type { Words } from '#i18n/words.ts';
import { Figure } from '#parts/figure.tsx';
import { figureWords, useMuster } from '../muster.ts';
import { groupTranches, type TrancheGroup } from './group-tranches.ts';

const WIDE = 1240;
/** Arrows that can still be told apart. */
const MOST_ARROWS = 60;
/** Days before the first move, so that its arrow does not stand on the edge. */
const MARGIN_DAYS = 20;

type TrancheLinesProps = { readonly of: string; readonly rows: readonly number[]; readonly units: readonly string[] };

export const TrancheLines = ({ of, rows, units }: TrancheLinesProps) => {
  const { words } = useMuster();
  return (
    <>
      {units.map((unit) => (
        <section key={unit} class="tranche-line">
          {units.length > 1 && <h3>{words.word(`unit.${unit}`, unit)}</h3>}
          <TrancheLine of={of} unit={unit} rows={rows} />
        </section>
      ))}
    </>
  );
};

type TrancheLineProps = { readonly of: string; readonly unit: string; readonly rows: readonly number[] };

const TrancheLine = ({ of, unit, rows }: TrancheLineProps) => {
  const { address, books, clocks, go, words } = useMuster();
  const { t } = words;
  const grouped = useMemo(() => {
    const { moves } = books.ledger;
    const code = moves.units.find(unit);
    const own = rows.filter((row) => moves.unit[row] === code).map((row) => getMove(moves, row));
    return groupTranches(own, MOST_ARROWS);
  }, [books, rows, unit]);
  const { groups, period } = grouped;
  if (groups.length === 0) return null;
  const open = (key: string): void => {
    const group = groups.find((each) => each.key === key);
    if (!group) return;
    const query = group.count === 1 ? { contributor: of, move: key } : queryOf(of, unit, group);
    go({ page: 'ledger', id: '', query: { ...keepClocks(address.query), ...query } });
  };
  const model = toModel(groups, { unit, words, asOf: clocks.asOf });
  return (
    <Figure
      wide={WIDE}
      onPick={open}
      draw={(width) => drawTranches(model, { width, words: figureWords(words), id: `tranches-${of}-${unit}` })}
      {...(period !== 'day' && { caption: t(`contributors.grouped.${period}`) })}
    />
  );
};

/** The ledger's filter that holds the moves of one arrow. */
const queryOf = (of: string, unit: string, { first, day, to }: TrancheGroup) => ({
  contributor: of,
  unit,
  stage: to,
  way: 'in',
  from: formatDay(first),
  to: formatDay(day),
});

type Given = { readonly unit: string; readonly words: Words; readonly asOf: Day };

const toModel = (groups: readonly TrancheGroup[], { unit, words, asOf }: Given): Tranches => {
  const stageOf = (stage: string): string => words.word(`stage.${stage}`, stage);
  const used = new Set(groups.flatMap(({ from, to }) => [from, to]));
  const name = words.word(`unit.${unit}`, unit);
  const first = groups[0]?.first ?? asOf;
  const titleOf = ({ day, quantity, from, to }: TrancheGroup): string =>
    `${words.day(day)}: ${words.amount(quantity, unit)}, ${stageOf(from)} → ${stageOf(to)}`;
  return {
    title: words.t('contributors.trancheTitle', { unit: name }),
    description: groups.map(titleOf).join('; '),
    empty: words.t('contributors.noMoves'),
    from: addDays(first, -MARGIN_DAYS),
    to: asOf,
    asOf,
    lanes: STAGES.filter((stage) => stage !== 'outside' && used.has(stage)).map((stage) => ({
      key: stage,
      label: stageOf(stage),
    })),
    moves: groups.map((group) => ({
      key: group.key,
      day: group.day,
      ...(group.from !== 'outside' && { fromLane: group.from }),
      ...(group.to !== 'outside' && { toLane: group.to }),
      quantity: group.quantity,
      label: '',
      title: titleOf(group),
    })),
    format: (quantity) => words.amount(quantity, unit),
  };
};
