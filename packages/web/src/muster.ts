// What every part of the page is given: the books, the two clocks, the words of the reader's language, and how to go on.
import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Day } from '@muster/core/kernel';
import type { Asked } from '@muster/core/answers';
import { writeAsked } from '@muster/core/answers';
import type { Books } from '@muster/core/books';
import type { Clocks } from '@muster/core/ledger';
import type { Gaps } from '@muster/core/mission';
import type { FigureWords } from '@muster/figures';
import { keepClocks, writeAddress, type Address, type PageName, type Query } from '#address/address.ts';
import type { Go } from '#address/use-address.ts';
import type { Connection } from '#facts/use-live-facts.ts';
import type { Opened } from '#facts/facts.ts';
import type { Words } from '#i18n/words.ts';

export type Muster = {
  readonly opened: Opened;
  readonly books: Books;
  readonly clocks: Clocks;
  readonly words: Words;
  readonly address: Address;
  readonly go: Go;
  readonly today: Day;
  /** Whether the first view is drawn for a phone; afterwards figures measure themselves. */
  readonly narrow: boolean;
  /** Whether the prompts of the first visit are still to be shown. */
  readonly prompts: boolean;
  /** Whether the server holds other missions too. */
  readonly many: boolean;
  readonly connection: Connection;
  /** What is missing, where the server draws the page that tells it: the browser works it out in a worker. */
  readonly drawnGaps?: Gaps | undefined;
};

export const MusterContext = createContext<Muster | undefined>(undefined);

export const useMuster = (): Muster => {
  const muster = useContext(MusterContext);
  if (!muster) throw new Error('a part of the page was drawn outside it');
  return muster;
};

/** An answer of core, computed again only when the books or a clock have changed. */
export const useAnswer = <Answer>(ask: (books: Books, clocks: Clocks) => Answer): Answer => {
  const { books, clocks } = useMuster();
  return useMemo(() => ask(books, clocks), [books, clocks.asOf, clocks.knownAt]);
};

/** The link to a page, with both clocks as they stand. */
export const hrefTo = ({ address }: Pick<Muster, 'address'>, page: PageName, id = '', query: Query = {}): string =>
  writeAddress({ mission: address.mission, page, id, query: { ...keepClocks(address.query), ...query } });

/** The link to this view with a number opened. */
export const hrefToEvidence = ({ address }: Pick<Muster, 'address'>, asked: Asked): string =>
  writeAddress({ ...address, query: { ...address.query, why: writeAsked(asked) } });

export const figureWords = ({ number, day, month, year }: Words): FigureWords => ({ number, day, month, year });
