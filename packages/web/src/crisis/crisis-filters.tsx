// Which measure, and where: kept in the address.
import type { Observed } from '@muster/core/crisis';
import { namePlace } from '#i18n/names.ts';
import { useMuster } from '../muster.ts';
import type { ObservedFilter } from './choose-observed.ts';
import { Choice } from './choice.tsx';

type CrisisFiltersProps = { readonly observed: readonly Observed[]; readonly filter: ObservedFilter };

export const CrisisFilters = ({ observed, filter }: CrisisFiltersProps) => {
  const { books, words } = useMuster();
  const { t } = words;
  const options = (key: 'measure' | 'place', nameOf: (value: string) => string) =>
    [...new Set(observed.map((each) => each[key]))]
      .map((value) => ({ value, text: nameOf(value) }))
      .toSorted((a, b) => a.text.localeCompare(b.text, words.lang));
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <Choice
        name="measure"
        label={t('crisis.measure')}
        value={filter.measure}
        options={[
          { value: '', text: t('crisis.anyMeasure') },
          ...options('measure', (measure) => words.word(`measure.${measure}`, measure)),
        ]}
      />
      <Choice
        name="place"
        label={t('crisis.place')}
        value={filter.place}
        options={[{ value: '', text: t('crisis.anyPlace') }, ...options('place', (place) => namePlace(books, place))]}
      />
    </form>
  );
};
