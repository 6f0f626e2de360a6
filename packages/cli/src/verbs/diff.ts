// muster diff: what changed between two known dates, in words and numbers.
import { accept, formatDay, type Outcome } from '@muster/core/kernel';
import { takeDiff, type ChangedFact, type Diff } from '@muster/core/answers';
import {
  checkOrder,
  claimedValue,
  describeChange,
  describeNumber,
  diffToJson,
  readDay,
  topicOf,
} from '@muster/core/answers/json';
import type { Verdict } from '@muster/core/claims';
import type { Books } from '@muster/core/books';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import type { Block, Page } from '#render/page.ts';
import { restLines } from '#render/rest-lines.ts';
import { measuredValue } from '../words.ts';

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const from = readDay('--from', options.from, context.today);
  const to = readDay('--to', options.to, context.today);
  const asOf = readDay('--as-of', options.asOf, context.today);
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (!asOf.ok) return asOf;
  const order = checkOrder(from.value, to.value);
  if (!order.ok) return order;
  const read = await context.readBooks();
  if (!read.ok) return read;
  const diff = takeDiff(read.value, {
    from: from.value,
    to: to.value,
    asOf: options.asOf === undefined ? undefined : asOf.value,
  });
  return accept({
    json: diffToJson(read.value, diff),
    csv: toCsv(read.value, diff),
    page: toPage(read.value, diff),
    exit: 0,
  });
};

const toPage = (books: Books, diff: Diff): Page => {
  const about = diff.asOf === undefined ? '' : `, about ${formatDay(diff.asOf)}`;
  return [
    {
      kind: 'title',
      left: books.mission.name,
      right: `known on ${formatDay(diff.from)} and on ${formatDay(diff.to)}${about}`,
    },
    { kind: 'heading', text: 'In numbers' },
    ...(diff.numbers.length === 0
      ? [{ kind: 'line', line: ['No strength, promise or receipt changed.'] } as const]
      : []),
    ...diff.numbers.map((change): Block => ({ kind: 'line', hang: 2, line: [describeNumber(books, change)] })),
    ...(diff.mandate
      ? [
          {
            kind: 'line',
            hang: 2,
            line: [`Mandate: ${diff.mandate.before || 'none'} to ${diff.mandate.after || 'none'}`],
          } as const,
        ]
      : []),
    ...restLines(diff.numbers.flatMap(({ restsOn }) => restsOn)),
    ...turnedBlocks(books, diff),
    ...GROUPS.flatMap(({ title, tables }): readonly Block[] => {
      const facts = diff.facts.filter(({ table }) => tables.includes(table));
      return facts.length === 0
        ? []
        : [{ kind: 'heading', text: `${title}: ${facts.length}` }, ...facts.map((fact) => factLine(books, fact))];
    }),
  ];
};

const turnedBlocks = (books: Books, { turned }: Diff): readonly Block[] =>
  turned.length === 0
    ? []
    : [
        { kind: 'heading', text: `Verdicts that turned: ${turned.length}` },
        ...turned.map(({ claim, before, after }): Block => ({
          kind: 'line',
          hang: 2,
          line: [
            `${topicOf(books, claim)} ${claimedValue(claim.comparator, claim.value, claim.unit)} (${claim.date.text}): `,
            { text: `${verdictWords(before)}, then ${verdictWords(after)}`, style: 'info' },
            { text: `  ${claim.id}`, style: 'faint' },
          ],
        })),
      ];

const verdictWords = (verdict: Verdict): string =>
  verdict.kind === 'uncheckable' ? 'could not be told' : `${verdict.kind}, books ${measuredValue(verdict)}`;

/** What was learnt, the hard facts first. */
const GROUPS: readonly { readonly title: string; readonly tables: readonly string[] }[] = [
  { title: 'Promises and moves', tables: ['commitments', 'moves'] },
  { title: 'Instruments and duties', tables: ['instruments', 'duties'] },
  { title: 'Requirements and observations', tables: ['requirements', 'observations'] },
  { title: 'Statements', tables: ['claims'] },
];

const factLine = (books: Books, change: ChangedFact): Block => ({
  kind: 'line',
  hang: 12,
  line: [
    { text: `${formatDay(change.fact.known.latest)}  `, style: 'faint' },
    describeChange(books, change),
    { text: `  ${change.fact.id}`, style: 'faint' },
  ],
});

const toCsv = (books: Books, diff: Diff): Answer['csv'] => ({
  columns: ['known', 'how', 'table', 'id', 'date', 'says', 'source'],
  rows: diff.facts.map((change) => [
    change.fact.known.text,
    change.how,
    change.table,
    change.fact.id,
    change.fact.date.text,
    describeChange(books, change),
    change.fact.source,
  ]),
});
