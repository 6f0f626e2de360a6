// muster show ID: a fact with all its versions and its sources, or a source with all that rests on it.
import { accept, formatDay, groupBy, type Outcome } from '@muster/core/kernel';
import type { Reference, Shown } from '@muster/core/answers';
import { describeFact, getShown, plural, shownToJson } from '@muster/core/answers/json';
import { findVisible, type Clocks, type FactHead, type Move } from '@muster/core/ledger';
import { COMPARATOR_WORDS, describeMissing, judgeClaims, type Claim, type Verdict } from '@muster/core/claims';
import { citeSource, type Source } from '@muster/core/mission';
import type { Books } from '@muster/core/books';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import { readClocks } from '../question.ts';
import type { Block, Page } from '#render/page.ts';
import { differenceOf, measuredValue } from '../words.ts';

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const [id = ''] = context.operands;
  const clocks = readClocks(options, context.today);
  if (!clocks.ok) return clocks;
  const read = await context.readBooks();
  if (!read.ok) return read;
  const found = getShown(read.value, id);
  if (!found.ok) return found;
  const shown = found.value;
  return accept({
    json: shownToJson(shown, clocks.value),
    csv: toCsv(read.value, shown),
    page: toPage(read.value, shown, { id, ...clocks.value }),
    exit: 0,
  });
};

const toPage = (books: Books, shown: Shown, { id, ...clocks }: Clocks & { readonly id: string }): Page => {
  switch (shown.kind) {
    case 'fact':
      return [
        { kind: 'title', left: id, right: `${shown.table}, ${plural(shown.versions.length, 'version')}` },
        ...shown.versions.flatMap((version) => versionBlocks(books, shown, { version, clocks })),
        { kind: 'heading', text: shown.sources.length === 1 ? 'Source' : 'Sources' },
        ...shown.sources.map(sourceFacts),
        ...namedBlocks(shown.named),
      ];
    case 'source':
      return [
        { kind: 'title', left: id, right: 'source' },
        { kind: 'gap' },
        sourceFacts(shown.source),
        {
          kind: 'heading',
          text: `${plural(shown.facts.length, 'fact')} ${shown.facts.length === 1 ? 'rests' : 'rest'} on it`,
        },
        {
          kind: 'table',
          columns: [{ title: 'table' }, { title: 'fact' }],
          rows: shown.facts.map(({ table, id: fact }) => [table, fact]),
        },
      ];
    case 'entry':
      return [
        { kind: 'title', left: id, right: shown.table },
        { kind: 'gap' },
        { kind: 'facts', rows: Object.entries(shown.entry).flatMap(([name, value]) => entryRow(name, value)) },
        ...namedBlocks(shown.named),
      ];
  }
};

const namedBlocks = (named: readonly Reference[]): readonly Block[] =>
  named.length === 0
    ? []
    : [
        { kind: 'heading', text: `Named by ${plural(named.length, 'fact')}` },
        ...[...groupBy(named, ({ table }) => table)].map(([table, facts]): Block => ({
          kind: 'line',
          hang: 4,
          line: [{ text: `${table}  `, style: 'faint' }, facts.map(({ id }) => id).join(', ')],
        })),
      ];

const entryRow = (name: string, value: unknown): readonly (readonly [string, readonly string[]])[] => {
  const text = Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';
  return text === '' || name === 'id' ? [] : [[name, [text]]];
};

const versionBlocks = (
  books: Books,
  { table, versions }: Shown & { kind: 'fact' },
  { version, clocks }: { readonly version: FactHead | Move; readonly clocks: Clocks },
): readonly Block[] => {
  const rows: [string, string[]][] = [
    ['says', [describeFact(books, table, version)]],
    ['true on', [version.date.text]],
    ['known on', [version.known.text]],
    ['source', [`${version.source}, credibility ${version.credibility}`]],
  ];
  if (version.supersedes !== '') rows.push(['corrects', [version.supersedes]]);
  if ('quote' in version) rows.push(...claimRows(version as Claim), ...verdictRows(books, version.id, clocks));
  if (version.note !== '') rows.push(['note', [version.note]]);
  return [
    { kind: 'heading', text: version.id, note: stateOf(version, versions, clocks) },
    { kind: 'facts', rows },
  ];
};

const claimRows = ({ quote, comparator, question, disagreement }: Claim): [string, string[]][] =>
  [
    ['in the words', quote],
    ['tolerance', COMPARATOR_WORDS[comparator].tolerance],
    ['open', question],
    ['disagreement', disagreement],
  ]
    .filter(([, text]) => text !== '')
    .map(([name = '', text = '']) => [name, [text]]);

/** The verdict on the version of a claim that the two dates show, with the moves or observations it was held against. */
const verdictRows = (books: Books, id: string, clocks: Clocks): [string, string[]][] => {
  const judged = judgeClaims(books, clocks).find(({ claim }) => claim.id === id);
  if (!judged) return [];
  const { whenSaid, now } = judged;
  const words = (verdict: Verdict): string =>
    verdict.kind === 'uncheckable'
      ? describeMissing(verdict.missing)
      : `${verdict.kind} ${differenceOf(verdict)}, books ${measuredValue(verdict)}`;
  const facts = now.evidence.kind === 'nothing' ? [] : now.evidence.facts;
  return [
    ['when said', [words(whenSaid)]],
    ['verdict now', [words(now)]],
    ['held against', [facts.join(', ')]],
  ];
};

/** Whether this is the version that answers a question, and whether it had happened. */
const stateOf = (
  version: FactHead | Move,
  versions: readonly (FactHead | Move)[],
  { asOf, knownAt }: Clocks,
): string => {
  const visible = findVisible<FactHead | Move>(versions, knownAt);
  const counts = visible === version ? `what was known on ${formatDay(knownAt)}` : '';
  const happened =
    version.date.latest <= asOf ? '' : version.date.earliest <= asOf ? 'may have happened' : 'had not happened';
  return [version.retracted ? 'takes the fact back' : '', counts, happened && `${happened} by ${formatDay(asOf)}`]
    .filter((part) => part !== '')
    .join('; ');
};

const sourceFacts = (source: Source): Block => ({
  kind: 'facts',
  rows: [
    [source.id, [citeSource(source)]],
    ['reliability', [source.reliability]],
    ...(source.note === '' ? [] : [['note', [source.note]] as const]),
  ],
});

const toCsv = (books: Books, shown: Shown): Answer['csv'] => {
  if (shown.kind === 'source')
    return { columns: ['table', 'id'], rows: shown.facts.map(({ table, id }) => [table, id]) };
  if (shown.kind === 'entry')
    return {
      columns: ['name', 'value'],
      rows: Object.entries(shown.entry).map(([name, value]) => [name, String(value ?? '')]),
    };
  return {
    columns: ['id', 'date', 'known', 'source', 'credibility', 'supersedes', 'status', 'says', 'note'],
    rows: shown.versions.map((version) => [
      version.id,
      version.date.text,
      version.known.text,
      version.source,
      version.credibility,
      version.supersedes,
      version.retracted ? 'retracted' : '',
      describeFact(books, shown.table, version),
      version.note,
    ]),
  };
};
