// Keeps what a visit was made of, so that the page opens again when the server is gone. The worker that hands it out sees
// only what is fetched after it has started; what came before is put into its store here.
import { keepFetched, STORE } from './keep-fetched.ts';
import { factsPath } from './use-live-facts.ts';

/** Stores the page of a mission, its facts and every script of the first visit, and starts the worker. */
export const keepForLater = async (mission: string): Promise<void> => {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return;
  await navigator.serviceWorker.register('/worker.js');
  await keepFetched();
  const store = await caches.open(STORE);
  await store.put(`${location.origin}/${encodeURIComponent(mission)}`, await fetch(location.href));
  await store.put(location.origin + factsPath(mission), await fetch(factsPath(mission)));
  document.documentElement.dataset['kept'] = 'yes';
};
