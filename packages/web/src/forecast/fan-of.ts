// A forecast as the fan of a chart.
import { addDays, type Day } from '@muster/core/kernel';
import type { Forecast } from '@muster/core/forecast';
import type { Fan, FanDay } from '@muster/figures';
import type { Words } from '#i18n/words.ts';

/** Every day from that of the forecast on, which begins with what is there. */
export const listFanDays = ({ asOf, deployed, days }: Forecast): readonly FanDay[] => {
  const now = BigInt(deployed);
  return [
    { day: asOf, low: now, middle: now, high: now },
    ...Array.from(days.middle, (middle, at) => ({
      day: addDays(asOf, at + 1),
      low: BigInt(days.low[at] ?? 0),
      middle: BigInt(middle),
      high: BigInt(days.high[at] ?? 0),
    })),
  ];
};

/** What the fan of a chart is called, whatever it shows. */
export const nameFan = ({ t }: Words): Pick<Fan, 'label' | 'names'> => ({
  label: t('outlook.fan'),
  names: { low: t('outlook.low'), middle: t('outlook.middle'), high: t('outlook.high') },
});

/** The last day of each month, and the last of all: enough for a table. */
export const listMonths = (days: readonly FanDay[], monthOf: (day: Day) => string): readonly FanDay[] =>
  days.filter(({ day }, at) => at > 0 && monthOf(day) !== (days[at + 1] && monthOf(days[at + 1]?.day ?? day)));
