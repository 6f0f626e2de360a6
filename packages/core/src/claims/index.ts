// The public face of claims: statements held against the books, promises, disagreements, the headline rule.
export type { Claim, ClaimValue } from './claim.ts';
export { createSpeakerIndex, findSubjectOf } from './claims-of.ts';
export { saidOf, takeClaimStory, type ClaimStory } from './claim-story.ts';
export {
  compare,
  COMPARATOR_WORDS,
  COMPARATORS,
  meets,
  whole,
  type Claimed,
  type Comparator,
  type Ratio,
} from './compare.ts';
export type { Disagreement } from './disagreement.ts';
export { listDisagreements, type Alternatives, type DisagreementState, type Figure } from './disagreements.ts';
export { chooseHeadline, HEADLINE_RULE, type Candidate } from './headline.ts';
export { measure } from './measure.ts';
export type { Measured } from './measured.ts';
export { describeMissing, MISSING_TEXTS, type Missing, type MissingCode, type MissingDetail } from './missing.ts';
export { listMovesInScope } from './moves-in-scope.ts';
export { createCourses, type CourseOf } from './promise-course.ts';
export { judgePromises, type PromiseState } from './promise.ts';
export { parseSubject, SUBJECTS, type Subject } from './subject.ts';
export {
  dueOf,
  isPromise,
  judgeClaims,
  judgedOn,
  type JudgedClaim,
  type StatedClaim,
  type Verdict,
} from './verdict.ts';
