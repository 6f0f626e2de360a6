// The first ten seconds: how many are there, of how many, what is missing, until when.
import { writeAsked, type Status } from '@muster/core/answers';
import { absolute } from '@muster/core/kernel';
import { drawStrengthBar } from '@muster/figures';
import { Figure } from '#parts/figure.tsx';
import { facts, Quantity, stock } from '#parts/quantity.tsx';
import { figureWords, hrefTo, useMuster } from '../muster.ts';
import { MandateClock } from './mandate-clock.tsx';
import { Outlook } from './outlook.tsx';
import { listParts } from './stages.ts';

const WIDE = 1240;

export const Headline = ({ status }: { readonly status: Status }) => {
  const { words, go, address } = useMuster();
  const { t, number } = words;
  const { strength, planned } = status;
  const deployed = strength.deployed.quantity;
  const parts = listParts(status);
  const shown = parts.filter(({ quantity, key }) => quantity > 0n || key === 'deployed');
  const short = planned && planned.people > deployed ? planned.people - deployed : 0n;
  const description = shown.map(({ key, quantity }) => `${number(quantity)} ${t(`part.${key}`)}`).join('; ');
  const open = (key: string): void => {
    const part = parts.find((candidate) => candidate.key === key);
    if (part?.stock) go({ query: { ...address.query, why: writeAsked(stock(part.stock)) } }, 'replace');
  };
  return (
    <section class="headline">
      <h1 class="heard">{t('board.title')}</h1>
      <div class="headline-numbers">
        <p class="headline-deployed">
          <span class="big">
            <Quantity text={number(deployed)} asked={stock('deployed')} label={t('part.deployed')} />
          </span>
          <span class="headline-of">
            {t('board.deployed')}
            {planned && (
              <>
                {' '}
                {t('board.of')} <Quantity text={number(planned.people)} asked={facts(...planned.facts)} />{' '}
                {t('board.planned')}
                {planned.template && ` (${t('board.template')})`}
              </>
            )}
          </span>
        </p>
        {planned && planned.people > 0n && (
          <p class="headline-share">
            <span class="middling">{words.share((deployed * 10_000n) / planned.people)}</span>
            <span class="headline-of">
              {short > 0n ? t('board.missing', { people: number(short) }) : t('board.full')}
            </span>
          </p>
        )}
        <MandateClock status={status} />
        <Outlook />
      </div>
      <Figure
        wide={WIDE}
        draw={(width) =>
          drawStrengthBar(
            {
              title: t('board.bar'),
              description,
              empty: t('table.empty'),
              parts: parts.map(({ key, quantity }) => ({ key, kind: key, quantity, label: t(`part.${key}`) })),
              ...(planned && {
                mark: { at: planned.people, label: t('board.plan', { people: number(planned.people) }) },
              }),
            },
            { width, words: figureWords(words), id: 'bar' },
          )
        }
        onPick={open}
      />
      <ul class="legend">
        {shown.map(({ key, stock: name, quantity }) => (
          <li key={key}>
            <span class={`swatch swatch-${key}`} aria-hidden="true" /> {t(`part.${key}`)}{' '}
            {name ? (
              <Quantity text={number(quantity)} asked={stock(name)} label={t(`part.${key}`)} />
            ) : (
              <b>{number(quantity)}</b>
            )}
          </li>
        ))}
      </ul>
      <Doubts status={status} />
    </section>
  );
};

/** What the reader must know about the number above: how old, how certain, what it leaves out. */
const Doubts = ({ status }: { readonly status: Status }) => {
  const muster = useMuster();
  const { words } = muster;
  const { t, number, day } = words;
  const { strength, lastKnown, asOf, authorised } = status;
  const { low, high } = strength.deployed;
  const age = lastKnown === undefined ? 0 : asOf - lastKnown;
  const lost = strength.at.lost ?? 0n;
  return (
    <p class="doubts">
      {lastKnown !== undefined && (
        <span class={age > FRESH_DAYS ? 'warn' : undefined}>
          {t('board.lastKnown', { day: day(lastKnown) })}
          {age > FRESH_DAYS && ` – ${t('board.stale', { count: age })}`}
        </span>
      )}
      {low !== high && <span class="warn">{t('board.range', { low: number(low), high: number(high) })}</span>}
      {authorised && (
        <span>
          {t('board.ceiling')} <Quantity text={number(authorised.people)} asked={facts(...authorised.facts)} />
        </span>
      )}
      {lost !== 0n && (
        <span>
          {t('board.lost')} <Quantity text={number(absolute(lost))} asked={stock('lost')} />
        </span>
      )}
      <a href={hrefTo(muster, 'gaps')}>{t('gaps.title')}</a>
    </p>
  );
};

/** Days after which what the books know last is said to be old. */
const FRESH_DAYS = 60;
