// The forecast that is shown, and the one it is held against where something is changed.
import type { Forecast } from '@muster/core/forecast';
import { useMuster } from '../muster.ts';
import { RUNS, useForecast, useRuns } from './use-forecast.ts';
import { readWhatIf, toScenario, writeWhatIf } from './what-if.ts';

export type Shown = {
  readonly now: Forecast | undefined;
  /** As it stands; only where something is changed. */
  readonly was: Forecast | undefined;
  /** As it stands, whether or not something is changed. */
  readonly stands: Forecast | undefined;
  readonly isCurrent: boolean;
  /** Whether it stays as it is unless something is asked. */
  readonly isSettled: boolean;
  readonly hasFailed: boolean;
};

export const useShown = (): Shown => {
  const { address, clocks } = useMuster();
  const { asOf, knownAt } = clocks;
  const whatIf = readWhatIf(address.query);
  const scenario = toScenario(whatIf, asOf);
  const runs = useRuns([asOf, knownAt, ...Object.values(writeWhatIf(whatIf))].join(' '));
  const stands = useForecast('forecast', { asOf, knownAt, runs });
  const changed = useForecast('forecast', scenario && { asOf, knownAt, runs, scenario });
  const isChanged = scenario !== undefined && changed.answer !== undefined;
  const isCurrent = stands.isCurrent && (scenario === undefined || changed.isCurrent);
  return {
    now: isChanged ? changed.answer : stands.answer,
    was: isChanged ? stands.answer : undefined,
    stands: stands.answer,
    isCurrent,
    isSettled: isCurrent && runs === RUNS,
    hasFailed: stands.hasFailed || (scenario !== undefined && changed.hasFailed),
  };
};
