// What a page is given: rows, problems and a map sheet, and when that counts as changed.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { soundBooksFromRows } from '@muster/core/books';
import { HAITI, makeMission } from './make-board.ts';
import { booksOf, readFacts } from './read-facts.ts';

describe('the facts of a folder', () => {
  test('their text is what they are', async () => {
    const { version, rows, problems, sheet, text } = await readFacts(HAITI);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ version, rows, problems, sheet })));
    expect(version).toMatch(/^[0-9a-f]{16}$/);
    expect(soundBooksFromRows(rows)).toMatchObject({ problems: [], leftOut: 0 });
  });

  test('the same content has the same version, in whatever folder it lies', async () => {
    const { version } = await readFacts(await makeMission());
    expect((await readFacts(await makeMission())).version).toBe(version);
    expect((await readFacts(await makeMission({ 'places.csv': 'id,name\nHT,Haiti\n' }))).version).not.toBe(version);
  });

  test('books are made of them once', async () => {
    const facts = await readFacts(await makeMission());
    expect(booksOf(facts)).toBe(booksOf(facts));
    expect(booksOf(facts).ok).toBe(true);
  });
});

describe('the map sheet', () => {
  test('a mission whose places have coordinates has one, drawn again only when they change', async () => {
    const places = await readFile(join(HAITI, 'places.csv'), 'utf8');
    const folder = await makeMission({ 'places.csv': places });
    const first = await readFacts(folder);
    expect(first.sheet?.layers.length).toBeGreaterThan(0);
    await writeFile(join(folder, 'contributors.csv'), 'id,name\nKEN,The Republic of Kenya\n');
    const second = await readFacts(folder, first);
    expect(second.sheet).toBe(first.sheet);
    expect(second.version).not.toBe(first.version);
    await writeFile(join(folder, 'places.csv'), places.split('\n').slice(0, 6).join('\n'));
    expect((await readFacts(folder, second)).sheet).not.toEqual(first.sheet);
  });

  test('a mission whose places have none has no sheet', async () => {
    expect((await readFacts(await makeMission())).sheet).toBeNull();
  });

  test('official boundaries are drawn, and what is wrong with them is said without refusing the books', async () => {
    const square = [
      [
        [-73, 18],
        [-72, 18],
        [-72, 19],
        [-73, 19],
        [-73, 18],
      ],
    ];
    const collection = {
      type: 'FeatureCollection',
      muster: { attribution: 'The mapping office' },
      features: [{ type: 'Feature', id: 'HT', properties: {}, geometry: { type: 'Polygon', coordinates: square } }],
    };
    const folder = await makeMission({ 'boundaries.geojson': JSON.stringify(collection) });
    expect((await readFacts(folder)).sheet).toMatchObject({ attribution: 'The mapping office' });
    await writeFile(join(folder, 'boundaries.geojson'), '{"type": "Feat');
    const facts = await readFacts(folder);
    expect(facts.problems).toMatchObject([{ at: { file: 'boundaries.geojson' } }]);
    expect(booksOf(facts).ok).toBe(true);
  });
});
