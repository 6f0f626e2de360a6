// The frame of every page: who the mission is, the two clocks, the way to the pages, the page itself, and beside it the
// evidence of the number that is open.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Day } from '@muster/core/kernel';
import type { Gaps } from '@muster/core/mission';
import { clocksOf, type Address } from '#address/address.ts';
import { useAddress } from '#address/use-address.ts';
import { ClockBar } from '#clocks/clock-bar.tsx';
import { EvidencePanel } from '#evidence/evidence-panel.tsx';
import { useLiveFacts } from '#facts/use-live-facts.ts';
import type { Opened } from '#facts/facts.ts';
import type { Words } from '#i18n/words.ts';
import { MusterContext, type Muster } from './muster.ts';
import { findPage, loadPage } from './pages.ts';
import { Masthead } from '#parts/masthead.tsx';
import { Notices } from '#parts/notices.tsx';
import { NotFound } from '#parts/not-found.tsx';

export type AppProps = {
  readonly opened: Opened;
  readonly address: Address;
  readonly words: Words;
  readonly today: Day;
  readonly narrow: boolean;
  readonly prompts: boolean;
  readonly many: boolean;
  /** What is missing, where the server draws the page that tells it. */
  readonly drawnGaps?: Gaps | undefined;
};

export const App = ({ opened: first, address: start, ...given }: AppProps) => {
  const { words, today } = given;
  const [opened, connection] = useLiveFacts(first);
  const [address, go] = useAddress(start);
  const clocks = clocksOf(address, today);
  const muster = useMemo<Muster>(
    () => ({ ...given, opened, books: opened.books, clocks, address, go, connection }),
    [opened, address, connection],
  );
  return (
    <MusterContext.Provider value={muster}>
      <a class="skip" href="#page">
        {words.t('skip')}
      </a>
      <Masthead />
      <ClockBar />
      <Notices />
      <main id="page" tabIndex={-1}>
        <CurrentPage muster={muster} />
      </main>
      <EvidencePanel />
      <footer class="foot">
        <p>{words.t('foot')}</p>
      </footer>
    </MusterContext.Provider>
  );
};

const CurrentPage = ({ muster: { address, words } }: { readonly muster: Muster }) => {
  const { page } = address;
  const [, redraw] = useState(0);
  const Page = page === undefined ? undefined : findPage(page);
  useEffect(() => {
    if (page === undefined || findPage(page)) return;
    loadPage(page, words).then(
      () => redraw((count) => count + 1),
      () => redraw((count) => count + 1),
    );
  }, [page]);
  useEffect(() => {
    const name = page === undefined ? '' : words.word(`page.${page}`, page);
    document.title = [name, address.id, address.mission, 'Muster'].filter((part) => part !== '').join(' · ');
  }, [page, address.id]);
  if (page === undefined) return <NotFound />;
  return Page ? <Page /> : <p class="loading">{words.t('loading')}</p>;
};
