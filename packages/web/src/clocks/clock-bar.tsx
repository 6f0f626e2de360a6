// The two clocks, on every page: the day the page is about, and the day whose knowledge answers it. Moving either draws
// everything anew from the facts that the page holds.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { findFirstDay } from '@muster/core/answers';
import { addDays, formatDay, parseDay, type Day } from '@muster/core/kernel';
import type { Clocks } from '@muster/core/ledger';
import { queryOfClocks } from '#address/address.ts';
import { useMuster } from '../muster.ts';

/** How long the whole life of a mission plays, and in how many steps where motion is unwelcome. */
const PLAY_MS = 24_000;
const QUIET_STEPS = 24;
/** A year before today: where the clocks of a mission without a first day begin. */
const DAYS_WITHOUT_START = 365;

export const ClockBar = () => {
  const { books, clocks, address, go, today, words } = useMuster();
  const [isTogether, setTogether] = useState(false);
  const first = useMemo(() => findFirstDay(books) ?? addDays(today, -DAYS_WITHOUT_START), [books, today]);
  const last = Math.max(today, clocks.asOf, clocks.knownAt) as Day;
  const turn = (next: Clocks): void => go({ query: { ...address.query, ...queryOfClocks(next, today) } }, 'replace');
  const turnOne = (clock: keyof Clocks) => (day: Day) =>
    turn(isTogether ? { asOf: day, knownAt: day } : { ...clocks, [clock]: day });
  const play = usePlay({ first, last, turn });
  return (
    <section class="clocks" aria-label={words.t('clocks')}>
      <Clock name="asOf" day={clocks.asOf} first={first} last={last} onTurn={turnOne('asOf')} />
      <Clock name="known" day={clocks.knownAt} first={first} last={last} onTurn={turnOne('knownAt')} />
      <div class="clock-tools">
        <button type="button" class="play" aria-pressed={play.isPlaying} onClick={play.toggle}>
          <span aria-hidden="true">{play.isPlaying ? '❚❚' : '▶'}</span>{' '}
          {words.t(play.isPlaying ? 'clocks.pause' : 'clocks.play')}
        </button>
        <label class="together">
          <input type="checkbox" checked={isTogether} onChange={(event) => setTogether(event.currentTarget.checked)} />
          {words.t('clocks.together')}
        </label>
        {(clocks.asOf !== today || clocks.knownAt !== today) && (
          <button type="button" class="plain" onClick={() => turn({ asOf: today, knownAt: today })}>
            {words.t('clocks.today')}
          </button>
        )}
      </div>
    </section>
  );
};

type ClockProps = {
  readonly name: 'asOf' | 'known';
  readonly day: Day;
  readonly first: Day;
  readonly last: Day;
  readonly onTurn: (day: Day) => void;
};

const Clock = ({ name, day, first, last, onTurn }: ClockProps) => {
  const { words } = useMuster();
  const pick = (text: string): void => {
    const picked = parseDay(text);
    if (picked !== undefined) onTurn(picked);
  };
  return (
    <div class="clock">
      <label for={`clock-${name}`}>
        {words.t(`clocks.${name}`)} <small>{words.t(`clocks.${name}Says`)}</small>
      </label>
      <output for={`clock-${name}`}>{words.day(day)}</output>
      <input
        type="date"
        aria-label={words.t(`clocks.${name}Date`)}
        value={formatDay(day)}
        min={formatDay(first)}
        max={formatDay(last)}
        onChange={(event) => pick(event.currentTarget.value)}
      />
      <input
        id={`clock-${name}`}
        type="range"
        min={first}
        max={last}
        value={day}
        aria-valuetext={words.day(day)}
        onInput={(event) => onTurn(Number(event.currentTarget.value) as Day)}
      />
    </div>
  );
};

type Playing = { readonly first: Day; readonly last: Day; readonly turn: (clocks: Clocks) => void };

/** Runs both clocks together from the first day to the last, as it was lived. */
const usePlay = ({ first, last, turn }: Playing) => {
  const [isPlaying, setPlaying] = useState(false);
  const latest = useRef(turn);
  latest.current = turn;
  useEffect(() => {
    if (!isPlaying) return undefined;
    const isQuiet = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let start: number | undefined;
    let shown: number | undefined;
    let frame = 0;
    const step = (now: number): void => {
      start ??= now;
      const exact = Math.min(1, (now - start) / PLAY_MS);
      const part = isQuiet ? Math.floor(exact * QUIET_STEPS) / QUIET_STEPS : exact;
      const day = Math.round(first + part * (last - first)) as Day;
      if (day !== shown) latest.current({ asOf: day, knownAt: day });
      shown = day;
      if (exact < 1) frame = requestAnimationFrame(step);
      else setPlaying(false);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [isPlaying]);
  return { isPlaying, toggle: () => setPlaying((was) => !was) };
};
