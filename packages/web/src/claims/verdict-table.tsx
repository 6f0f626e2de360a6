// Both verdicts side by side, row by row: what the books said when it was said, and say now.
import type { ComponentChildren } from 'preact';
import { formatDay, type When } from '@muster/core/kernel';
import { judgedOn, type JudgedClaim, type Verdict } from '@muster/core/claims';
import { writeAsked } from '@muster/core/answers';
import type { Books } from '@muster/core/books';
import { writeAddress } from '#address/address.ts';
import { nameDifference, nameMeasured } from '#i18n/differences.ts';
import type { Words } from '#i18n/words.ts';
import { VerdictMark } from '#parts/verdict.tsx';
import { DataTable } from '#table/data-table.tsx';
import { useMuster } from '../muster.ts';
import { stockOf } from './stock-of.ts';
import { Measured, sourcesOf } from './measured.tsx';
import { sayMissing } from './say-missing.ts';
import { listDoubts } from './say-verdict.ts';

type Side = 'now' | 'whenSaid';

type Row = {
  readonly key: string;
  readonly title: string;
  readonly says: (verdict: Verdict) => string;
  readonly cell?: (verdict: Verdict, side: Side) => ComponentChildren;
};

type VerdictTableProps = { readonly judged: JudgedClaim; readonly said: When };

export const VerdictTable = ({ judged, said }: VerdictTableProps) => {
  const { books, clocks, words } = useMuster();
  const { t } = words;
  const rows = listRows({ books, words, judged }).filter(
    ({ says }) => says(judged.now) !== '' || says(judged.whenSaid) !== '',
  );
  const column = (side: Side, title: string) => ({
    key: side,
    title,
    text: (row: Row) => row.says(judged[side]) || '–',
    cell: (row: Row) => row.cell?.(judged[side], side) ?? (row.says(judged[side]) || '–'),
  });
  return (
    <>
      <DataTable
        name="verdicts"
        title={t('claim.verdicts')}
        columns={[
          { key: 'row', title: '', text: (row: Row) => row.title },
          column('whenSaid', t('claim.asSaid', { day: words.when(said) })),
          column('now', t('claim.asKnown', { day: words.day(clocks.knownAt) })),
        ]}
        rows={rows}
        keyOf={({ key }) => key}
        sourcesOf={() => [judged.claim.source, ...sourcesOf(judged.whenSaid), ...sourcesOf(judged.now)]}
      />
      <InLedger judged={judged} said={said} />
    </>
  );
};

type Given = { readonly books: Books; readonly words: Words; readonly judged: JudgedClaim };

const listRows = ({ books, words, judged: { claim } }: Given): readonly Row[] => {
  const { t } = words;
  const title = (
    name: 'verdict' | 'measured' | 'difference' | 'missing' | 'basis' | 'complete' | 'note' | 'doubt' | 'restsOn',
  ) => ({
    key: name,
    title: t(`claim.row.${name}`),
  });
  return [
    {
      ...title('verdict'),
      says: ({ kind }) => words.word(`verdict.${kind}`, kind),
      cell: ({ kind }) => <VerdictMark word={kind} />,
    },
    {
      ...title('measured'),
      says: (verdict) => (isMeasured(verdict) ? nameMeasured(words, verdict) : ''),
      cell: (verdict) => (isMeasured(verdict) ? <Measured claim={claim} verdict={verdict} /> : '–'),
    },
    { ...title('difference'), says: (verdict) => nameDifference(words, verdict) },
    { ...title('missing'), says: ({ missing }) => sayMissing(books, words, missing) },
    {
      ...title('basis'),
      says: ({ evidence }) => {
        const basis = evidence.kind === 'value' ? evidence.basis : evidence.kind;
        return basis === 'nothing' ? '' : t(`claim.basis.${basis}`);
      },
    },
    { ...title('complete'), says: (verdict) => sayComplete(words, verdict) },
    {
      ...title('note'),
      says: ({ evidence }) => (evidence.kind === 'value' ? sayMissing(books, words, evidence.note) : ''),
    },
    { ...title('doubt'), says: (verdict) => listDoubts(words, verdict).join('; ') },
    { ...title('restsOn'), says: ({ evidence }) => (evidence.kind === 'value' ? evidence.restsOn.join(', ') : '') },
  ];
};

const isMeasured = ({ measured, measuredDate }: Verdict): boolean =>
  measured !== undefined || measuredDate !== undefined;

const sayComplete = (words: Words, { evidence }: Verdict): string =>
  evidence.kind === 'nothing' || evidence.complete === undefined
    ? ''
    : words.t(evidence.complete ? 'claim.yes' : 'claim.no');

/** The way to the same number in the ledger, with the clock turned to the day of which the books were asked. */
const InLedger = ({ judged: { claim }, said }: VerdictTableProps) => {
  const { address, words } = useMuster();
  const stock = stockOf(claim);
  if (!stock) return null;
  const day = judgedOn(claim, said.latest);
  const query = { ...address.query, asOf: formatDay(day), why: writeAsked(stock) };
  return (
    <p class="small">
      <a href={writeAddress({ ...address, page: 'ledger', id: '', query })}>
        {words.t('claim.inLedger', { day: words.day(day) })}
      </a>
    </p>
  );
};
