// muster places import: official boundaries from a file, matched to the places of the books, and what became of each area.
import { accept, problem, refuse, type Outcome } from '@muster/core/kernel';
import { plural } from '@muster/core/answers/json';
import { importPlaces, type ImportedPlaces } from '@muster/dataset';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import type { Block } from '#render/page.ts';

export const run: Verb = async ({ folder, operands }, options): Promise<Outcome<Answer>> => {
  const [file] = operands;
  if (file === undefined) return refuse(problem('boundaries.missing', { file: '' }));
  const dryRun = options.dryRun === true;
  const imported = await importPlaces({
    folder,
    file,
    attribution: options.attribution,
    addMissing: options.addMissing === true,
    dryRun,
  });
  if (!imported.ok) return imported;
  const { value } = imported;
  return accept({ json: toJson(value, dryRun), csv: toCsv(value), page: toPage(value, { folder, dryRun }), exit: 0 });
};

const toJson = (imported: ImportedPlaces, dryRun: boolean) => ({
  ...imported,
  dryRun,
  matched: imported.matched.map(({ place, by }) => ({ id: place.id, name: place.name, level: place.level, by })),
  unmatched: Object.fromEntries(imported.unmatched),
  without: imported.without.map(({ id }) => id),
});

const toCsv = ({ matched, added, without, unmatched }: ImportedPlaces): Answer['csv'] => ({
  columns: ['state', 'id', 'name', 'level'],
  rows: [
    ...matched.map(({ place, by }) => [`matched by ${by}`, place.id, place.name, place.level]),
    ...added.map((place) => ['added', place.id, place.name, place.level]),
    ...without.map((place) => ['without', place.id, place.name, place.level]),
    ...[...unmatched].flatMap(([layer, labels]) => labels.map((label) => ['not matched', '', label, layer])),
  ],
});

const toPage = (
  imported: ImportedPlaces,
  { folder, dryRun }: { readonly folder: string; readonly dryRun: boolean },
): Block[] => {
  const { matched, added, without, unmatched, others, positions, bytes, attribution, files } = imported;
  const [byCode, byName] = [matched.filter(({ by }) => by === 'code'), matched.filter(({ by }) => by === 'name')];
  return [
    line(
      `${plural(matched.length + added.length, 'place')} with ${matched.length + added.length === 1 ? 'its' : 'their'} boundary: ${byCode.length} by code, ${byName.length} by name, ${added.length} added.`,
      'good',
    ),
    ...listed(
      'By name, worth a look',
      byName.map(({ place }) => `${place.id} ${place.name}`),
    ),
    ...listed(
      'Added to places',
      added.map(({ id, name }) => `${id} ${name}`),
    ),
    ...listed(
      'Places of these levels without a boundary',
      without.map(({ id, name }) => `${id} ${name}`),
      'warn',
    ),
    ...[...unmatched].flatMap(([layer, labels]) =>
      listed(`Not matched${layer === '' ? '' : ` in ${layer}`}`, labels, 'warn'),
    ),
    ...(others > 0 ? [line(`Points and lines passed over: ${others}.`, 'warn')] : []),
    line(
      `Simplified: ${positions.before.toLocaleString('en')} positions before, ${positions.after.toLocaleString('en')} after; ${kilobytes(bytes.before)} before, ${kilobytes(bytes.after)} after.`,
    ),
    line(`Named beneath a map: ${attribution}`),
    line(
      dryRun
        ? `Nothing was written; it would be ${files.join(' and ')}.`
        : `Written in ${folder}: ${files.join(' and ')}.`,
    ),
  ];
};

/** More than these are counted. */
const MOST_LISTED = 12;

const listed = (title: string, items: readonly string[], style: 'faint' | 'warn' = 'faint'): readonly Block[] => {
  if (items.length === 0) return [];
  const rest = items.length > MOST_LISTED ? ` and ${items.length - MOST_LISTED} more` : '';
  return [line(`${title} (${items.length}): ${items.slice(0, MOST_LISTED).join(', ')}${rest}.`, style)];
};

const line = (text: string, style?: 'good' | 'warn' | 'faint'): Block => ({
  kind: 'line',
  hang: 2,
  line: [style ? { text, style } : text],
});

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000).toLocaleString('en')} kB`;
