// Asks the worker, which is started when the first page asks.
import type { Clocks } from '@muster/core/ledger';
import type { Gaps } from '@muster/core/mission';
import type { Opened } from '#facts/facts.ts';
import type { FromWorker, ToWorker } from './asked.ts';

type Waiting = { readonly resolve: (gaps: Gaps) => void; readonly reject: (reason: Error) => void };
type Open = { readonly worker: Worker; readonly waiting: Map<number, Waiting>; version: string };

let open: Open | undefined;
let asks = 0;

/** What is missing by the facts of the page; refused where the browser cannot work it out. */
export const askGaps = (opened: Opened, clocks: Clocks): Promise<Gaps> =>
  new Promise((resolve, reject) => {
    const own = (open ??= openWorker());
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window and has no origin to name
    const tell = (message: ToWorker): void => own.worker.postMessage(message);
    const version = `${opened.rows.mission.id} ${opened.version}`;
    if (own.version !== version) tell({ kind: 'facts', rows: opened.rows });
    own.version = version;
    asks += 1;
    own.waiting.set(asks, { resolve, reject });
    tell({ kind: 'asked', id: asks, clocks });
  });

const openWorker = (): Open => {
  const worker = new Worker(new URL('./gaps-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  const failed = (): Error => new Error('what is missing could not be worked out');
  worker.addEventListener('message', ({ data: { id, gaps } }: MessageEvent<FromWorker>) => {
    if (gaps) waiting.get(id)?.resolve(gaps);
    else waiting.get(id)?.reject(failed());
    waiting.delete(id);
  });
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(failed());
    worker.terminate();
    open = undefined;
  });
  return { worker, waiting, version: '' };
};
