// Keeps what the page needs to open again when the server is gone: the bundle, the last page of each mission, its facts.
// What the network gives always comes first; only files whose name changes with their content are taken from the store.
const STORE = 'muster';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(fromStoreFirst(request, request.url));
  else if (request.mode === 'navigate') event.respondWith(fromNetworkFirst(request, missionOf(url)));
  else if (url.pathname.endsWith('/facts')) event.respondWith(fromNetworkFirst(request, request.url));
});

/** All pages of a mission are one document; the address tells which page it becomes. */
const missionOf = (url) => `${url.origin}/${url.pathname.split('/')[1] ?? ''}`;

async function fromStoreFirst(request, key) {
  const found = await caches.match(key);
  return found ?? keep(key, await fetch(request));
}

async function fromNetworkFirst(request, key) {
  try {
    return await keep(key, await fetch(request));
  } catch (error) {
    const found = await caches.match(key);
    if (found) return found;
    throw error;
  }
}

async function keep(key, answer) {
  if (answer.ok) {
    const store = await caches.open(STORE);
    await store.put(key, answer.clone());
  }
  return answer;
}
