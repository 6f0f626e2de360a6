// The public face of the crisis: what was observed.
export type { Observation } from './observation.ts';
export { findNearest, findSamePeriod, isCountMeasure } from './compare-observations.ts';
