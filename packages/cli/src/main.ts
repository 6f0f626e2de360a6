// The `muster` command: words to a verb, the verb's answer to the terminal, JSON or CSV, problems to an exit code.
import process from 'node:process';
import { parseDay, problem, refuse, type Day, type Outcome } from '@muster/core/kernel';
import type { Books } from '@muster/core/books';
import type { Answer } from './answer.ts';
import { createProgram, type VerbOptions } from './program.ts';

/** Everything that `main` takes from the outside, so that a test can give its own. */
export type Surroundings = {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly today: Day;
  readonly width: number;
  readonly hasColour: boolean;
};

/** What a verb is given. */
type VerbContext = {
  readonly today: Day;
  readonly readBooks: () => Promise<Outcome<Books>>;
  readonly folder: string;
  readonly operands: readonly string[];
};

export type Verb = (context: VerbContext, options: VerbOptions) => Promise<Outcome<Answer>>;

/** Runs one command line; resolves to the exit code: 0 answered, 1 problems found, 2 wrong use. */
export const main = async (args: readonly string[], given: Partial<Surroundings> = {}): Promise<number> => {
  const surroundings = { ...readSurroundings(), ...given };
  let code = 0;
  const program = createProgram(surroundings, async (verb, folder, operands, options) => {
    code = await runVerb({ verb, folder, operands, options }, surroundings);
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!isCommanderError(error)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
};

type Run = {
  readonly verb: string;
  readonly folder: string;
  readonly operands: readonly string[];
  readonly options: VerbOptions;
};

const runVerb = async ({ verb, folder, operands, options }: Run, surroundings: Surroundings): Promise<number> => {
  const run = await loadVerb(verb);
  const context: VerbContext = {
    today: surroundings.today,
    folder,
    operands,
    readBooks: async () => {
      const { readMission } = await import('@muster/dataset');
      const read = await readMission(folder);
      return read.ok ? { ok: true, value: read.value.books } : read;
    },
  };
  const answer = await run(context, options);
  if (!answer.ok) {
    const { writeProblems } = await import('#render/problems.ts');
    return writeProblems(answer.problems, {
      ...surroundings,
      form: options.json ? 'json' : options.csv ? 'csv' : 'text',
    });
  }
  surroundings.write(await writeAnswer(answer.value, options, surroundings));
  return answer.value.exit;
};

const writeAnswer = async (
  answer: Answer,
  options: VerbOptions,
  { width, hasColour }: Surroundings,
): Promise<string> => {
  if (options.json) {
    const { writeJson } = await import('@muster/core/answers/json');
    return writeJson(answer.json);
  }
  if (options.csv) {
    const { writeCsvRow } = await import('@muster/core/kernel');
    return [answer.csv.columns, ...answer.csv.rows].map(writeCsvRow).join('');
  }
  const { writePage } = await import('#render/write-page.ts');
  return writePage(answer.page, { width, hasColour });
};

const VERBS: Readonly<Record<string, () => Promise<{ readonly run: Verb }>>> = {
  status: () => import('#verbs/status.ts'),
  balance: () => import('#verbs/balance.ts'),
  moves: () => import('#verbs/moves.ts'),
  ageing: () => import('#verbs/ageing.ts'),
  forecast: () => import('#verbs/forecast.ts'),
  backtest: () => import('#verbs/backtest.ts'),
  gaps: () => import('#verbs/gaps.ts'),
  claims: () => import('#verbs/claims.ts'),
  promises: () => import('#verbs/promises.ts'),
  diff: () => import('#verbs/diff.ts'),
  show: () => import('#verbs/show.ts'),
  board: () => import('#verbs/board.ts'),
  check: () => import('#verbs/check.ts'),
  places: () => import('#verbs/places.ts'),
  init: () => import('#verbs/init.ts'),
};

const loadVerb = async (name: string): Promise<Verb> => {
  const load = VERBS[name];
  if (load) return (await load()).run;
  return async () =>
    refuse(problem('question.choice', { value: name, option: 'muster', choices: Object.keys(VERBS).join(', ') }));
};

const readSurroundings = (): Surroundings => {
  const { stdout, stderr, env } = process;
  if (!stdout.listeners('error').includes(ignoreClosedPipe)) stdout.on('error', ignoreClosedPipe);
  return {
    write: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
    today: parseDay(new Date().toISOString().slice(0, 10)) ?? (0 as Day),
    width: stdout.isTTY ? stdout.columns : Infinity,
    hasColour: stdout.isTTY && stdout.hasColors() && !env['NO_COLOR'],
  };
};

// A reader such as `head` that has seen enough closes the pipe; that is no fault.
const ignoreClosedPipe = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error;
};

const isCommanderError = (error: unknown): error is Error & { exitCode: number } =>
  error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number';
