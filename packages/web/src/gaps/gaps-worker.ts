// Works out what is missing beside the page, which never waits for it. The content policy lets this worker compile the
// solver, and nothing else: `packages/server/src/guard.ts` knows it by its name.
import { soundBooksFromRows, type Books } from '@muster/core/books';
import { takeGaps } from '@muster/core/mission';
import { solve } from '@muster/solver';
import { keepFetched } from '#facts/keep-fetched.ts';
import type { FromWorker, ToWorker } from './asked.ts';

let books: Books | undefined;
let isKept = false;

const answer = async (books: Books, { id, clocks }: Extract<ToWorker, { readonly kind: 'asked' }>): Promise<void> => {
  let gaps: FromWorker['gaps'];
  try {
    gaps = await takeGaps(books, clocks, solve);
  } catch (fault) {
    reportError(fault);
  }
  postMessage({ id, gaps } satisfies FromWorker);
  if (isKept || !gaps) return;
  isKept = true;
  // Without a store there is nothing to keep: the page works on while it stays open.
  await keepFetched().catch(() => undefined);
};

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'facts') ({ books } = soundBooksFromRows(data.rows));
  else if (books) void answer(books, data);
});
