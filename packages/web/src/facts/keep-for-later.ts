// Keeps what a visit was made of, so that the page opens again when the server is gone. The worker that hands it out sees
// only what is fetched after it has started; what came before is put into its store here.
import { factsPath } from './use-live-facts.ts';

/** The name that `static/worker.js` opens it by. */
const STORE = 'muster';

/** Stores the page of a mission, its facts and every script of the first visit, and starts the worker. */
export const keepForLater = async (mission: string): Promise<void> => {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return;
  await navigator.serviceWorker.register('/worker.js');
  const store = await caches.open(STORE);
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
  await store.addAll([...new Set(fetched.filter((name) => new URL(name).pathname.startsWith('/assets/')))]);
  await store.put(`${location.origin}/${encodeURIComponent(mission)}`, await fetch(location.href));
  await store.put(location.origin + factsPath(mission), await fetch(factsPath(mission)));
  document.documentElement.dataset['kept'] = 'yes';
};
