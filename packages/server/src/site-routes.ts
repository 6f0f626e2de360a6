// Every address that is not the API's: a file of the site, or the page drawn from the books.
import type { Context } from 'hono';
import { formatDay, problem, type Day } from '@muster/core/kernel';
import { solve } from '@muster/solver';
import type { LiveMission } from './live-mission.ts';
import type { Site, SiteFile } from './load-site.ts';
import { chooseEncoding, chooseLanguage, isNarrow, readCookie, type Language } from './negotiate.ts';
import { isUnchanged, sendProblems, sendText } from './send.ts';

type Given = {
  readonly missions: readonly LiveMission[];
  readonly site: Site;
  readonly today: () => Day;
  /** The language of whoever asks for none; else the browser's. */
  readonly lang?: Language | undefined;
};

/** Sends a file of the site where the path names one, else the page. */
export const sendSite = async (c: Context, given: Given): Promise<Response> => {
  const file = given.site.files.get(c.req.path);
  return file ? sendFile(c, file) : sendPage(c, given);
};

/** Files under /assets are named after their content and never change; the others are asked for again. */
const sendFile = (c: Context, { type, etag, bytes }: SiteFile): Response => {
  const caching = c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  const headers = { 'Cache-Control': caching, ETag: etag, Vary: 'Accept-Encoding' };
  if (isUnchanged(c, etag)) return new Response(null, { status: 304, headers });
  const encoding = chooseEncoding(c.req.header('accept-encoding'));
  const packed = encoding && bytes[encoding];
  const body = packed ?? bytes.plain;
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': type,
      'Content-Length': String(body.length),
      ...(packed && { 'Content-Encoding': encoding }),
    },
  });
};

const sendPage = async (c: Context, { missions, site, today, lang }: Given): Promise<Response> => {
  const { search } = new URL(c.req.url);
  const listed = missions.map((mission) => mission.facts().rows.mission);
  const [only] = listed;
  if (c.req.path === '/' && only && listed.length === 1) return c.redirect(`/${only.id}${search}`, 302);
  const id = c.req.path.split('/')[1] ?? '';
  const at = id === '' ? 0 : listed.findIndex((mission) => mission.id === decodeId(id));
  const facts = missions[at]?.facts();
  if (!facts) {
    const choices = listed.map((mission) => mission.id).join(', ');
    return sendProblems(c, [problem('request.mission', { mission: decodeId(id), choices })]);
  }
  const { version, rows, problems, sheet } = facts;
  const { status, html } = await site.draw({
    version,
    rows,
    problems,
    sheet,
    missions: listed.map(({ id, name }) => ({ id, name })),
    path: c.req.path,
    query: search,
    lang: chooseLanguage({
      query: c.req.query('lang'),
      cookie: c.req.header('cookie'),
      accepted: lang ?? c.req.header('accept-language'),
    }),
    today: formatDay(today()),
    narrow: isNarrow(c.req.header('sec-ch-ua-mobile'), c.req.header('user-agent')),
    prompts: readCookie(c.req.header('cookie'), 'prompts') !== 'off',
    assets: site.assets,
    solve,
  });
  const vary = ['Accept-Language', 'Cookie', 'Sec-CH-UA-Mobile', 'User-Agent'];
  return sendText(c, { text: html, type: 'text/html; charset=utf-8', status, vary });
};

/** An id as it stands in an address; one that is written wrongly as it is. */
const decodeId = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
