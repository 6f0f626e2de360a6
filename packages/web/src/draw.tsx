// Draws the whole document on the server, from the same components that take it over in the browser: something true is on
// the screen before any script runs.
import { renderToString } from 'preact-render-to-string';
import { parseDay, type Day } from '@muster/core/kernel';
import { takeGaps, type Gaps, type Solve } from '@muster/core/mission';
import { clocksOf, parseAddress } from '#address/address.ts';
import { factsPath } from '#facts/use-live-facts.ts';
import { openFacts, type Facts, type Opened } from '#facts/facts.ts';
import type { Catalogue } from '#i18n/catalogue.ts';
import { english } from '#i18n/en.ts';
import { french } from '#i18n/fr.ts';
import { createWords, type Language, type Words } from '#i18n/words.ts';
import { App } from './app.tsx';
import { Missions, type Listed } from './missions.tsx';
import { ICON } from './icon.ts';
import { loadAllPages } from './pages.ts';

export type View = Facts & {
  /** All missions that the server holds. */
  readonly missions: readonly Listed[];
  readonly path: string;
  /** As in the address, with its question mark; empty without one. */
  readonly query: string;
  readonly lang: Language;
  readonly today: string;
  readonly narrow: boolean;
  /** Whether the reader has not yet sent the prompts of the first visit away. */
  readonly prompts: boolean;
  readonly assets: {
    /** The scripts of a page, a language, or the rest of a language: the first is it, the others what it imports. */
    readonly parts: Readonly<Record<string, readonly string[]>>;
    readonly style: string;
  };
  /** Finds the optimum of models, for the page that tells what is missing. */
  readonly solve: Solve;
};

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en: english, fr: french };
const WORDS = new Map<Language, Words>();
/** The books of the facts that were drawn last: the folder changes seldom, the page is asked for often. */
let last: Opened | undefined;

await loadAllPages();

/** Pages that were drawn, by what they were drawn from: most visits ask for the same few. */
const drawn = new Map<string, Drawn>();
const MOST_DRAWN = 100;

type Drawn = { readonly status: number; readonly html: string };

export const draw = async (view: View): Promise<Drawn> => {
  const { version, rows, missions, path, query, lang, today, narrow, prompts } = view;
  const named = missions.map(({ name }) => name);
  const key = [rows.mission.id, version, path, query, lang, today, narrow, prompts, ...named].join('\n');
  const found = drawn.get(key);
  if (found) return found;
  const page = await drawPage(view);
  drawn.set(key, page);
  for (const [oldest] of drawn) if (drawn.size > MOST_DRAWN) drawn.delete(oldest);
  return page;
};

const drawPage = async (view: View): Promise<Drawn> => {
  const words = WORDS.get(view.lang) ?? createWords(view.lang, CATALOGUES[view.lang]);
  WORDS.set(view.lang, words);
  if (isListOf(view)) {
    return {
      status: 200,
      html: writeDocument(view, renderToString(<Missions missions={view.missions} words={words} />)),
    };
  }
  const isLast = last?.version === view.version && last.rows.mission.id === view.rows.mission.id;
  const opened = isLast && last ? last : openFacts(view);
  last = opened;
  const address = parseAddress(view.path, view.query);
  const { narrow, prompts } = view;
  const many = view.missions.length > 1;
  const today = parseDay(view.today) ?? (0 as Day);
  const drawnGaps: Gaps | undefined =
    address.page === 'gaps' ? await takeGaps(opened.books, clocksOf(address, today), view.solve) : undefined;
  const props = { opened, address, words, today, narrow, prompts, many, drawnGaps };
  const body = renderToString(<App {...props} />);
  const html = writeDocument(view, body, writeScripts(view, address.page ?? ''));
  return { status: address.page === undefined ? 404 : 200, html };
};

/** Where there are several missions, the address of none is the list of them: it only links, and needs no script. */
const isListOf = ({ path, missions }: View): boolean => path === '/' && missions.length > 1;

/** What brings a page to life: how it was drawn, its facts, and its scripts. */
const writeScripts = (view: View, page: string): string => {
  const { rows, missions, lang, today, narrow, prompts, path, query, assets } = view;
  const many = missions.length > 1;
  const start = JSON.stringify({ mission: rows.mission.id, lang, today, narrow, prompts, many, drawn: path + query });
  const [script = '', ...imports] = assets.parts[lang] ?? [];
  const more = page === 'board' ? [] : [page, `${lang}-rest`].flatMap((part) => assets.parts[part] ?? []);
  const preloads = [...new Set([...imports, ...more])].map((file) => `<link rel="modulepreload" href="${file}">`);
  return `<script type="application/json" id="start">${start.replaceAll('<', '\\u003c')}</script>
<link rel="preload" as="fetch" crossorigin href="${factsPath(rows.mission.id)}">
${preloads.join('')}<script type="module" src="${script}"></script>`;
};

const writeDocument = (view: View, body: string, scripts = ''): string => {
  const { rows, lang, assets } = view;
  const name = isListOf(view) ? '' : rows.mission.name;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name === '' ? '' : `${escapeText(name)} · `}Muster</title>
<meta name="description" content="${escapeText(`${name === '' ? 'Muster' : name}: strength, promises, claims and sources on two clocks.`)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${ICON}" type="image/svg+xml">
<style>${assets.style}</style>
</head>
<body>
<div id="muster">${body}</div>
${scripts}
</body>
</html>
`;
};

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
