// Brings the server-drawn page to life: the same books, the same components, from now on without a request.
import { hydrate, render } from 'preact';
import { parseDay, type Day } from '@muster/core/kernel';
import { parseAddress } from '#address/address.ts';
import { startForecasts } from '#forecast/ask-forecast.ts';
import { keepForLater } from '#facts/keep-for-later.ts';
import { factsPath } from '#facts/use-live-facts.ts';
import { openFacts, parseFacts } from '#facts/facts.ts';
import type { Catalogue } from '#i18n/catalogue.ts';
import { createWords, type Language } from '#i18n/words.ts';
import { App } from './app.tsx';
import { loadAllPages, loadPage } from './pages.ts';
import { wake, whenAtRest } from './waking.ts';
import './style/index.css';

/** What the server wrote into the page about how it was drawn. */
type Start = {
  readonly mission: string;
  readonly lang: Language;
  readonly today: string;
  readonly narrow: boolean;
  readonly prompts: boolean;
  readonly many: boolean;
  /** The address that the server drew; another one when the page comes out of the browser's store. */
  readonly drawn: string;
};

/** Takes over what the server drew, with the first sentences of its language and a way to fetch the rest. */
export const bringToLife = async (
  first: Partial<Catalogue>,
  loadRest: () => Promise<Partial<Catalogue>>,
): Promise<void> => {
  const root = document.querySelector('#muster');
  const start = JSON.parse(document.querySelector('#start')?.textContent ?? '{}') as Start;
  const address = parseAddress(location.pathname, location.search);
  const words = createWords(start.lang, first, loadRest);
  const [answer] = await Promise.all([
    fetch(factsPath(start.mission)).then((found) => found.json() as Promise<unknown>),
    address.page && loadPage(address.page, words),
  ]);
  const facts = parseFacts(answer);
  if (!root || !facts.ok) throw new Error('the facts of the mission could not be read');
  const props = {
    opened: openFacts(facts.value),
    address,
    words,
    today: parseDay(start.today) ?? (0 as Day),
    narrow: start.narrow,
    prompts: start.prompts,
    many: start.many,
  };
  if (start.drawn === location.pathname + location.search) wake(() => hydrate(<App {...props} />, root));
  else {
    root.replaceChildren();
    render(<App {...props} />, root);
  }
  document.documentElement.dataset['alive'] = 'yes';
  performance.mark('alive');
  whenAtRest(() => {
    loadAllPages(words)
      .then(startForecasts)
      .then(() => keepForLater(start.mission))
      .catch(() => {
        // Without the server or a store there is nothing to keep: the page works on, and says that the server is gone.
      });
  });
};
