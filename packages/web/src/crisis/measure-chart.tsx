// One measure at one place under its own heading: a level as dots, a count as bars.
import type { Observed } from '@muster/core/crisis';
import type { Day } from '@muster/core/kernel';
import { namePlace } from '#i18n/names.ts';
import { Panel } from '#parts/panel.tsx';
import { useMuster } from '../muster.ts';
import { CountChart } from './count-chart.tsx';
import { LevelChart } from './level-chart.tsx';

const WIDE = 400;

type MeasureChartProps = {
  readonly observed: Observed;
  /** The first day of all charts of the page. */
  readonly from: Day;
};

export const MeasureChart = ({ observed, from }: MeasureChartProps) => {
  const { books, words } = useMuster();
  const { measure, place, isCount } = observed;
  return (
    <Panel title={words.word(`measure.${measure}`, measure)} note={namePlace(books, place)}>
      {isCount ? (
        <CountChart counts={[observed]} wide={WIDE} from={from} />
      ) : (
        <LevelChart observed={observed} wide={WIDE} from={from} />
      )}
    </Panel>
  );
};
