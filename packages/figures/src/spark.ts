// The course of one quantity, as small as a word.
import type { Day } from '@muster/core/kernel';
import type { Step } from '@muster/core/ledger';
import type { Frame } from './frame.ts';
import { findLast, listCorners, pathOfLine } from './axes/step-points.ts';
import { createTimeScale } from './axes/time-scale.ts';
import { createValueScale, extentOf } from './axes/value-scale.ts';
import { drawFigure, widthOf, type Described } from './drawing/figure.ts';
import { drawLine, element, NOTHING } from './drawing/markup.ts';

export type Spark = Described & {
  readonly points: readonly Step[];
  readonly from: Day;
  readonly to: Day;
  /** What was promised: a faint line that the course may reach. */
  readonly level?: bigint | undefined;
};

const HEIGHT = 18;

/** A step line with a dot where it stands at the end; 80 pixels are wide enough. */
export const drawSpark = (model: Spark, frame: Frame): string => {
  const width = widthOf(frame);
  const time = createTimeScale(model, { left: 2, right: width - 4 });
  const corners = listCorners(model.points, { from: time.from, until: time.to, risesFromZero: true });
  const { level } = model;
  const stood = corners.map((corner) => corner?.quantity ?? 0n);
  const value = createValueScale(extentOf(level === undefined ? stood : [...stood, level]), {
    top: 3,
    bottom: HEIGHT - 3,
  });
  const last = findLast(model.points, time.to);
  return drawFigure(
    { model, frame, size: { width, height: HEIGHT }, kind: 'spark' },
    drawLine([2, value.at(0n), width - 4, value.at(0n)], 'fig-grid'),
    level === undefined ? NOTHING : drawLine([2, value.at(level), width - 4, value.at(level)], 'fig-level'),
    corners.length > 0
      ? element('path', { class: 'fig-line fig-line-spark', d: pathOfLine(corners, { time, value }) })
      : NOTHING,
    last ? element('circle', { class: 'fig-dot', cx: width - 4, cy: value.at(last.quantity), r: 2 }) : NOTHING,
  );
};
