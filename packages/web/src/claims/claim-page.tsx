// One claim in full: the words, who said them where and how hedged, both verdicts, what they rest on, what else was said.
import { useMemo } from 'preact/hooks';
import { formatDay } from '@muster/core/kernel';
import { takeClaimStory, type Claim, type ClaimStory } from '@muster/core/claims';
import { writeAddress } from '#address/address.ts';
import { nameClaimed, nameTopic } from '#i18n/names.ts';
import { PageHead } from '#parts/page-head.tsx';
import { Panel } from '#parts/panel.tsx';
import { hrefTo, useMuster } from '../muster.ts';
import { ClaimEvidence } from './claim-evidence.tsx';
import { ClaimPromise } from './claim-promise.tsx';
import { ClaimRecord } from './claim-record.tsx';
import { ClaimVersions } from './claim-versions.tsx';
import { Side } from './disagreement-figures.tsx';
import { FigureTable } from './figure-table.tsx';
import { hasSpread, Spread } from './spread.tsx';
import { VerdictTable } from './verdict-table.tsx';

export const ClaimPage = ({ id }: { readonly id: string }) => {
  const muster = useMuster();
  const { books, clocks, words } = muster;
  const { t } = words;
  const story = useMemo(() => takeClaimStory(books, clocks, id), [books, clocks.asOf, clocks.knownAt, id]);
  const told = story?.claim ?? story?.versions[0];
  if (!story || !told) {
    return (
      <>
        <PageHead title={t('claim.unknown.title')} lead={t('claim.unknown.lead', { id })} />
        <p>
          <a href={hrefTo(muster, 'claims')}>{t('claim.back')}</a>
        </p>
      </>
    );
  }
  return (
    <article class="claim">
      <PageHead title={titleOf(muster, told)}>
        <p class="small">
          <a href={hrefTo(muster, 'claims', '', story.promise ? { show: 'promises' } : {})}>{t('claim.back')}</a>
        </p>
      </PageHead>
      {story.claim ? <Told story={story} claim={story.claim} /> : <Untold story={story} />}
      <Panel title={t('claim.versions')}>
        <ClaimVersions story={story} />
      </Panel>
    </article>
  );
};

const titleOf = ({ books, words }: ReturnType<typeof useMuster>, claim: Claim): string => {
  const topic = nameTopic(books, words, claim);
  return topic === '' ? nameClaimed(words, claim) : `${topic}: ${nameClaimed(words, claim)}`;
};

const Told = ({ story, claim }: { readonly story: ClaimStory; readonly claim: Claim }) => {
  const muster = useMuster();
  const { t } = muster.words;
  const { judged, promise, alternatives, disagreement } = story;
  return (
    <>
      <div class="claim-top">
        <div class="claim-said">
          <blockquote class="quote">{claim.quote}</blockquote>
          {judged && (
            <Panel title={t('claim.verdicts')}>
              <VerdictTable judged={judged} said={story.said} />
            </Panel>
          )}
          {promise && (
            <Panel title={t('claim.promise')} note={t('claim.promiseReads')}>
              <ClaimPromise promise={promise} said={story.said} />
            </Panel>
          )}
          {!judged && !promise && <p class="note">{t('claim.later')}</p>}
        </div>
        <ClaimRecord claim={claim} said={story.said} />
      </div>
      {judged && (
        <Panel title={t('claim.evidence')}>
          <ClaimEvidence judged={judged} />
        </Panel>
      )}
      {alternatives && (
        <Panel
          title={t('claim.alternatives')}
          note={t('disagreements.rule', { rule: t('disagreements.headlineRule') })}
        >
          {hasSpread(alternatives) && <Spread group={alternatives} id="spread-claim" />}
          {alternatives.figures.length < 2 ? (
            <p class="empty">{t('claim.alternatives.none')}</p>
          ) : (
            <FigureTable name="alternatives" title={t('claim.alternatives')} alternatives={[alternatives]} />
          )}
        </Panel>
      )}
      {disagreement && (
        <Panel
          title={t('claim.disagreement')}
          all={{
            href: hrefTo(muster, 'claims', '', { show: 'disagreements', open: disagreement.disagreement.id }),
            text: t('claim.disagreement.all'),
          }}
        >
          <p>{disagreement.disagreement.title}</p>
          <Side state={disagreement} />
        </Panel>
      )}
    </>
  );
};

/** A claim that was not known by then, or has been taken back. */
const Untold = ({ story: { said } }: { readonly story: ClaimStory }) => {
  const { address, clocks, words } = useMuster();
  const { t } = words;
  if (said.latest <= clocks.knownAt) return <p class="note">{t('claim.takenBack')}</p>;
  const day = words.day(said.latest);
  return (
    <p class="note">
      {t('claim.notYet', { known: words.day(clocks.knownAt), said: words.when(said) })}{' '}
      <a href={writeAddress({ ...address, query: { ...address.query, known: formatDay(said.latest) } })}>
        {t('claim.turnTo', { day })}
      </a>
    </p>
  );
};
