// What a browser asks for beside the address: how to pack the answer, in which language, and whether for a phone.

export type Encoding = 'br' | 'gzip';
export type Language = 'en' | 'fr';

const ENCODINGS: readonly Encoding[] = ['br', 'gzip'];
/** The languages that a page can be drawn in. */
export const LANGUAGES: readonly Language[] = ['en', 'fr'];

/** The best encoding that both sides know; `undefined` for the plain bytes. */
export const chooseEncoding = (accepted: string | undefined): Encoding | undefined => {
  const wanted = readWeights(accepted);
  const weightOf = (encoding: string): number => wanted.get(encoding) ?? wanted.get('*') ?? 0;
  return ENCODINGS.filter((encoding) => weightOf(encoding) > 0).toSorted((a, b) => weightOf(b) - weightOf(a))[0];
};

type LanguageClues = {
  readonly query: string | undefined;
  readonly cookie: string | undefined;
  readonly accepted: string | undefined;
};

/** The language asked for in the address, else the one kept in the cookie, else the browser's, else English. */
export const chooseLanguage = ({ query, cookie, accepted }: LanguageClues): Language => {
  const kept = readCookie(cookie, 'lang');
  const browsers = [...readWeights(accepted)]
    .filter(([, weight]) => weight > 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([tag]) => tag.split('-')[0]);
  const found = [query, kept, ...browsers].map((word) => LANGUAGES.find((language) => language === word));
  return found.find((language) => language !== undefined) ?? 'en';
};

/** Whether the first view is for a phone. */
export const isNarrow = (mobile: string | undefined, agent: string | undefined): boolean =>
  mobile === undefined ? /Mobi/.test(agent ?? '') : mobile === '?1';

/** What the page has kept under a name in the browser; `undefined` where it has not. */
export const readCookie = (cookie: string | undefined, name: string): string | undefined =>
  (cookie ?? '')
    .split(';')
    .map((part) => part.trim().split('='))
    .find(([kept]) => kept === name)?.[1];

/** `br;q=0.9, gzip` as weights from 0 to 1, in the order given. */
const readWeights = (header: string | undefined): ReadonlyMap<string, number> =>
  new Map(
    (header ?? '')
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => part !== '')
      .map((part) => {
        const [name = '', ...settings] = part.split(';').map((piece) => piece.trim());
        const weight = settings.find((setting) => setting.startsWith('q='))?.slice(2);
        return [name, weight === undefined ? 1 : Number(weight) || 0] as const;
      }),
  );
