// The public face of the figures: charts and maps, each a model in and one svg out.
export type { Frame, FigureWords } from './frame.ts';
export { drawAgeing, type AgeingBar } from './ageing.ts';
export type { ChartEvent } from './chart-events.ts';
export type { Fan, FanDay } from './fan.ts';
export { drawGapBar, type GapBar } from './gap-bar.ts';
export { drawLevels, type LevelPoint, type Levels } from './levels.ts';
export { drawMandate, type MandateBar, type MandateClock, type MandateLane } from './mandate.ts';
export { drawMap, type MapModel, type MapValue } from './map.ts';
export type { MandateDuty } from './mandate-duties.ts';
export { drawPeriods, type PeriodBar, type Periods } from './periods.ts';
export type { PromiseLine } from './promise-lines.ts';
export { drawSpark, type Spark } from './spark.ts';
export { drawSpread, type Spread, type SpreadFigure } from './spread.ts';
export { drawStrengthBar, type StrengthBar, type StrengthKind } from './strength-bar.ts';
export { drawStrengthChart, type StrengthChart } from './strength-chart.ts';
export { drawTranches, type Tranche, type Tranches } from './tranches.ts';
export type { MapSheet } from './sheet/map-sheet.ts';
