// What a claim can be about, and in which unit it is stated.
import { isUnit, unitKindOf, type Unit } from '#kernel/index.ts';
import { AFTER_ARRIVAL, BEFORE_ARRIVAL, GIVEN_UP, type Stage } from '#ledger/stages.ts';

const PIPELINE = [...BEFORE_ARRIVAL, ...AFTER_ARRIVAL, ...GIVEN_UP] as const;

/** Dates on which people first stood at a stage; `first-deployment` is the usual word for the first deployed. */
const FIRST_STAGES: ReadonlyMap<string, Stage> = new Map<string, Stage>([
  ['first-deployment', 'deployed'],
  ...PIPELINE.filter((stage) => stage !== 'deployed').map((stage) => [`first-${stage}`, stage] as const),
]);

/** The stage whose first day a date subject asks for; `undefined` for the dates of instruments. */
export const firstStageOf = ({ kind, topic }: Subject): Stage | undefined =>
  kind === 'date' ? FIRST_STAGES.get(topic) : undefined;

const TOPICS = {
  /** `pledged` is all that was promised and not given up, wherever it stands; other stages are what stands there. */
  people: [...PIPELINE, 'arrivals', 'departures', 'planned', 'authorised'],
  equipment: [...PIPELINE, 'missing'],
  money: ['pledged', 'received', 'spent', 'needed', ...GIVEN_UP],
  share: ['deployed/planned', 'deployed/authorised', 'deployed/pledged'],
  contributors: ['pledged', 'deployed'],
  date: [...FIRST_STAGES.keys(), 'mandate-expiry', 'adopted', 'expires'],
} as const;

type Family = keyof typeof TOPICS;

export type Subject =
  | { readonly kind: Family; readonly topic: string; readonly text: string }
  /** A measure of the crisis, such as `idp`. */
  | { readonly kind: 'observation'; readonly topic: string; readonly text: string }
  /** Recorded, and not checkable. */
  | { readonly kind: 'other'; readonly topic: ''; readonly text: string };

export const SUBJECTS: readonly string[] = Object.entries(TOPICS).flatMap(([family, topics]) =>
  topics.map((topic) => `${family}:${topic}`),
);

export const parseSubject = (text: string): Subject | undefined => {
  if (text === 'other') return { kind: 'other', topic: '', text };
  const [family = '', topic] = text.split(':');
  if (topic === undefined)
    return /^[a-z][a-z0-9-]*$/.test(text) ? { kind: 'observation', topic: text, text } : undefined;
  return SUBJECTS.includes(text) ? { kind: family as Family, topic, text } : undefined;
};

/** The unit that a subject's values have: `date` and `text` are not quantities. */
export const isUnitOf = (subject: Subject, unit: Unit): boolean => {
  switch (subject.kind) {
    case 'people':
      return unit === 'people';
    case 'share':
      return unit === 'percent';
    case 'money':
      return unitKindOf(unit) === 'money';
    case 'equipment':
      return unitKindOf(unit) === 'thing' && isUnit(unit);
    case 'contributors':
      return unit === 'contributors';
    case 'date':
      return unit === 'date';
    default:
      return isUnit(unit);
  }
};
