// What is missing against the requirement lines, in capabilities and not only in heads: in sentences, line by line with who
// fills it, and what was offered that fills none.
import { useLayoutEffect, useState } from 'preact/hooks';
import { isComplete, type Gaps } from '@muster/core/mission';
import { PageHead } from '#parts/page-head.tsx';
import { useMuster } from '../muster.ts';
import { LineTable } from './line-table.tsx';
import { OfferTable } from './offer-table.tsx';
import { sayMissing } from './say-gap.ts';
import { useGaps } from './use-gaps.ts';
import './gaps.css';

export const Page = () => {
  const { clocks, words } = useMuster();
  const { t } = words;
  const { gaps, isCurrent, hasFailed, isAsDrawn } = useGaps();
  // Not with the first drawing, which must be that of the server.
  const [isAlive, setAlive] = useState(false);
  useLayoutEffect(() => setAlive(true), []);
  return (
    <>
      <PageHead
        title={t('gaps.title')}
        lead={t('gaps.lead', { asOf: words.day(clocks.asOf), known: words.day(clocks.knownAt) })}
      />
      <div class={gaps && !isCurrent ? 'gaps gaps-old' : 'gaps'} aria-busy={isAlive && !isCurrent}>
        {isAsDrawn ? (
          <div class="gaps-answer" dangerouslySetInnerHTML={AS_DRAWN} />
        ) : (
          <div class="gaps-answer">
            {gaps ? <Answer gaps={gaps} /> : <p class="empty">{t(hasFailed ? 'gaps.failed' : 'gaps.waits')}</p>}
          </div>
        )}
      </div>
    </>
  );
};

/** Leaves alone what the server drew until the worker has answered. */
const AS_DRAWN = { __html: '' };

const Answer = ({ gaps }: { readonly gaps: Gaps }) => {
  const { t } = useMuster().words;
  return (
    <>
      {gaps.lines.length === 0 ? (
        <p class="empty">{t('gaps.noLines')}</p>
      ) : (
        <>
          <Missing gaps={gaps} />
          <LineTable gaps={gaps} />
        </>
      )}
      <OfferTable gaps={gaps} />
    </>
  );
};

const Missing = ({ gaps: { lines } }: { readonly gaps: Gaps }) => {
  const { words } = useMuster();
  const { t } = words;
  const short = lines.filter((gap) => !isComplete(gap));
  const empty = short.filter(({ committed, beside }) => committed === 0n && beside.length === 0);
  const said = lines.flatMap((gap) => {
    const says = sayMissing(words, gap);
    return says === undefined ? [] : [{ gap, says }];
  });
  const counts = { count: short.length, lines: words.number(lines.length) };
  return (
    <section class="gaps-missing">
      <p class="gaps-sum">
        {short.length === 0 ? t('gaps.complete') : t('gaps.short', counts)}
        {empty.length > 0 && ` ${t('gaps.unnamed', { count: empty.length })}`}
      </p>
      <ul>
        {said.map(({ gap, says }) => (
          <li key={gap.requirement.id} class={gap.committed === 0n ? 'gaps-none' : undefined}>
            <span class="gaps-name">{gap.requirement.name}</span> <span>{says}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
