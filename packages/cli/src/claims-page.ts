// Claims and disagreements for people to read.
import {
  describeMissing,
  HEADLINE_RULE,
  parseSubject,
  type Alternatives,
  type DisagreementState,
  type Figure,
  type JudgedClaim,
  type Verdict,
} from '@muster/core/claims';
import { amount, claimedValue, plural, topicOf } from '@muster/core/answers/json';
import type { Books } from '@muster/core/books';
import type { Block, Page, Span } from '#render/page.ts';
import { differenceOf, measuredValue } from './words.ts';

const TITLES = { off: 'Off', uncheckable: 'Cannot be checked', holds: 'Hold' } as const;

export const pageOfClaims = (books: Books, judged: readonly JudgedClaim[]): Page => {
  const groups = (['off', 'uncheckable', 'holds'] as const).map((kind) => ({
    kind,
    items: judged.filter(({ now }) => now.kind === kind),
  }));
  if (judged.length === 0) return [{ kind: 'gap' }, { kind: 'line', line: ['No claim fits the question.'] }];
  return groups.flatMap(({ kind, items }): readonly Block[] => {
    if (items.length === 0) return [];
    const heading: Block = { kind: 'heading', text: `${TITLES[kind]}: ${items.length}` };
    return kind === 'uncheckable'
      ? [heading, ...items.flatMap((item) => uncheckableLines(books, item))]
      : [heading, claimTable(books, kind, items), ...questionLines(items)];
  });
};

/** What is open about the claims above, in the words of whoever keeps the books. */
const questionLines = (items: readonly JudgedClaim[]): readonly Block[] =>
  items
    .filter(({ claim }) => claim.question !== '')
    .map(({ claim }) => ({
      kind: 'line',
      hang: 4,
      line: [{ text: `Open, ${claim.id}: ${claim.question}`, style: 'info' }],
    }));

const claimTable = (books: Books, kind: 'off' | 'holds', items: readonly JudgedClaim[]): Block => ({
  kind: 'table',
  columns: [
    { title: 'date', leaveOut: 1 },
    { title: 'about', wraps: true },
    { title: 'said', wraps: true },
    { title: 'books', align: 'right' },
    ...(kind === 'off' ? [{ title: 'off by', align: 'right' as const }] : []),
    { title: 'when it was said', wraps: true, leaveOut: 2 },
    { title: 'speaker', wraps: true, leaveOut: 4 },
    { title: 'but', leaveOut: 5 },
    { title: 'claim', leaveOut: 3 },
  ],
  rows: items.map(({ claim, whenSaid, now }): readonly Span[] => [
    claim.date.text,
    topicOf(books, claim),
    claimedValue(claim.comparator, claim.value, claim.unit),
    measuredValue(now),
    ...(kind === 'off' ? [{ text: differenceOf(now), style: 'warn' as const }] : []),
    isSame(whenSaid, now)
      ? { text: 'the same', style: 'faint' as const }
      : { text: wordsWhenSaid(whenSaid), style: 'info' as const },
    claim.speaker,
    { text: marksOf(now), style: 'info' as const },
    { text: claim.id, style: 'faint' as const },
  ]),
});

/** What weakens a verdict: dates that could turn it, or no evidence but the document itself. */
const marksOf = ({ couldTurn, sameSource }: Verdict): string =>
  [couldTurn ? 'could turn' : '', sameSource ? 'same source' : ''].filter((mark) => mark !== '').join(', ');

/** Only where both the figure and the verdict are what they were. */
const isSame = (a: Verdict, b: Verdict): boolean =>
  a.kind === b.kind && a.measured === b.measured && a.measuredDate?.text === b.measuredDate?.text;

const wordsWhenSaid = (verdict: Verdict): string => {
  if (verdict.kind === 'uncheckable') return 'could not be told';
  const books = `books ${measuredValue(verdict)}`;
  return verdict.kind === 'holds' ? `held, ${books}` : `off by ${differenceOf(verdict)}, ${books}`;
};

const uncheckableLines = (books: Books, { claim, now }: JudgedClaim): readonly Block[] => [
  {
    kind: 'line',
    hang: 4,
    line: [
      { text: claim.id, style: 'faint' },
      `  ${claim.date.text}, ${claim.speaker}, ${topicOf(books, claim)}: "${claim.quote}". `,
      { text: capital(describeMissing(now.missing)), style: 'info' },
      '.',
    ],
  },
];

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const pageOfDisagreements = (books: Books, disagreements: readonly DisagreementState[]): Page => {
  if (disagreements.length === 0)
    return [{ kind: 'gap' }, { kind: 'line', line: ['The sources known by then do not disagree.'] }];
  return [
    {
      kind: 'line',
      line: [{ text: `Alternatives are never added. The headline is ${HEADLINE_RULE}.`, style: 'faint' }],
    },
    ...disagreements.flatMap(({ disagreement, alternatives, questions }): readonly Block[] => [
      { kind: 'heading', text: disagreement.title, note: disagreement.id },
      alternativesTable(books, alternatives),
      ...(disagreement.prefer === ''
        ? []
        : [
            {
              kind: 'line',
              hang: 2,
              line: [
                { text: 'The books take: ', style: 'faint' },
                `${disagreement.prefer}. `,
                { text: disagreement.why, style: 'faint' },
              ],
            } as const,
          ]),
      ...questions.map((question) => ({
        kind: 'line' as const,
        hang: 2,
        line: [{ text: `Open: ${question}`, style: 'info' as const }],
      })),
    ]),
  ];
};

/** One table for each disagreement: the figures for one quantity under each other, what they are figures of told once. */
const alternativesTable = (books: Books, alternatives: readonly Alternatives[]): Block => ({
  kind: 'table',
  columns: [
    { title: '' },
    { title: 'about', wraps: true },
    { title: 'of', leaveOut: 2 },
    { title: 'value', wraps: true },
    { title: 'says', wraps: true },
    { title: 'source', wraps: true, leaveOut: 3 },
    { title: 'judged', leaveOut: 1 },
  ],
  rows: alternatives.flatMap((group) =>
    group.figures.map((figure, at): readonly Span[] => [
      figure === group.headline ? { text: '→', style: 'good' } : '',
      at === 0 ? topicWithSpread(books, group) : '',
      at === 0 ? group.date : '',
      claimedValue(figure.comparator, figure.value, group.unit),
      figure.speaker,
      sourcesOf(books, figure),
      figure.basis === 'books' ? 'sourced moves' : `${figure.reliability}${figure.credibility}`,
    ]),
  ),
});

const topicWithSpread = (books: Books, { subject, of, place, unit, spread }: Alternatives): string => {
  const parsed = parseSubject(subject);
  const topic = parsed ? topicOf(books, { subject: parsed, of, place }) : subject;
  return spread && spread.low !== spread.high
    ? `${topic}: ${amount(spread.low, unit)} to ${amount(spread.high, unit)}`
    : topic;
};

const sourcesOf = (books: Books, { sources }: Figure): string => {
  const publishers = [...new Set(sources.map((id) => books.sources.get(id)?.publisher ?? id))];
  return publishers.length > 3
    ? `${publishers.slice(0, 3).join('; ')} and ${plural(publishers.length - 3, 'other')}`
    : publishers.join('; ');
};
