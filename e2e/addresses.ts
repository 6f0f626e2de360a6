// Where journeys through all pages go: every page, one of each thing that has a page of its own, and every tab.

/** Two days of the example mission on which every page has something to show. */
export const THEN = 'asOf=2025-02-10&known=2025-02-10';

/** The pages that stand in the way to the pages, as the path after the mission. */
export const PAGES = [
  '',
  '/forecast',
  '/gaps',
  '/contributors',
  '/ledger',
  '/claims',
  '/mandate',
  '/crisis',
  '/sources',
  '/changes',
];

/** Each page at those days; the check stands in the way to the pages only when something is wrong. */
export const EVERY_PAGE = [...PAGES, '/check'].map(at);

/** What can be reached from these: one thing each, the tabs, an open number, and an address that no page has. */
export const EVERY_VIEW = [
  ...EVERY_PAGE,
  at('/contributors/KEN'),
  at('/claims/art-kenya-400'),
  at('/sources/src-ap-2024-06-25'),
  at('/ledger?move=ken-arrive-1'),
  at('/forecast?drop=ben-people&arrive=2025-06-01:ken-police&lift=40'),
  at('/claims?show=promises'),
  at('/claims?show=disagreements'),
  at('?why=deployed.people'),
  at('/ledger?why=owed.people.KEN'),
  at('/nowhere'),
];

function at(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${THEN}`;
}
