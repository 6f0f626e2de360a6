// The public face of the mission: its instruments, contributors, commitments, strength and ageing.
export { AGE_BUCKETS, listOwed, takeAgeing, type Ageing, type Owed } from './ageing.ts';
export type { Commitment } from './commitment.ts';
export type { Contributor } from './contributor.ts';
export { listDuties, type DutyState } from './duties-due.ts';
export type { Duty } from './duty.ts';
export type { Instrument } from './instrument.ts';
export { listInstruments, type InstrumentState } from './instruments-in-force.ts';
export { findAuthorised, findMandate, findPlanned, type Mandate, type StatedStrength } from './mandate.ts';
export type { Place } from './place.ts';
export type { Requirement } from './requirement.ts';
export { commitmentsOf, contributorOf, findCommitment, placesWithin } from './scope.ts';
export { citeSource, type Source } from './source.ts';
export { convertedOf, listStrengths, takeStrength, type ContributorStrength, type Strength } from './strength.ts';
export { listCommitments, listUnnumbered } from './list-commitments.ts';
export { listStatedStrengths, type StatedChange } from './stated-strengths.ts';
