// What if: a promise dropped or given a day, lift and beds, the mandate renewed. It stands in the address.
import { addDays, type Day } from '@muster/core/kernel';
import type { Forecast, ForecastPart } from '@muster/core/forecast';
import { Panel } from '#parts/panel.tsx';
import { useMuster } from '../muster.ts';
import { namePart } from './name-part.ts';
import { NO_CHANGE, readWhatIf, toScenario, writeWhatIf, type WhatIf } from './what-if.ts';
import { WhatIfSlider } from './what-if-slider.tsx';

/** People a week, at most and by steps. */
const LIFT = { most: 500, step: 10 };
const BEDS_STEP = 50;
const LEAST_BEDS = 500;

type WhatIfFormProps = {
  readonly stands: Forecast | undefined;
  /** What the changes come to, kept in sight while a hand is on a slider. */
  readonly says: string;
};

export const WhatIfForm = ({ stands, says }: WhatIfFormProps) => {
  const { address, clocks, go, words } = useMuster();
  const { t } = words;
  const whatIf = readWhatIf(address.query);
  const turn = (next: Partial<WhatIf>): void =>
    go({ query: { ...address.query, ...writeWhatIf({ ...whatIf, ...next }) } }, 'replace');
  const limits = stands?.limits;
  const sayLimit = (limit: number | undefined): string =>
    limit === undefined ? t('forecast.noLimit') : t('forecast.asBooks', { people: words.number(limit) });
  const mostBeds = Math.max(LEAST_BEDS, Math.ceil(((stands?.planned ?? 0) * 1.2) / BEDS_STEP) * BEDS_STEP);
  return (
    <Panel title={t('forecast.whatIf')} note={t('forecast.whatIfNote')} class="what-if">
      <form onSubmit={(event) => event.preventDefault()}>
        {stands?.parts.map((part) => (
          <PartControls key={part.commitment} part={part} stands={stands} whatIf={whatIf} turn={turn} />
        ))}
        <fieldset>
          <legend>{t('forecast.mission')}</legend>
          <WhatIfSlider
            name="lift"
            label={t('forecast.lift')}
            value={whatIf.lift}
            rest={limits?.lift ?? LIFT.most}
            restSays={sayLimit(limits?.lift)}
            span={[0, LIFT.most, LIFT.step]}
            say={(people) => words.number(people)}
            onTurn={(lift) => turn({ lift })}
          />
          <WhatIfSlider
            name="beds"
            label={t('forecast.beds')}
            value={whatIf.beds}
            rest={limits?.beds ?? mostBeds}
            restSays={sayLimit(limits?.beds)}
            span={[0, mostBeds, BEDS_STEP]}
            say={(people) => words.number(people)}
            onTurn={(beds) => turn({ beds })}
          />
          <label class="what-if-check">
            <input
              type="checkbox"
              name="renew"
              checked={whatIf.isRenewed}
              onChange={(event) => turn({ isRenewed: event.currentTarget.checked })}
            />
            {t('forecast.renewed')}
          </label>
        </fieldset>
        {toScenario(whatIf, clocks.asOf) && (
          <button type="button" name="reset" onClick={() => turn(NO_CHANGE)}>
            {t('forecast.reset')}
          </button>
        )}
        {says !== '' && <p class="what-if-says">{says}</p>}
      </form>
    </Panel>
  );
};

type PartControlsProps = {
  readonly part: ForecastPart;
  readonly stands: Forecast;
  readonly whatIf: WhatIf;
  readonly turn: (next: Partial<WhatIf>) => void;
};

const PartControls = ({ part, stands, whatIf, turn }: PartControlsProps) => {
  const { books, words } = useMuster();
  const { t } = words;
  const { commitment, waiting, first } = part;
  const { asOf, horizon } = stands;
  const drop = (isDropped: boolean): void => {
    const dropped = new Set(whatIf.dropped);
    if (isDropped) dropped.add(commitment);
    else dropped.delete(commitment);
    turn({ dropped });
  };
  const arrive = (day: number | undefined): void => {
    const arrives = new Map(whatIf.arrives);
    if (day === undefined) arrives.delete(commitment);
    else arrives.set(commitment, day as Day);
    turn({ arrives });
  };
  const isDropped = whatIf.dropped.has(commitment);
  return (
    <fieldset>
      <legend>
        {t('forecast.partWaiting', { promise: namePart(books, part.commitment), people: words.number(waiting) })}
      </legend>
      <label class="what-if-check">
        <input
          type="checkbox"
          name={`drop-${commitment}`}
          checked={isDropped}
          onChange={(event) => drop(event.currentTarget.checked)}
        />
        {t('forecast.drop')}
      </label>
      <WhatIfSlider
        name={`arrive-${commitment}`}
        label={t('forecast.arrive')}
        value={whatIf.arrives.get(commitment)}
        rest={first.middle ?? addDays(asOf, horizon)}
        restSays={t('forecast.asForecast')}
        span={[asOf + 1, asOf + horizon, 1]}
        say={(day) => words.day(day as Day)}
        isOff={isDropped}
        onTurn={arrive}
      />
    </fieldset>
  );
};
