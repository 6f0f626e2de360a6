// Where the level is highest: the areas of the country, each as last measured by then.
import { useMemo } from 'preact/hooks';
import { writeAsked } from '@muster/core/answers';
import { listLatestLevels } from '@muster/core/crisis';
import { drawMap } from '@muster/figures';
import { namePlace } from '#i18n/names.ts';
import { Figure } from '#parts/figure.tsx';
import { facts } from '#parts/quantity.tsx';
import { figureWords, useMuster } from '../muster.ts';
import { ObservationTable } from './observation-table.tsx';

type LevelMapProps = {
  readonly measure: string;
  readonly wide?: number;
  /** The level of areas; without it the first of the map on which the measure was observed. */
  readonly level?: string;
  readonly unit?: string;
};

const WIDE = 290;

export const LevelMap = ({ measure, wide = WIDE, level, unit }: LevelMapProps) => {
  const { books, clocks, opened, words, go, address } = useMuster();
  const { t } = words;
  const observed = useMemo(
    () => listLatestLevels(books, clocks, { measure, unit }),
    [books, clocks.asOf, clocks.knownAt, measure, unit],
  );
  const { sheet } = opened;
  if (!sheet) return <p class="empty">{t('crisis.noMap')}</p>;
  const name = words.word(`measure.${measure}`, measure);
  const places = new Set(observed.map(({ place }) => place));
  const layer =
    level === undefined
      ? (sheet.layers.find(({ areas }) => areas.some(({ place }) => places.has(place))) ?? sheet.layers[0])
      : sheet.layers.find((each) => each.level === level);
  if (!layer) return <p class="empty">{t('crisis.noLayer')}</p>;
  const areas = new Set(layer.areas.map(({ place }) => place));
  const shown = observed.filter(({ place }) => areas.has(place));
  const byPlace = new Map(shown.map((observation) => [observation.place, observation]));
  const dates = [
    ...new Set(shown.toSorted((a, b) => a.date.latest - b.date.latest).map(({ date }) => words.when(date))),
  ];
  const highest = shown.toSorted((a, b) => (a.value > b.value ? -1 : 1))[0];
  const format = (value: bigint): string => words.amount(value, highest?.unit ?? 'people');
  const description = highest
    ? t('crisis.mapSays', {
        name,
        count: shown.length,
        place: namePlace(books, highest.place),
        value: format(highest.value),
      })
    : t('crisis.empty');
  return (
    <Figure
      wide={wide}
      onPick={(place) => {
        const found = byPlace.get(place);
        if (found) go({ query: { ...address.query, why: writeAsked(facts(found.id)) } }, 'replace');
      }}
      draw={(width) =>
        drawMap(
          {
            sheet,
            level: layer.level,
            values: layer.areas.map(({ place }) => ({
              place,
              value: byPlace.get(place)?.value,
              label: namePlace(books, place),
            })),
            title: t('crisis.map', { measure: name }),
            description,
            format,
            legend: { label: name, noValue: t('crisis.noValue') },
            note: sheet.approximate ? t('crisis.approximate') : undefined,
            empty: t('crisis.empty'),
          },
          { width, words: figureWords(words), id: `map-${measure}` },
        )
      }
      caption={t('crisis.mapDates', { dates: words.list(dates.slice(-3)) })}
      table={
        <ObservationTable name={`map-${measure}`} title={t('crisis.map', { measure: name })} observations={shown} />
      }
    />
  );
};
