// muster status: the state of the mission in one screen.
import { accept, formatDay, type Outcome } from '@muster/core/kernel';
import { takeStatus, type Status } from '@muster/core/answers';
import { nameOf, shareOf, statusToJson } from '@muster/core/answers/json';
import type { Books } from '@muster/core/books';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import { readClocks } from '../question.ts';
import { pageOfStatus } from '../status-page.ts';

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const clocks = readClocks(options, context.today);
  if (!clocks.ok) return clocks;
  const books = await context.readBooks();
  if (!books.ok) return books;
  const status = takeStatus(books.value, clocks.value);
  return accept({
    json: statusToJson(books.value, status),
    csv: toCsv(books.value, status),
    page: pageOfStatus(books.value, status),
    exit: status.problems.length > 0 ? 1 : 0,
  });
};

const toCsv = (books: Books, status: Status): Answer['csv'] => ({
  columns: ['as_of', 'known', 'contributor', 'name', 'committed', 'deployed', 'arrived', 'owed', 'lost', 'converted'],
  rows: status.contributors.map((strength) => [
    formatDay(status.asOf),
    formatDay(status.knownAt),
    strength.contributor,
    nameOf(books, strength.contributor),
    strength.at.outside ? String(strength.pledged) : '',
    String(strength.deployed.quantity),
    String(strength.arrived),
    String(strength.owed),
    String(strength.at.lost ?? 0n),
    String(shareOf(strength) ?? ''),
  ]),
});
