// The instruments on a time line: a lane for the mission, one for each matter that stands beside it, duties beneath.
import { writeAsked } from '@muster/core/answers';
import { addDays, EVER, NEVER, type Day } from '@muster/core/kernel';
import type { DutyState, InstrumentState } from '@muster/core/mission';
import { drawMandate } from '@muster/figures';
import { Figure } from '#parts/figure.tsx';
import { facts } from '#parts/quantity.tsx';
import { figureWords, useMuster } from '../muster.ts';
import { listLanes } from './lanes.ts';

const WIDE = 1240;
/** Room to the right of the last day, for what points onwards. */
const DAYS_BEYOND = 45;
const STATES = ['current', 'past', 'expired', 'future'] as const;

type TimelineProps = { readonly instruments: readonly InstrumentState[]; readonly duties: readonly DutyState[] };

export const Timeline = ({ instruments, duties }: TimelineProps) => {
  const { address, clocks, go, words } = useMuster();
  const { t, day } = words;
  const marks = duties.flatMap(({ duty, state }) => {
    const when = state === 'done' ? duty.done : duty.due;
    return when && state !== 'without a day' ? [{ key: duty.id, day: when.latest, label: duty.duty, state }] : [];
  });
  const [from, to] = spanOf(instruments, marks, clocks.asOf);
  const current = instruments.filter(({ state }) => state === 'current').map(({ instrument }) => instrument.name);
  const model = {
    title: t('mandate.timeline'),
    description: t('mandate.timelineSays', {
      number: words.number(instruments.length),
      from: day(from),
      to: day(to),
      day: day(clocks.asOf),
      current: current.length === 0 ? t('mandate.noneCurrent') : words.list(current),
    }),
    empty: t('mandate.timelineEmpty'),
    from,
    to,
    asOf: clocks.asOf,
    lanes: listLanes(instruments).map(({ concerns, states }) => ({
      key: concerns,
      label: words.word(`mandate.concerns.${concerns}`, concerns),
      bars: states.map((each) => ({
        key: each.instrument.id,
        from: each.from,
        to: each.to,
        label: each.instrument.name,
        kind: concerns === 'mission' ? ('mandate' as const) : ('other' as const),
        state: each.state,
      })),
    })),
    duties: marks,
  };
  return (
    <>
      <Figure
        wide={WIDE}
        onPick={(id) => go({ query: { ...address.query, why: writeAsked(facts(id)) } }, 'replace')}
        draw={(width) => drawMandate(model, { width, words: figureWords(words), id: 'mandate' })}
      />
      <ul class="legend">
        {STATES.map((state) => (
          <li key={state}>
            <span class={`mandate-swatch mandate-swatch-${state}`} aria-hidden="true" /> {t(`mandate.key.${state}`)}
          </li>
        ))}
      </ul>
    </>
  );
};

/** From the first instrument to the last day that any of them, a duty or the clock names. */
const spanOf = (
  instruments: readonly InstrumentState[],
  duties: readonly { readonly day: Day }[],
  asOf: Day,
): readonly [Day, Day] => {
  const named = [...duties.map(({ day }) => day), ...instruments.flatMap(({ from, to }) => [from, to ?? from])];
  const days = [asOf, ...named.filter((day) => day !== EVER && day !== NEVER)];
  return [Math.min(...days) as Day, addDays(Math.max(...days) as Day, DAYS_BEYOND)];
};
