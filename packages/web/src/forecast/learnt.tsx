// What the mission's own record has made of what was known of missions before it.
import type { Forecast } from '@muster/core/forecast';
import { Panel } from '#parts/panel.tsx';
import { useMuster } from '../muster.ts';
import { sayChance } from './say-forecast.ts';

/** Within this of 1, a mission is about as fast as others. */
const ABOUT_ONE = 0.05;

export const Learnt = ({ learnt }: { readonly learnt: Forecast['learnt'] }) => {
  const { words } = useMuster();
  const { t, number } = words;
  const { promises, sent, slowness, sends, sendsAll } = learnt;
  const times = number(Math.round((slowness < 1 ? 1 / slowness : slowness) * 10) / 10);
  const pace =
    Math.abs(slowness - 1) <= ABOUT_ONE
      ? t('forecast.asFast')
      : t(slowness > 1 ? 'forecast.slower' : 'forecast.faster', { times });
  return (
    <Panel title={t('forecast.learnt')}>
      <p>
        {promises === 0
          ? t('forecast.learntNothing')
          : t('forecast.learntSays', {
              pace,
              sent: number(sent),
              promises: number(promises),
              sends: sayChance(words, sends),
              sendsAll: sayChance(words, sendsAll),
            })}
      </p>
    </Panel>
  );
};
