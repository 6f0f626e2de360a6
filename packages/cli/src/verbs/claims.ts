// muster claims: what was said, held against the books twice; and where the sources disagree among themselves.
import { accept, formatDay, type Outcome } from '@muster/core/kernel';
import { HEADLINE_RULE, judgeClaims, listDisagreements, type Verdict } from '@muster/core/claims';
import { listProblems } from '@muster/core/answers';
import { problemLines } from '#render/problem-lines.ts';
import { problemToJson } from '#render/problems.ts';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import { readChoice, readClocks, readScope } from '../question.ts';
import { claimsToCsv, claimToJson, disagreementsToCsv, disagreementToJson } from '../claims-forms.ts';
import { pageOfClaims, pageOfDisagreements } from '../claims-page.ts';

const VERDICTS = ['holds', 'off', 'uncheckable'] as const;

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const clocks = readClocks(options, context.today);
  if (!clocks.ok) return clocks;
  const only = options.verdict === undefined ? undefined : readChoice('--verdict', options.verdict, VERDICTS);
  if (only && !only.ok) return only;
  const read = await context.readBooks();
  if (!read.ok) return read;
  const books = read.value;
  const of = readScope(books, options.of);
  if (!of.ok) return of;
  const judged = judgeClaims(books, clocks.value).filter(
    ({ claim, now }) => (!only || now.kind === only.value) && (of.value === '' || claim.of === of.value),
  );
  const disagreements = listDisagreements(books, clocks.value).filter(
    ({ alternatives }) => of.value === '' || alternatives.some((group) => group.of === of.value),
  );
  const [asOf, known] = [formatDay(clocks.value.asOf), formatDay(clocks.value.knownAt)];
  const title = { kind: 'title', left: books.mission.name, right: `as of ${asOf}, known on ${known}` } as const;
  const count = (kind: Verdict['kind']): number => judged.filter(({ now }) => now.kind === kind).length;
  const problems = listProblems(books, clocks.value);
  return accept({
    json: {
      problems: problems.map(problemToJson),
      asOf,
      known,
      counts: { holds: count('holds'), off: count('off'), uncheckable: count('uncheckable') },
      headlineRule: HEADLINE_RULE,
      claims: judged.map((item) => claimToJson(books, item)),
      disagreements: disagreements.map((item) => disagreementToJson(books, item)),
    },
    csv: options.disagreements ? disagreementsToCsv(books, disagreements) : claimsToCsv(judged, asOf, known),
    page: options.disagreements
      ? [title, ...problemLines(problems), ...pageOfDisagreements(books, disagreements)]
      : [title, ...problemLines(problems), ...pageOfClaims(books, judged)],
    exit: problems.length > 0 ? 1 : 0,
  });
};
