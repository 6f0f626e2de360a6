// Which two days are compared, and of which day each side speaks.
import { formatDay } from '@muster/core/kernel';
import { Choice } from '#crisis/choice.tsx';
import { useMuster } from '../muster.ts';
import type { Range } from './read-range.ts';

export const RangeForm = ({ range }: { readonly range: Range }) => {
  const { address, clocks, go, words } = useMuster();
  const { t } = words;
  const date = (name: 'from' | 'to') => (
    <label>
      <span>{t(`changes.${name}`)}</span>
      <input
        type="date"
        name={name}
        value={formatDay(range[name])}
        onChange={(event) => go({ query: { ...address.query, [name]: event.currentTarget.value } }, 'replace')}
      />
    </label>
  );
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      {date('from')}
      {date('to')}
      <Choice
        name="of"
        label={t('changes.of')}
        value={range.isOneDay ? 'one' : ''}
        options={[
          { value: '', text: t('changes.ofOwn') },
          { value: 'one', text: t('changes.ofOne', { day: words.day(clocks.asOf) }) },
        ]}
      />
    </form>
  );
};
