// One source: what it is, where it can be read, how to cite it, and all that rests on it.
import { useMemo } from 'preact/hooks';
import { findSourceFacts, type SourceFact } from '@muster/core/answers';
import { groupBy } from '@muster/core/kernel';
import { citeSource, type Source } from '@muster/core/mission';
import { hideWithheld } from '#crisis/hide-withheld.ts';
import { PageHead } from '#parts/page-head.tsx';
import { Panel } from '#parts/panel.tsx';
import { hrefTo, useMuster } from '../muster.ts';
import { CopyText } from './copy-text.tsx';
import { FactsOfTable } from './facts-of-table.tsx';
import { isWebAddress } from './filter-sources.ts';

export const OneSource = ({ id }: { readonly id: string }) => {
  const muster = useMuster();
  const { books, clocks, words } = muster;
  const { t } = words;
  const found = useMemo(() => findSourceFacts(books, id, clocks.knownAt), [books, id, clocks.knownAt]);
  const facts = useMemo(() => hideWithheld(books, found?.facts ?? []), [books, found]);
  if (!found) {
    return (
      <>
        <PageHead title={t('sources.unknown')} lead={t('sources.unknownLead', { id })} />
        <p>
          <a href={hrefTo(muster, 'sources')}>{t('sources.back')}</a>
        </p>
      </>
    );
  }
  const { source, later } = found;
  const title = source.title === '' ? source.publisher : source.title;
  const byTable = groupBy(facts, ({ table }: SourceFact) => table);
  return (
    <div class="one-source">
      <PageHead title={title} lead={t('sources.rests', { count: facts.length, day: words.day(clocks.knownAt) })} />
      <p>
        <a href={hrefTo(muster, 'sources')}>{t('sources.back')}</a>
      </p>
      <SourceCard source={source} />
      {facts.length === 0 && <p class="empty">{t('sources.nothing')}</p>}
      {later > 0 && <p class="note">{t('sources.laterFacts', { count: later })}</p>}
      {found.facts.length > facts.length && (
        <p class="note">{t('sources.withheld', { count: found.facts.length - facts.length })}</p>
      )}
      {[...byTable].map(([table, rows]) => (
        <Panel key={table} title={words.word(`sources.group.${table}`, table, { count: rows.length })}>
          <FactsOfTable table={table} rows={rows} />
        </Panel>
      ))}
    </div>
  );
};

const SourceCard = ({ source }: { readonly source: Source }) => {
  const { words } = useMuster();
  const { t } = words;
  const { id, publisher, date, reliability, address, note } = source;
  return (
    <section class="source-card" aria-label={t('sources.about')}>
      <dl>
        <dt>{t('sources.publisher')}</dt>
        <dd>{publisher}</dd>
        <dt>{t('sources.date')}</dt>
        <dd>{date ? words.when(date) : t('sources.undated')}</dd>
        <dt>{t('sources.reliability')}</dt>
        <dd>
          {reliability}, {t(`sources.reliability.${reliability}`)}
        </dd>
        <dt>{t('sources.address')}</dt>
        <dd class="source-address">
          {isWebAddress(address) ? (
            <a href={address} rel="noreferrer" target="_blank">
              {address} <span aria-hidden="true">↗</span>
              <span class="heard"> {t('sources.open')}</span>
            </a>
          ) : address === '' ? (
            t('sources.noAddressSays')
          ) : (
            address
          )}
        </dd>
        <dt>{t('sources.id')}</dt>
        <dd>
          <code>{id}</code>
        </dd>
      </dl>
      {note !== '' && <p class="note">{note}</p>}
      <CopyText title={t('sources.cite')} text={citeSource(source)} />
    </section>
  );
};
