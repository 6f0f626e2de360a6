// muster claims: what was said, held against the books twice; and where the sources disagree among themselves.
import { accept, formatDay, writeQuantity, type Outcome } from '@muster/core/kernel';
import {
  COMPARATOR_WORDS,
  HEADLINE_RULE,
  judgeClaims,
  listDisagreements,
  parseSubject,
  type Alternatives,
  type Claim,
  type DisagreementState,
  type Figure,
  type JudgedClaim,
  type Verdict,
} from '@muster/core/claims';
import { citeSource } from '@muster/core/mission';
import type { Books } from '@muster/core/books';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import { readChoice, readClocks, readScope } from '../question.ts';
import type { Block, Page, Span } from '#render/page.ts';
import { amount, claimedValue, differenceOf, measuredValue, plural, topicOf } from '../words.ts';

const VERDICTS = ['holds', 'off', 'uncheckable'] as const;
const TITLES = { off: 'Off', uncheckable: 'Cannot be checked', holds: 'Hold' } as const;

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const clocks = readClocks(options, context.today);
  if (!clocks.ok) return clocks;
  const only = options.verdict === undefined ? undefined : readChoice('--verdict', options.verdict, VERDICTS);
  if (only && !only.ok) return only;
  const read = await context.readBooks();
  if (!read.ok) return read;
  const books = read.value;
  const of = readScope(books, options.of);
  if (!of.ok) return of;
  const judged = judgeClaims(books, clocks.value).filter(
    ({ claim, now }) => (!only || now.kind === only.value) && (options.of === undefined || claim.of === options.of),
  );
  const disagreements = listDisagreements(books, clocks.value).filter(
    ({ alternatives }) => options.of === undefined || alternatives.some(({ of }) => of === options.of),
  );
  const [asOf, known] = [formatDay(clocks.value.asOf), formatDay(clocks.value.knownAt)];
  const title = { kind: 'title', left: books.mission.name, right: `as of ${asOf}, known on ${known}` } as const;
  const count = (kind: Verdict['kind']): number => judged.filter(({ now }) => now.kind === kind).length;
  return accept({
    json: {
      asOf,
      known,
      counts: { holds: count('holds'), off: count('off'), uncheckable: count('uncheckable') },
      headlineRule: HEADLINE_RULE,
      claims: judged.map((item) => claimToJson(books, item)),
      disagreements: disagreements.map((item) => disagreementToJson(books, item)),
    },
    csv: options.disagreements ? disagreementsToCsv(books, disagreements) : claimsToCsv(judged, asOf, known),
    page: options.disagreements
      ? [title, ...disagreementPage(books, disagreements)]
      : [title, ...claimPage(books, judged)],
    exit: 0,
  });
};

const claimPage = (books: Books, judged: readonly JudgedClaim[]): Page => {
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
      : [heading, claimTable(books, kind, items)];
  });
};

const claimTable = (books: Books, kind: 'off' | 'holds', items: readonly JudgedClaim[]): Block => ({
  kind: 'table',
  columns: [
    { title: 'of', leaveOut: 1 },
    { title: 'about', wraps: true },
    { title: 'said', wraps: true },
    { title: 'books', align: 'right' },
    ...(kind === 'off' ? [{ title: 'off by', align: 'right' as const }] : []),
    { title: 'when said', leaveOut: 2 },
    { title: 'speaker', wraps: true, leaveOut: 4 },
    { title: 'claim', leaveOut: 3 },
  ],
  rows: items.map(({ claim, whenSaid, now }): readonly Span[] => [
    claim.date.text,
    topicOf(books, claim),
    claimedValue(claim.comparator, claim.value, claim.unit),
    measuredValue(now),
    ...(kind === 'off' ? [{ text: differenceOf(now), style: 'warn' as const }] : []),
    whenSaid.kind === now.kind
      ? { text: 'the same', style: 'faint' as const }
      : { text: wordsWhenSaid(whenSaid), style: 'info' as const },
    claim.speaker,
    { text: claim.id, style: 'faint' as const },
  ]),
});

const wordsWhenSaid = (verdict: Verdict): string =>
  verdict.kind === 'holds'
    ? 'held'
    : verdict.kind === 'off'
      ? `was off, books ${measuredValue(verdict)}`
      : 'could not be told';

const uncheckableLines = (books: Books, { claim, now }: JudgedClaim): readonly Block[] => [
  {
    kind: 'line',
    hang: 4,
    line: [
      { text: claim.id, style: 'faint' },
      `  ${claim.date.text}, ${claim.speaker}, ${topicOf(books, claim)}: "${claim.quote}". `,
      { text: capital(now.missing), style: 'info' },
      '.',
    ],
  },
];

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const disagreementPage = (books: Books, disagreements: readonly DisagreementState[]): Page => {
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

const valueToJson = (value: Claim['value']) =>
  value.kind === 'amount'
    ? { value: value.amount, ...(value.to !== undefined && { valueTo: value.to }) }
    : { value: value.kind === 'date' ? value.when.text : value.text };

const verdictToJson = (verdict: Verdict) => ({
  verdict: verdict.kind,
  measured: verdict.measuredDate?.text ?? verdict.measured ?? null,
  difference: verdict.kind === 'off' ? verdict.difference : null,
  differenceUnit: verdict.kind === 'off' ? verdict.unit : null,
  missing: verdict.missing,
  couldTurn: verdict.couldTurn,
  sameSource: verdict.sameSource,
  basis: verdict.evidence.kind === 'value' ? verdict.evidence.basis : verdict.evidence.kind,
  complete: verdict.evidence.kind === 'value' ? (verdict.evidence.complete ?? null) : null,
  facts: verdict.evidence.kind === 'nothing' ? [] : verdict.evidence.facts,
  sources: verdict.evidence.kind === 'nothing' ? [] : verdict.evidence.sources,
  restsOn: verdict.evidence.kind === 'value' ? verdict.evidence.restsOn : [],
  note: verdict.evidence.kind === 'value' ? verdict.evidence.note : '',
});

const claimToJson = (books: Books, { claim, whenSaid, now }: JudgedClaim) => ({
  id: claim.id,
  date: claim.date.text,
  known: claim.known.text,
  speaker: claim.speaker,
  subject: claim.subject.text,
  of: claim.of,
  place: claim.place,
  comparator: claim.comparator,
  tolerance: COMPARATOR_WORDS[claim.comparator].tolerance,
  ...valueToJson(claim.value),
  unit: claim.unit,
  quote: claim.quote,
  question: claim.question,
  disagreement: claim.disagreement,
  source: claim.source,
  citation: citationOf(books, claim.source),
  whenSaid: verdictToJson(whenSaid),
  now: verdictToJson(now),
});

const citationOf = (books: Books, id: string): string => {
  const source = books.sources.get(id);
  return source ? citeSource(source) : id;
};

const disagreementToJson = (books: Books, { disagreement, alternatives, questions }: DisagreementState) => ({
  ...disagreement,
  questions,
  alternatives: alternatives.map(({ subject, of, place, unit, date, figures, headline, spread }) => ({
    subject,
    date,
    of,
    place,
    unit,
    low: spread?.low ?? null,
    high: spread?.high ?? null,
    headline: headline ? { id: headline.id, ...valueToJson(headline.value), speaker: headline.speaker } : null,
    figures: figures.map((figure) => ({
      id: figure.id,
      ...valueToJson(figure.value),
      comparator: figure.comparator,
      speaker: figure.speaker,
      quote: figure.quote,
      basis: figure.basis,
      reliability: figure.reliability,
      credibility: figure.credibility,
      known: formatDay(figure.known),
      sources: figure.sources.map((id) => ({ id, citation: citationOf(books, id) })),
    })),
  })),
});

const valueToText = (value: Claim['value'], unit: string): string =>
  value.kind === 'amount' ? writeQuantity(value.amount, unit) : value.kind === 'date' ? value.when.text : value.text;

const claimsToCsv = (judged: readonly JudgedClaim[], asOf: string, known: string): Answer['csv'] => ({
  columns: [
    'as_of',
    'known',
    'claim',
    'date',
    'said',
    'speaker',
    'subject',
    'of',
    'place',
    'comparator',
    'tolerance',
    'value',
    'value_to',
    'unit',
    'verdict_when_said',
    'verdict_now',
    'books_now',
    'off_by',
    'missing',
    'question',
    'source',
    'quote',
  ],
  rows: judged.map(({ claim, whenSaid, now }) => [
    asOf,
    known,
    claim.id,
    claim.date.text,
    claim.known.text,
    claim.speaker,
    claim.subject.text,
    claim.of,
    claim.place,
    claim.comparator,
    COMPARATOR_WORDS[claim.comparator].tolerance,
    valueToText(claim.value, claim.unit),
    claim.value.kind === 'amount' && claim.value.to !== undefined ? writeQuantity(claim.value.to, claim.unit) : '',
    claim.unit,
    whenSaid.kind,
    now.kind,
    now.measuredDate?.text ?? (now.measured === undefined ? '' : writeQuantity(now.measured, claim.unit)),
    now.kind === 'off' ? (now.unit === 'days' ? String(now.difference) : writeQuantity(now.difference, now.unit)) : '',
    now.missing,
    claim.question,
    claim.source,
    claim.quote,
  ]),
});

const disagreementsToCsv = (books: Books, disagreements: readonly DisagreementState[]): Answer['csv'] => ({
  columns: [
    'disagreement',
    'title',
    'subject',
    'of',
    'unit',
    'headline',
    'value',
    'comparator',
    'says',
    'judged',
    'source',
    'citation',
  ],
  rows: disagreements.flatMap(({ disagreement, alternatives }) =>
    alternatives.flatMap((group) =>
      group.figures.flatMap((figure) =>
        figure.sources.map((source) => [
          disagreement.id,
          disagreement.title,
          group.subject,
          group.of,
          group.unit,
          figure === group.headline ? 'yes' : '',
          valueToText(figure.value, group.unit),
          figure.comparator,
          figure.speaker,
          figure.basis === 'books' ? 'sourced moves' : `${figure.reliability}${figure.credibility}`,
          source,
          citationOf(books, source),
        ]),
      ),
    ),
  ),
});
