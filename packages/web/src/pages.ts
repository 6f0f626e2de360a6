// The pages. The board comes with the first script; each of the others is a chunk of its own that is fetched when it is
// first opened, and all of them once the page is at rest, so that it works on without the server.
import type { ComponentType } from 'preact';
import { PAGES, type PageName } from '#address/address.ts';
import { Page as Board } from '#board/board.tsx';
import type { Words } from '#i18n/words.ts';

type PageModule = { readonly Page: ComponentType };

const LOADERS: Readonly<Record<PageName, () => Promise<PageModule>>> = {
  board: async () => ({ Page: Board }),
  forecast: () => import('#forecast/forecast.tsx'),
  gaps: () => import('#gaps/gaps.tsx'),
  contributors: () => import('#contributors/contributors.tsx'),
  ledger: () => import('#ledger/ledger.tsx'),
  claims: () => import('#claims/claims.tsx'),
  mandate: () => import('#mandate/mandate.tsx'),
  crisis: () => import('#crisis/crisis.tsx'),
  sources: () => import('#sources/sources.tsx'),
  changes: () => import('#changes/changes.tsx'),
  check: () => import('#check/check.tsx'),
};

const loaded = new Map<PageName, ComponentType>([['board', Board]]);

/** The page where it has been fetched already. */
export const findPage = (name: PageName): ComponentType | undefined => loaded.get(name);

/** Fetches a page and the sentences it needs. */
export const loadPage = async (name: PageName, words?: Words): Promise<void> => {
  if (loaded.has(name)) return;
  const [{ Page }] = await Promise.all([LOADERS[name](), name === 'board' ? undefined : words?.complete()]);
  loaded.set(name, Page);
};

export const loadAllPages = async (words?: Words): Promise<void> => {
  for (const name of PAGES) await loadPage(name, words);
};
