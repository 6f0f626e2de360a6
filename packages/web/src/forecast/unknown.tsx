// What the forecast does not know: said before anyone finds out.
import type { Forecast } from '@muster/core/forecast';
import { Panel } from '#parts/panel.tsx';
import { useMuster } from '../muster.ts';

export const Unknown = ({ limits }: { readonly limits: Forecast['limits'] | undefined }) => {
  const { words } = useMuster();
  const { t } = words;
  const say = (name: 'lift' | 'beds'): string => {
    const limit = limits?.[name];
    return limit === undefined
      ? t(`forecast.no.${name}`)
      : t(`forecast.known.${name}`, { people: words.number(limit) });
  };
  return (
    <Panel title={t('forecast.unknown')}>
      <ul class="forecast-unknown">
        <li>{t('forecast.unknown.promised')}</li>
        <li>{t('forecast.unknown.stays')}</li>
        <li>{t('forecast.unknown.outside')}</li>
        {limits && <li>{say('lift')}</li>}
        {limits && <li>{say('beds')}</li>}
      </ul>
    </Panel>
  );
};
