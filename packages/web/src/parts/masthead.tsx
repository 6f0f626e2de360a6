// Whose books these are, and the way to every page.
import { listProblems } from '@muster/core/answers';
import { PAGES, writeAddress } from '#address/address.ts';
import { LANGUAGES } from '#i18n/words.ts';
import { hrefTo, useAnswer, useMuster } from '../muster.ts';

export const Masthead = () => {
  const muster = useMuster();
  const { address, many, opened, words } = muster;
  const overdrawn = useAnswer(listProblems);
  const count = opened.problems.length + overdrawn.length;
  const pages = PAGES.filter((page) => page !== 'check' || count > 0 || address.page === 'check');
  return (
    <header class="masthead">
      <p class="mission">
        <a href={hrefTo(muster, 'board')}>
          <span class="wordmark">Muster</span> <span class="mission-name">{opened.rows.mission.name}</span>
        </a>
      </p>
      {many && (
        <a class="all-missions" href={`/?lang=${words.lang}`} target="_self">
          {words.t('missions.all')}
        </a>
      )}
      <nav aria-label={words.t('nav')}>
        <ul>
          {pages.map((page) => (
            <li key={page}>
              <a href={hrefTo(muster, page)} aria-current={address.page === page ? 'page' : undefined}>
                {words.word(`page.${page}`, page)}
                {page === 'check' && count > 0 && <span class="count">{words.number(count)}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ul class="languages" aria-label={words.t('languages')}>
        {LANGUAGES.map((lang) => (
          <li key={lang}>
            <a
              href={writeAddress({ ...address, query: { ...address.query, lang } })}
              hrefLang={lang}
              lang={lang}
              target="_self"
              aria-current={words.lang === lang ? 'true' : undefined}
            >
              {lang}
            </a>
          </li>
        ))}
      </ul>
    </header>
  );
};
