// What is believed before a mission has shown anything of its own: how long each stage lasts, how often it fails, and whether
// who promised sends at all. Every number says where it comes from. None was learnt from a mission whose books Muster ships,
// so that the record of the forecast (F9) is not a memory of what it is asked to foretell.
import type { Stage } from '#ledger/stages.ts';

/** How a mission is raised: by the UN under its own standards, or by a coalition under its lead nation. */
export const MODELS = ['un', 'coalition'] as const;
export type Model = (typeof MODELS)[number];

/** Days by which 5, 50 and 95 % of units have passed; 0 where some need no time at all. */
export type Duration = { readonly p05: number; readonly p50: number; readonly p95: number; readonly source: string };

export type UnitKind = 'formed' | 'individual' | 'aviation' | 'medical';

/** The stages before arrival; those in one group run side by side, and the slowest of them counts. */
export type Pipeline = {
  readonly pledged: Duration;
  readonly assessed: Duration;
  readonly vetting: Duration;
  readonly training: Duration;
  /** Equipment, bought while people are vetted and trained. */
  readonly equipment: Duration;
  readonly ready: Duration;
  readonly transit: Duration;
};

const PRACTICE = 'Practice of UN force generation, as planners recall it; low confidence, hence wide';

const days = (p05: number, p50: number, p95: number, source = PRACTICE): Duration => ({ p05, p50, p95, source });

const UN_FORMED: Pipeline = {
  pledged: days(14, 30, 150, 'UN: note verbale to confirmed pledge; the step is documented, its length recalled'),
  assessed: days(28, 75, 160, 'UN: assessment visit, selection and reconnaissance, PCRS levels 1 to 2'),
  vetting: days(14, 30, 100, 'UN: nomination, screening and certification of all members'),
  training: days(50, 97, 220, 'UN: pre-deployment training of formed police (three months documented) and FPAT'),
  equipment: days(0, 90, 330, 'UN: procurement of what the unit lacks; nothing where it is equipped'),
  ready: days(20, 35, 90, 'UN: pre-deployment visit, remedies, load list and movement contract'),
  transit: days(5, 20, 60, 'UN: sealift of equipment where there is any, airlift of people'),
};

/** A coalition assesses and buys less formally; what holds it up is law, money and lift, so each step is less certain. */
const COALITION_FORMED: Pipeline = {
  pledged: days(20, 75, 300, 'Pledge to the start of preparation: law and agreement at home; no sample of its own'),
  assessed: days(14, 30, 90, 'As the UN selects, without the assessment visit'),
  vetting: days(21, 60, 120, 'National, human-rights and donor vetting; recalled'),
  training: days(30, 90, 200, 'Pre-deployment training in a coalition; recalled'),
  equipment: days(0, 90, 330, UN_FORMED.equipment.source),
  ready: days(7, 30, 150, 'As the UN; base and enablers in the theatre decide the upper end'),
  transit: days(1, 7, 45, 'Airlift of people'),
};

const AVIATION = days(120, 200, 480, 'UN: letter of assist and air-safety inspection, part of 150, 270, 600 in all');
const MEDICAL = days(150, 260, 600, 'UN: Level 2 hospital, part of 180, 330, 720 in all');

/** The pipeline of a kind of unit in a mission of a model. */
export const pipelineOf = (model: Model, kind: UnitKind): Pipeline => {
  const formed = model === 'un' ? UN_FORMED : COALITION_FORMED;
  if (kind === 'aviation') return { ...formed, equipment: AVIATION };
  if (kind === 'medical') return { ...formed, equipment: MEDICAL };
  if (kind === 'individual') {
    return {
      ...formed,
      training: days(10, 30, 120, 'UN: individual police, selection tests and national training'),
      equipment: days(0, 2, 5, 'Individuals bring none'),
      transit: days(2, 10, 30, 'UN: travel and induction of individual police'),
    };
  }
  return formed;
};

/** The chance that who stands at a stage gets no further from it; UN practice, recalled. */
export const FAILS: Readonly<Partial<Record<Stage, number>>> = {
  assessed: 0.15,
  vetting: 0.05,
  training: 0.08,
  ready: 0.08,
  transit: 0.01,
};

/** A share believed like so many cases seen for it and so many against. */
export type Belief = { readonly yes: number; readonly no: number; readonly source: string };

/** Whether who promised sends anyone: of UN pledges 0.41 pass all gates, of infantry battalions 0.65. */
export const SENDS: Belief = {
  yes: 3,
  no: 2,
  source: 'Between the 0.41 of UN pledges that pass every gate and the 0.65 of battalions; weighs as five cases',
};

/** Whether who sends means all of it, or a token: both are common in coalitions, little in between. */
export const SENDS_ALL: Belief = { yes: 2, no: 2, source: 'Nothing known before; weighs as four cases' };

/** The share that arrives of a promise meant in full: Beta(9, 1), mean 0.9; UN missions peak at 92.5 % of their ceiling. */
export const SHARE_OF_ALL = { exponent: 9, source: 'UN missions peak at 92.5 % of the ceiling' } as const;
/** The share that arrives of a promise meant as a token: Beta(1, 15), mean 1 in 16. */
export const SHARE_OF_TOKEN = { exponent: 15, source: 'A flag and a handful of officers: 1 in 16' } as const;

/** Between one arrival of a contributor and its next. */
export const BETWEEN_ARRIVALS = days(14, 60, 300, 'A unit arrives in parts, weeks to months apart; no sample, wide');

/** People who arrive at once where the mission has not shown it: the size of a formed police unit, 140 to 180. */
export const PEOPLE_AT_ONCE = 160;

/** From leaving to relief of a rotation. */
export const RELIEF = days(5, 14, 30, 'UN: rotation and handover');

/** How far missions differ from each other in speed, as the spread of the logarithm; money, security, reception. */
export const SPREAD_OF_MISSIONS = 0.5;
/** How far the speed of one mission may change from here, likewise. */
export const SPREAD_OF_FUTURE = 0.35;

/** A mandate about to run out is renewed: Security Council missions almost always were. */
export const RENEWED = 0.95;
/** Days of each renewal. */
export const RENEWED_FOR = 365;
