// The stages a commitment passes through, and which steps between them exist. A step that is not here is refused,
// so that the books cannot say that someone who never came was lost, or that a lapsed promise arrived.
import { unitKindOf, type Unit } from '#kernel/index.ts';

/** In the order of the pipeline; a stage's place in this list is its code in the columns of the ledger. */
export const STAGES = [
  'outside',
  'pledged',
  'assessed',
  'vetting',
  'training',
  'ready',
  'transit',
  'deployed',
  'rotated',
  'repatriated',
  'lost',
  'withdrawn',
  'lapsed',
  'received',
  'spent',
] as const;

export type Stage = (typeof STAGES)[number];

export const STAGE_CODES: ReadonlyMap<string, number> = new Map(STAGES.map((stage, code) => [stage, code]));

/** No fewer than there are stages: the factor for keys made of a stage's code and others. */
export const STAGE_SLOTS = STAGES.length;

export const OUTSIDE = STAGES.indexOf('outside');
/** The one stage that is in the theatre: only there does an account have a place. */
export const DEPLOYED = STAGES.indexOf('deployed');

/** Promised and not yet arrived: what is still owed. */
export const BEFORE_ARRIVAL = ['pledged', 'assessed', 'vetting', 'training', 'ready', 'transit'] as const;
/** Whoever stands in one of these has at some time arrived. */
export const AFTER_ARRIVAL = ['deployed', 'rotated', 'repatriated', 'lost'] as const;
/** Promised once, and no longer. */
export const GIVEN_UP = ['withdrawn', 'lapsed'] as const;

const MONEY_STAGES: readonly Stage[] = ['pledged', 'received', 'spent', ...GIVEN_UP];

/** The stages a unit can stand in, without `outside`. */
export const stagesOf = (unit: Unit): readonly Stage[] =>
  unitKindOf(unit) === 'money' ? MONEY_STAGES : [...BEFORE_ARRIVAL, ...AFTER_ARRIVAL, ...GIVEN_UP];

// `rotated -> deployed` is a relief: the posts that a rotation left empty are taken up again, so that a rotation
// neither fulfils nor adds to a promise.
const stepsForPeopleAndThings = (from: Stage): readonly Stage[] => {
  if (from === 'outside') return [...BEFORE_ARRIVAL, 'deployed'];
  if (from === 'deployed') return ['deployed', 'rotated', 'repatriated', 'lost', 'outside'];
  if (from === 'rotated') return ['deployed', 'repatriated', 'outside'];
  if ((BEFORE_ARRIVAL as readonly Stage[]).includes(from)) {
    return [...BEFORE_ARRIVAL.filter((stage) => stage !== from), 'deployed', ...GIVEN_UP, 'outside'];
  }
  return ['outside'];
};

const MONEY_STEPS: Readonly<Partial<Record<Stage, readonly Stage[]>>> = {
  outside: ['pledged', 'received'],
  pledged: ['received', ...GIVEN_UP, 'outside'],
  received: ['spent', 'pledged', 'outside'],
  spent: ['received', 'outside'],
};

/** Where a unit may go from a stage: L1 lets only `outside` create and end, the rest follows the pipeline. */
export const stepsFrom = (from: Stage, unit: Unit): readonly Stage[] =>
  unitKindOf(unit) === 'money' ? (MONEY_STEPS[from] ?? ['outside']) : stepsForPeopleAndThings(from);
