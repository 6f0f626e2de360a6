// The store of what a visit fetched, so that it can be opened again when the server is gone.

/** The name that `static/worker.js` opens it by. */
export const STORE = 'muster';

/** Stores every file of the bundle that this page, or this worker and its own script, has fetched. */
export const keepFetched = async (): Promise<void> => {
  if (!('caches' in globalThis)) return;
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
  const own = [...new Set([...fetched, location.href])].filter((name) => new URL(name).pathname.startsWith('/assets/'));
  await (await caches.open(STORE)).addAll(own);
};
