// Works out forecasts beside the page, which never waits for them: it is given the rows of the mission once, then questions.
import { soundBooksFromRows, type Books } from '@muster/core/books';
import { takeBacktest, takeForecast, takeLevers } from '@muster/core/forecast';
import type { Answers, Asked, FromWorker, Kind, ToWorker } from './asked.ts';

let books: Books | undefined;

const answer = (books: Books, { kind, question }: Asked): Answers[Kind] => {
  switch (kind) {
    case 'forecast':
      return takeForecast(books, question);
    case 'levers':
      return takeLevers(books, question);
    case 'record':
      return takeBacktest(books, question);
  }
};

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'facts') ({ books } = soundBooksFromRows(data.rows));
  else if (books) postMessage({ id: data.id, answer: answer(books, data.asked) } satisfies FromWorker);
});

postMessage({ id: 0, answer: undefined } satisfies FromWorker);
