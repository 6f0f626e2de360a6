// All missions of a server, each the way to its board. Nothing is added across them: their books are their own.
import { LANGUAGES, type Words } from '#i18n/words.ts';
import { PageHead } from '#parts/page-head.tsx';

export type Listed = { readonly id: string; readonly name: string };

type MissionsProps = { readonly missions: readonly Listed[]; readonly words: Words };

export const Missions = ({ missions, words: { lang: current, t } }: MissionsProps) => (
  <>
    <header class="masthead">
      <p class="mission wordmark">Muster</p>
      <ul class="languages" aria-label={t('languages')}>
        {LANGUAGES.map((lang) => (
          <li key={lang}>
            <a href={`/?lang=${lang}`} hrefLang={lang} lang={lang} aria-current={current === lang ? 'true' : undefined}>
              {lang}
            </a>
          </li>
        ))}
      </ul>
    </header>
    <main id="page" class="missions">
      <PageHead title={t('missions.title')} lead={t('missions.lead', { count: missions.length })} />
      <ul>
        {missions.map(({ id, name }) => (
          <li key={id}>
            <a href={`/${encodeURIComponent(id)}?lang=${current}`}>
              <b>{name}</b> <code>{id}</code>
            </a>
          </li>
        ))}
      </ul>
    </main>
    <footer class="foot">
      <p>{t('foot')}</p>
    </footer>
  </>
);
