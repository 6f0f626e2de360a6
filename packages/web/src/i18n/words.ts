// Everything that is written in the reader's language: sentences from the catalogues, numbers, amounts and dates.
import i18next from 'i18next';
import {
  addDays,
  EVER,
  NEVER,
  parseWhen,
  unitKindOf,
  writeQuantity,
  type Day,
  type Unit,
  type When,
} from '@muster/core/kernel';
import type { Catalogue, Key } from './catalogue.ts';

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

type Details = Readonly<Record<string, string | number>>;

export type Words = {
  readonly lang: Language;
  /** A sentence of the catalogue; `count` chooses between one and many. */
  readonly t: (key: Key, details?: Details) => string;
  /** The sentence of a key made at run time, such as the word for a stage; `otherwise` where the catalogue has none. */
  readonly word: (key: string, otherwise: string, details?: Details) => string;
  readonly number: (value: bigint | number) => string;
  /** A number with its sign, a true minus. */
  readonly signed: (value: bigint) => string;
  /** A quantity with its unit where the number alone would not tell. */
  readonly amount: (quantity: bigint, unit: Unit) => string;
  /** A share in ten-thousandths as a whole percentage, rounded down, so that 100 % is said only of all. */
  readonly share: (tenThousandths: bigint) => string;
  readonly day: (day: Day) => string;
  readonly month: (day: Day) => string;
  readonly year: (day: Day) => string;
  /** A date as exact as its source gave it. */
  readonly when: (when: When) => string;
  readonly list: (items: readonly string[]) => string;
  /** Fetches the sentences of all pages; at once where they are here already. */
  readonly complete: () => Promise<void>;
};

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };
const MS_PER_DAY = 86_400_000;

/** Words from a catalogue, or from the first part of one and a way to fetch the rest. */
export const createWords = (
  lang: Language,
  catalogue: Partial<Catalogue>,
  loadRest?: () => Promise<Partial<Catalogue>>,
): Words => {
  const instance = i18next.createInstance();
  void instance.init({
    lng: lang,
    initAsync: false,
    resources: { [lang]: { translation: catalogue } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  });
  const say = (key: string, details: Details = {}): string => instance.t(key, details);
  const t: Words['t'] = (key, details = {}) => say(key, details);
  const locale = LOCALES[lang];
  let rest: Promise<void> | undefined;
  const complete: Words['complete'] = () => {
    rest ??= loadRest?.().then((more) => void instance.addResourceBundle(lang, 'translation', more));
    return rest ?? Promise.resolve();
  };
  const numbers = new Intl.NumberFormat(locale);
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (day: Day): string => format.format(new Date(day * MS_PER_DAY));
  };
  const [day, month, monthYear, year] = [
    date({ day: 'numeric', month: 'short', year: 'numeric' }),
    date({ month: 'short' }),
    date({ month: 'long', year: 'numeric' }),
    date({ year: 'numeric' }),
  ];
  const number: Words['number'] = (value) => numbers.format(value);
  const decimal = numbers.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  const amount: Words['amount'] = (quantity, unit) => {
    const [whole = '0', fraction] = writeQuantity(quantity < 0n ? -quantity : quantity, unit).split('.');
    const plain = number(BigInt(whole)) + (fraction === undefined ? '' : decimal + fraction);
    const shown = quantity < 0n ? `−${plain}` : plain;
    const kind = unitKindOf(unit);
    if (kind === 'people') return shown;
    if (kind === 'share') return `${shown}\u00a0%`;
    if (kind === 'money') return lang === 'en' ? `${unit}\u00a0${shown}` : `${shown}\u00a0${unit}`;
    return `${shown}\u00a0${say(`unit.${unit}`, { defaultValue: unit, count: Number(quantity) })}`;
  };
  const point = (text: string): string => {
    const span = parseWhen(text);
    if (!span || span.earliest === EVER || span.latest === NEVER) return text;
    if (span.earliest === span.latest) return day(span.latest);
    const part = /^(\d{4})-(\d{2})$/.exec(text.replace(/[~?%]$/, ''));
    if (!part) return /^\d{4}/.test(text) ? year(span.earliest) : text;
    const code = Number(part[2]);
    if (code <= 12) return monthYear(span.earliest);
    const [name, first] =
      code <= 36 ? (['quarter', 32] as const) : code <= 39 ? (['third', 36] as const) : (['half', 39] as const);
    return say(`when.${name}`, { n: code - first, year: part[1] ?? '' });
  };
  const when: Words['when'] = ({ text, approximate }) => {
    const [from = '', to] = text.split('/');
    const isOpen = (end: string): boolean => end === '' || end === '..';
    const bare = (end: string): string => point(end.replace(/[~?%]$/, ''));
    const said =
      to === undefined
        ? bare(from)
        : isOpen(from)
          ? say('when.until', { to: bare(to) })
          : isOpen(to)
            ? say('when.since', { from: bare(from) })
            : say('when.between', { from: bare(from), to: bare(to) });
    return approximate ? say('when.about', { when: said }) : said;
  };
  return {
    lang,
    complete,
    t,
    word: (key, otherwise, details = {}) => say(key, { ...details, defaultValue: otherwise }),
    number,
    signed: (value) => (value > 0n ? `+${number(value)}` : value < 0n ? `−${number(-value)}` : number(0)),
    amount,
    share: (tenThousandths) => `${number(tenThousandths / 100n)}\u00a0%`,
    day: (value) => (value === NEVER || value === EVER ? '…' : day(value)),
    month,
    year: (value) => year(addDays(value, 0)),
    when,
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
};
