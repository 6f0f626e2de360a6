// muster claims: what was said, held against the books twice; and where the sources disagree among themselves.
import { accept, formatDay, type Outcome } from '@muster/core/kernel';
import { listProblems } from '@muster/core/answers';
import {
  claimsToJson,
  listClaims,
  listDisagreementsAbout,
  readChoice,
  readScope,
  VERDICTS,
} from '@muster/core/answers/json';
import { problemLines } from '#render/problem-lines.ts';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import { readClocks } from '../question.ts';
import { claimsToCsv, disagreementsToCsv } from '../claims-forms.ts';
import { pageOfClaims, pageOfDisagreements } from '../claims-page.ts';

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const clocks = readClocks(options, context.today);
  if (!clocks.ok) return clocks;
  const only = options.verdict === undefined ? undefined : readChoice('--verdict', options.verdict, VERDICTS);
  if (only && !only.ok) return only;
  const read = await context.readBooks();
  if (!read.ok) return read;
  const books = read.value;
  const of = readScope('--of', options.of, books);
  if (!of.ok) return of;
  const judged = listClaims(books, clocks.value, { of: of.value, verdict: only?.value });
  const disagreements = listDisagreementsAbout(books, clocks.value, of.value);
  const [asOf, known] = [formatDay(clocks.value.asOf), formatDay(clocks.value.knownAt)];
  const title = { kind: 'title', left: books.mission.name, right: `as of ${asOf}, known on ${known}` } as const;
  const problems = listProblems(books, clocks.value);
  return accept({
    json: claimsToJson(books, clocks.value, { judged, disagreements, problems }),
    csv: options.disagreements ? disagreementsToCsv(books, disagreements) : claimsToCsv(judged, asOf, known),
    page: options.disagreements
      ? [title, ...problemLines(problems), ...pageOfDisagreements(books, disagreements)]
      : [title, ...problemLines(problems), ...pageOfClaims(books, judged)],
    exit: problems.length > 0 ? 1 : 0,
  });
};
