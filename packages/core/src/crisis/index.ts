// The public face of the crisis: what was observed.
export type { Observation } from './observation.ts';
export { findNearest, findSamePeriod, isCountMeasure } from './compare-observations.ts';
export { countWithheld, isShownByArea, isWithheld, lineOf, listObserved, type Observed } from './observed.ts';
export { isMappable, listLatestLevels } from './observed-levels.ts';
export { listLikePeriods } from './observed-periods.ts';
