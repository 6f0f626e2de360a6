// Asks the worker. What is quick and what takes seconds have a worker each, so that neither waits for the other; an answer
// that was given once is kept.
import type { Opened } from '#facts/facts.ts';
import { writeQuestion, type Answers, type Asked, type FromWorker, type Kind, type ToWorker } from './asked.ts';

export type Line = 'quick' | 'long';

type Answer = Answers[Kind];
type Waiting = { readonly resolve: (answer: Answer) => void; readonly reject: (reason: Error) => void };
type Open = {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  /** Once its script is there, or cannot be had. */
  readonly started: Promise<void>;
  version: string;
};

const lines = new Map<Line, Open>();
/** By facts and question, the oldest first. */
const answers = new Map<string, Promise<Answer>>();
const MOST_KEPT = 40;
let asks = 0;

/** The answer to a question on the facts of the page; refused where the browser cannot work it out. */
export const askForecast = (opened: Opened, asked: Asked, line: Line = 'quick'): Promise<Answer> => {
  const version = `${opened.rows.mission.id} ${opened.version}`;
  const key = `${version} ${writeQuestion(asked)}`;
  const kept = answers.get(key) ?? send(opened, version, asked, line);
  answers.delete(key);
  answers.set(key, kept);
  kept.catch(() => answers.delete(key));
  for (const [oldest] of answers) if (answers.size > MOST_KEPT) answers.delete(oldest);
  return kept;
};

/** Fetches the worker before it is asked anything, so that it is there when the server is not. */
export const startForecasts = (): Promise<void> => (lines.get('quick') ?? openLine('quick')).started;

const send = (opened: Opened, version: string, asked: Asked, line: Line): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const open = lines.get(line) ?? openLine(line);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window and has no origin to name
    const tell = (message: ToWorker): void => open.worker.postMessage(message);
    if (open.version !== version) tell({ kind: 'facts', rows: opened.rows });
    open.version = version;
    asks += 1;
    open.waiting.set(asks, { resolve, reject });
    tell({ kind: 'asked', id: asks, asked });
  });

const openLine = (line: Line): Open => {
  const worker = new Worker(new URL('./forecast-worker.ts', import.meta.url), { type: 'module' });
  const started = new Promise<void>((resolve) => {
    for (const sign of ['message', 'error']) worker.addEventListener(sign, () => resolve(), { once: true });
  });
  const open: Open = { worker, waiting: new Map(), started, version: '' };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.answer) open.waiting.get(data.id)?.resolve(data.answer);
    open.waiting.delete(data.id);
  });
  worker.addEventListener('error', () => {
    for (const { reject } of open.waiting.values()) reject(new Error('the forecast could not be worked out'));
    worker.terminate();
    lines.delete(line);
  });
  lines.set(line, open);
  return open;
};
