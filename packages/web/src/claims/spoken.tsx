// Who said it, in which words, and where that can be read.
import type { Claim } from '@muster/core/claims';
import type { Books } from '@muster/core/books';
import { nameClaimed, nameSource, nameTopic } from '#i18n/names.ts';
import type { Words } from '#i18n/words.ts';
import { facts, Quantity } from '#parts/quantity.tsx';
import { SourceLink } from '#parts/source-link.tsx';
import type { Column } from '#table/column.ts';
import { hrefTo, useMuster, type Muster } from '../muster.ts';

const saySpoken = (books: Books, words: Words, { speaker, quote, source }: Claim): string =>
  words.t('claims.spoken', { speaker, quote, source: nameSource(books, words, source) });

const Spoken = ({ claim }: { readonly claim: Claim }) => (
  <div class="spoken">
    <b>{claim.speaker}</b>
    <q>{claim.quote}</q>
    <small>
      <SourceLink id={claim.source} />
    </small>
  </div>
);

/** "Kenya, people deployed, of 27 Aug 2024", with the way to the claim in full. */
const About = ({ claim }: { readonly claim: Claim }) => {
  const muster = useMuster();
  const { books, words } = muster;
  return (
    <a href={hrefTo(muster, 'claims', claim.id)}>
      {nameTopic(books, words, claim)}
      <span class="faint">, {words.t('claims.of', { date: words.when(claim.date) })}</span>
    </a>
  );
};

type HasClaim = { readonly claim: Claim };

/** The columns that statements and promises have in common: the words, what they are about, and the figure. */
export const spokenColumns = <Row extends HasClaim>(
  { books, words }: Muster,
  level: string,
): readonly Column<Row>[] => [
  {
    key: 'words',
    title: words.t('claims.words'),
    text: ({ claim }) => saySpoken(books, words, claim),
    cell: ({ claim }) => <Spoken claim={claim} />,
    sort: ({ claim }) => claim.speaker,
  },
  {
    key: 'about',
    title: words.t('claims.about'),
    text: ({ claim }) => `${nameTopic(books, words, claim)}, ${words.t('claims.of', { date: words.when(claim.date) })}`,
    cell: ({ claim }) => <About claim={claim} />,
    sort: ({ claim }) => nameTopic(books, words, claim),
  },
  {
    key: 'claimed',
    title: level,
    text: ({ claim }) => nameClaimed(words, claim),
    cell: ({ claim }) => (
      <span class={claim.value.kind === 'text' ? 'claimed claimed-text' : 'claimed'}>
        <Quantity text={nameClaimed(words, claim)} asked={facts(claim.id)} />
      </span>
    ),
    sort: ({ claim: { value } }) =>
      value.kind === 'amount' ? value.amount : value.kind === 'date' ? value.when.latest : -1,
  },
];
