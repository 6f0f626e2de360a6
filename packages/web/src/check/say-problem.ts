// A problem in the reader's language: the sentences are in the catalogue, and so are the fragments that core puts into
// them; cells, ids and paths stay as they are.
import { describeProblem, type Problem } from '@muster/core/kernel';
import type { Words } from '#i18n/words.ts';

type Fragment = { readonly name: string; readonly pattern: RegExp };

/** Details that hold words of core and not of the folder. */
const WORDED = new Set(['what', 'hint', 'decimals', 'choices', 'allowed', 'other', 'reason']);

const exactly = (name: string, text: string): Fragment => ({
  name,
  pattern: new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'u'),
});

/** Every fragment that a detail can be, by the name of its sentence in the catalogue. */
export const FRAGMENTS: readonly Fragment[] = [
  exactly('what.id', 'an id that no other row has'),
  exactly('what.date', 'a date'),
  exactly('what.unit', 'a unit: people, a currency, or a kind of equipment'),
  exactly('what.number', 'a whole number'),
  exactly('what.contributorName', 'the name of the contributor'),
  exactly('what.publisher', 'who published it'),
  exactly('what.instrumentName', 'the name of the instrument'),
  exactly('what.concerns', 'mission, or what else it concerns'),
  exactly('what.placeName', 'the name of the place'),
  exactly('what.capability', 'a code for the capability'),
  exactly('what.need', 'what is needed, in words'),
  exactly('what.contributor', 'the id of the contributor'),
  exactly('what.instrument', 'the id of the instrument'),
  exactly('what.duty', 'what is to be done'),
  exactly('what.disagreement', 'what the sources disagree about'),
  exactly('what.valueUnit', 'the unit of the value'),
  exactly('what.speaker', 'who says it'),
  exactly('what.quote', 'the words as printed'),
  exactly('what.subject', 'what the claim is about'),
  exactly('what.claimed', 'the value claimed'),
  exactly('what.place', 'the id of the place'),
  exactly('what.value', 'the value'),
  exactly('what.measure', 'a code such as idp or killed'),
  exactly('other.table', 'this table'),
  exactly('choices.retracted', 'retracted, or leave it empty'),
  exactly('decimals.none', ' and no decimals'),
  { name: 'decimals.most', pattern: /^, at most (?<most>\d+) decimals$/u },
  { name: 'hint.most', pattern: /^; a quantity can be at most (?<most>\d+)$/u },
  { name: 'hint.either', pattern: /^; perhaps (?<first>\S+) or (?<second>\S+)$/u },
  { name: 'hint.perhaps', pattern: /^; perhaps (?<guess>\S+)$/u },
  exactly('hint.dayNumber', '; this is a spreadsheet\u2019s day number: give the column a date format of yyyy-mm-dd'),
  { name: 'hint.degrees', pattern: /^, degrees between -(?<most>\d+) and \d+ such as 18\.5944$/u },
  exactly('hint.oneDay', '; here it must be one day'),
  exactly('hint.itself', '; a place does not lie in itself'),
  exactly('hint.firstVersion', '; name a first version, not its correction'),
  { name: 'allowed.stages', pattern: /^the stages of (?<unit>\S+) are (?<stages>.+)$/u },
  { name: 'allowed.steps', pattern: /^from (?<from>\S+) it goes to (?<steps>.+)$/u },
  { name: 'reason.place', pattern: /^the place of the mission, "(?<place>.*)", is not the id of a row in places$/u },
  { name: 'reason.json', pattern: /^it is not JSON \((?<message>.*)\)$/u },
  exactly('reason.object', 'it is not an object'),
  exactly('reason.name', '"name" must be a short lower-case id'),
  exactly('reason.resources', '"resources" must list the tables'),
  exactly('reason.resourceName', 'each resource needs a "name"'),
  { name: 'reason.path', pattern: /^the "path" of (?<table>.+) must be a file inside the folder$/u },
  { name: 'reason.lacks', pattern: /^"resources" lacks (?<tables>.+)$/u },
  exactly('reason.folder', 'it is a folder'),
  exactly('reason.notPlain', 'it is not a plain file'),
  exactly('reason.utf16', 'it begins as UTF-16 and does not go on as such'),
  exactly('reason.featureId', 'a feature has no id, so that it is not known which place it is'),
  { name: 'reason.ring', pattern: /^a ring(?<where>.*) has too few points or is not closed$/u },
];

/** What is wrong and what to do. */
export const sayProblem = (words: Words, given: Problem): { readonly says: string; readonly todo: string } => {
  const english = describeProblem(given);
  const details = Object.fromEntries(
    Object.entries(given.details).map(([name, detail]) => [
      name,
      WORDED.has(name) ? sayFragment(words, detail) : detail,
    ]),
  );
  return {
    says: words.word(`problem.${given.code}.says`, english.says, details),
    todo: words.word(`problem.${given.code}.todo`, english.todo, details),
  };
};

const sayFragment = (words: Words, detail: string | number): string | number => {
  if (typeof detail === 'number') return detail;
  for (const { name, pattern } of FRAGMENTS) {
    const found = pattern.exec(detail);
    if (found) return words.word(`problem.detail.${name}`, detail, { ...found.groups });
  }
  return detail;
};
