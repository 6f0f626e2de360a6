// When the mission will be full, beside until when it may act: worked out once the page is at rest, and until then awaited.
import { sayWhen } from '#forecast/say-forecast.ts';
import { useForecast, useRuns } from '#forecast/use-forecast.ts';
import { hrefTo, useMuster } from '../muster.ts';

/** The forecast of the board: the same one for its line and its chart. */
export const useOutlook = () => {
  const { clocks } = useMuster();
  const { asOf, knownAt } = clocks;
  const runs = useRuns(`${asOf} ${knownAt}`);
  return useForecast('forecast', { asOf, knownAt, runs });
};

export const Outlook = () => {
  const muster = useMuster();
  const { words } = muster;
  const { answer, isCurrent, hasFailed } = useOutlook();
  return (
    <p class={answer && !isCurrent ? 'outlook faint' : 'outlook'} aria-busy={!isCurrent && !hasFailed}>
      <a href={hrefTo(muster, 'forecast')}>{words.t('page.forecast')}</a>{' '}
      {answer ? sayWhen(words, answer) : words.t(hasFailed ? 'outlook.failed' : 'outlook.waits')}
    </p>
  );
};
