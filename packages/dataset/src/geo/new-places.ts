// Places for shapes that the books do not know yet: their code, name, level and parent as far as the file tells them.
import { groupBy, isId } from '@muster/core/kernel';
import type { Place } from '@muster/core/mission';
import { findInnerPoint } from './find-inner-point.ts';
import type { ShapeGroup } from './match-places.ts';
import type { Shape } from './read-shapes.ts';

export type NewPlace = { readonly place: Place; readonly shapes: readonly Shape[] };

/** A place for each code that is not the id of one; shapes without such a code are left out. */
export const makePlaces = (
  groups: readonly ShapeGroup[],
  places: ReadonlyMap<string, Place>,
  levelOf: (group: ShapeGroup) => string | undefined,
): readonly NewPlace[] => {
  const codes = new Set(
    groups.flatMap(({ code, shapes }) => shapes.flatMap(({ properties }) => properties.get(code ?? '') ?? [])),
  );
  return groups.flatMap((group) => {
    const { code } = group;
    if (code === undefined) return [];
    const byCode = groupBy(group.shapes, ({ properties }) => properties.get(code) ?? '');
    return [...byCode].flatMap(([id, shapes]) => {
      const [shape] = shapes;
      if (!shape || !isId(id) || places.has(id)) return [];
      const parent = findParent(shape, { id, code, places, codes });
      const point = findInnerPoint(shapes.flatMap(({ polygons }) => polygons));
      return [
        {
          shapes,
          place: {
            id,
            name: findName(shape, code) ?? id,
            also: [],
            level: levelOf(group) ?? levelBelow(parent, places) ?? levelFrom(shape, code),
            parent,
            latitude: point?.[1],
            longitude: point?.[0],
            note: '',
          },
        },
      ];
    });
  });
};

type Known = {
  readonly id: string;
  readonly code: string;
  readonly places: ReadonlyMap<string, Place>;
  readonly codes: ReadonlySet<string>;
};

/** The longest code among the properties that is another place's: codes grow with each level. */
const findParent = ({ properties }: Shape, { id, code, places, codes }: Known): string =>
  [...properties]
    .filter(([name, value]) => name !== code && value !== id && (places.has(value) || codes.has(value)))
    .map(([, value]) => value)
    .toSorted((a, b) => b.length - a.length)[0] ?? '';

/** ADM2_EN beside ADM2_PCODE, else a property called name, or one that begins so. */
const findName = ({ properties }: Shape, code: string): string | undefined => {
  const stem = /^(.*\d)_?(?:p_?code|code|id)$/i.exec(code)?.[1]?.toLowerCase();
  const names = [...properties.keys()];
  const own =
    stem && names.find((name) => name !== code && new RegExp(`^${stem}(_[a-z]{2}|_?name.*)$`, 'i').test(name));
  const found = own || (names.find((name) => /^name$/i.test(name)) ?? names.find((name) => /^(name|nom)/i.test(name)));
  return found === undefined ? undefined : properties.get(found);
};

/** The level of the places that the parent has already, where they are of one. */
const levelBelow = (parent: string, places: ReadonlyMap<string, Place>): string | undefined => {
  const levels = new Set(
    [...places.values()].filter((place) => parent !== '' && place.parent === parent).map(({ level }) => level),
  );
  return levels.size === 1 ? [...levels][0] : undefined;
};

const levelFrom = ({ layer }: Shape, code: string): string =>
  layer !== '' ? layer : (/^adm(?:in)?_?\d/i.exec(code)?.[0].toLowerCase() ?? '');
