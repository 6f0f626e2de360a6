// Claims and promises: three lists under one roof, and each claim on a page of its own.
import { PageHead } from '#parts/page-head.tsx';
import { hrefTo, useMuster } from '../muster.ts';
import { ClaimPage } from './claim-page.tsx';
import { Disagreements } from './disagreements.tsx';
import { readFilters } from './filters.ts';
import { Promises } from './promises.tsx';
import { Statements } from './statements.tsx';

const TABS = { statements: Statements, promises: Promises, disagreements: Disagreements } as const;

type Tab = keyof typeof TABS;

export const Page = () => {
  const muster = useMuster();
  const { address, words } = muster;
  if (address.id !== '') return <ClaimPage id={address.id} />;
  const asked = address.query['show'] ?? '';
  const shown: Tab = asked === 'promises' || asked === 'disagreements' ? asked : 'statements';
  const Shown = TABS[shown];
  return (
    <>
      <PageHead title={words.t('page.claims')} lead={words.t(`claims.lead.${shown}`)} />
      <nav aria-label={words.t('claims.tabs')}>
        <ul class="tabs">
          {(Object.keys(TABS) as Tab[]).map((tab) => (
            <li key={tab}>
              <a
                href={hrefTo(muster, 'claims', '', {
                  ...readFilters(address.query),
                  show: tab === 'statements' ? '' : tab,
                })}
                aria-current={tab === shown ? 'page' : undefined}
              >
                {words.t(`claims.tab.${tab}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="claims-list">
        <Shown />
      </div>
    </>
  );
};
