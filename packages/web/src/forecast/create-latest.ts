// A hand that drags asks faster than anything can be worked out: one question is under way at a time, and of those that
// come in meanwhile only the last is asked.

type Latest<Question, Answer> = {
  readonly ask: (question: Question) => Promise<Answer>;
  readonly take: (question: Question, answer: Answer) => void;
  readonly fail: (question: Question) => void;
};

/** Answers are taken in the order of their questions; nothing is taken once it was stopped. */
export const createLatest = <Question, Answer>({ ask, take, fail }: Latest<Question, Answer>) => {
  let isBusy = false;
  let isStopped = false;
  let next: { readonly question: Question } | undefined;
  const go = async (question: Question): Promise<void> => {
    isBusy = true;
    try {
      const answer = await ask(question);
      if (!isStopped) take(question, answer);
    } catch {
      if (!isStopped) fail(question);
    }
    isBusy = false;
    const then = next;
    next = undefined;
    if (then && !isStopped) await go(then.question);
  };
  return {
    put: (question: Question): void => {
      if (isBusy) next = { question };
      else void go(question);
    },
    stop: (): void => {
      isStopped = true;
    },
  };
};
