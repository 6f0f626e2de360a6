// What changed since last week, in numbers and words; where nothing did, when something last did.
import { findLastKnown, takeDiff } from '@muster/core/answers';
import { addDays, formatDay, type Day } from '@muster/core/kernel';
import type { Books } from '@muster/core/books';
import type { Clocks } from '@muster/core/ledger';
import { describeFact } from '#evidence/describe-fact.ts';
import { nameContributor } from '#i18n/names.ts';
import { Panel } from '#parts/panel.tsx';
import { facts, Quantity } from '#parts/quantity.tsx';
import { hrefTo, useAnswer, useMuster } from '../muster.ts';

const WEEK = 7;
const MOST_SHOWN = 5;

/** The week before the day of knowledge; where nothing became known in it, the week before the last day on which something did. */
const takeLastWeek = (books: Books, { knownAt }: Clocks) => {
  const last = findLastKnown(books, knownAt) ?? knownAt;
  const to: Day = knownAt - last >= WEEK ? last : knownAt;
  return takeDiff(books, { from: addDays(to, -WEEK), to });
};

export const Changed = () => {
  const muster = useMuster();
  const { books, clocks, words } = muster;
  const { t } = words;
  const diff = useAnswer(takeLastWeek);
  const isOld = diff.to !== clocks.knownAt;
  const query = { from: formatDay(diff.from), to: formatDay(diff.to) };
  const rest = MOST_SHOWN - Math.min(MOST_SHOWN, diff.numbers.length + diff.turned.length);
  return (
    <Panel
      title={t('changed.title')}
      note={
        isOld ? t('changed.nothing', { day: words.day(diff.to) }) : t('changed.since', { day: words.day(diff.from) })
      }
      all={{ href: hrefTo(muster, 'changes', '', query), text: t('changed.all', { count: diff.facts.length }) }}
    >
      <ul class="changes">
        {diff.numbers.slice(0, MOST_SHOWN).map(({ contributor, unit, what, before, after }) => (
          <li key={`${contributor} ${unit} ${what}`}>
            <span>
              {contributor === '' ? t('scope.mission') : nameContributor(books, contributor)},{' '}
              {words.word(`changed.${what}`, what)}
            </span>{' '}
            <span class="change">
              {words.amount(before, unit)} → <b>{words.amount(after, unit)}</b>
            </span>
          </li>
        ))}
        {diff.turned.slice(0, MOST_SHOWN).map(({ claim, before, after }) => (
          <li key={claim.id}>
            <a href={hrefTo(muster, 'claims', claim.id)}>{t('changed.turned', { speaker: claim.speaker })}</a>{' '}
            <span class="change">
              {words.word(`verdict.${before.kind}`, before.kind)} →{' '}
              <b>{words.word(`verdict.${after.kind}`, after.kind)}</b>
            </span>
          </li>
        ))}
        {diff.facts.slice(0, rest).map(({ table, how, fact }) => (
          <li key={fact.id}>
            <span class="faint">{words.word(`how.${how}`, how)}</span>{' '}
            <Quantity text={describeFact(books, words, table, fact)} asked={facts(fact.id)} />
          </li>
        ))}
      </ul>
      {diff.facts.length === 0 && diff.numbers.length === 0 && <p class="empty">{t('changed.none')}</p>}
    </Panel>
  );
};
