import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf, makeFolder, makeMission, SOUND } from './make-mission.ts';
import { readMission } from './read-mission.ts';

const containing = (words: readonly string[]) => words.map((part) => expect.stringContaining(part));
const refusalOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  linesOf(await readMission(await makeMission(files)));

describe('a folder that is taken', () => {
  it('D1 a sound folder is taken whole', async () => {
    const read = await readMission(await makeMission());
    expect(linesOf(read)).toEqual([]);
    expect(read.ok && [read.value.books.ledger.moves.count, read.value.books.mission.id]).toEqual([2, 'test']);
  });

  it('D2 columns that Muster does not know are named by file', async () => {
    const read = await readMission(
      await makeMission({
        'places.csv': 'colour;name;id\nred;Haïti;HT\n',
        'contributors.csv': 'id,name,x,y\nKEN,K,,\n',
      }),
    );
    const expected = { 'places.csv': ['colour'], 'contributors.csv': ['x', 'y'] };
    expect(read.ok && Object.fromEntries(read.value.extraColumns)).toEqual(expected);
  });

  it('D2 the largest quantity is exact, and one more is refused', async () => {
    const withQuantity = (quantity: string) =>
      makeMission({ 'moves.csv': SOUND['moves.csv'].replace(',1000,', `,${quantity},`) });
    const read = await readMission(await withQuantity('1000000000000000'));
    expect(read.ok && read.value.books.ledger.moves.quantity[0]).toBe(1_000_000_000_000_000n);
    expect(linesOf(await readMission(await withQuantity('1000000000000001')))).toHaveLength(1);
  });
});

describe('a folder that is refused', () => {
  it('D1 problems of several files are told at once, and nothing is taken', async () => {
    const lines = await refusalOf({
      'sources.csv': 'id,title\nsrc,A\n',
      'places.csv': 'id,name\nHT,Haïti,\n',
      'contributors.csv': '',
      'moves.csv': 'id,date\n"a,b\n',
    });
    expect(lines).toEqual(
      containing([
        'sources.csv 1 publisher',
        'places.csv 2 -',
        'contributors.csv 1 -',
        'moves.csv 1 known',
        'moves.csv 1 source',
        'moves.csv 1 commitment',
        'moves.csv 1 quantity',
        'moves.csv 1 unit',
        'moves.csv 1 from',
        'moves.csv 1 to',
      ]),
    );
  });

  it('D1 rows of a wrong shape in several files are told at once', async () => {
    const lines = await refusalOf({
      'sources.csv': `${SOUND['sources.csv']}a
`,
      'moves.csv': `${SOUND['moves.csv']}b
`,
      'places.csv': `${SOUND['places.csv']}"c
`,
    });
    expect(lines.toSorted()).toEqual(containing(['moves.csv 4 -', 'places.csv 3 -', 'sources.csv 3 -']));
  });

  it('D1 problems of cells in several files are told at once, each with file, row, column, value and advice', async () => {
    const lines = await refusalOf({
      'commitments.csv': 'id,date,known,source,contributor,unit\n\nken,29/07/2023,2023-07-29,src,KAN,people\n',
      'moves.csv': `${SOUND['moves.csv']}x,2024-06-25,2024-06-25,,ken,"1,000",people,pledged,deployd,HT\n`,
    });
    expect(lines).toEqual(
      expect.arrayContaining(
        containing([
          'commitments.csv 3 date 29/07/2023 | "29/07/2023" is not a date | write 2024-06-25',
          'perhaps 2023-07-29',
          'commitments.csv 3 contributor KAN | "KAN" is not the id of a row in contributors',
          'moves.csv 4 source - | the fact x names no source | every fact needs a source',
          'moves.csv 4 quantity 1,000 | "1,000" is not a quantity of people',
          'perhaps 1000',
          'moves.csv 4 to deployd | people cannot go from pledged to deployd | the stages of people are outside, pledged',
        ]),
      ),
    );
  });

  it.each(['99999999999999999999999999', '-5', '0', '1e3', '1.5', '٣', 'NaN', '0x10', '1 000'])(
    'D1 the quantity %s is refused rather than bent',
    async (quantity) => {
      const lines = await refusalOf({ 'moves.csv': SOUND['moves.csv'].replace(',1000,', `,${quantity},`) });
      expect(lines).toEqual(
        containing([`moves.csv 2 quantity ${quantity} | "${quantity}" is not a quantity of people`]),
      );
    },
  );

  it('D4 an id names one thing in the whole folder', async () => {
    const lines = await refusalOf({ 'places.csv': 'id,name\nHT,A\nHT,B\nsrc,C\narrive,D\n' });
    expect(lines).toEqual(
      expect.arrayContaining(
        containing([
          'places.csv 3 id HT | the id HT stands already in this table',
          'places.csv 4 id src | the id src stands already in sources.csv',
          'places.csv 5 id arrive | the id arrive stands already in moves.csv',
        ]),
      ),
    );
  });

  it('D4 a reference to nothing and a correction that changes the contributor are refused', async () => {
    const header = 'id,date,known,source,contributor,unit,supersedes';
    const lines = await refusalOf({
      'contributors.csv': 'id,name\nKEN,Kenya\nJAM,Jamaica\n',
      'commitments.csv': `${header}\nken,2023,2023,src,KEN,people,\nken-2,2023,2024,src,JAM,people,ken\n`,
      'moves.csv': SOUND['moves.csv'].replace(',HT', ',XX'),
    });
    expect(lines).toEqual(
      containing(['moves.csv 3 place XX | "XX" is not the id of a row in places', 'commitments.csv 3 contributor JAM']),
    );
  });
});

describe('files that are not there', () => {
  it('D3 every missing file is named', async () => {
    const folder = await makeMission();
    await rm(join(folder, 'moves.csv'));
    await rm(join(folder, 'duties.csv'));
    expect(linesOf(await readMission(folder))).toEqual(
      containing(['duties.csv - - - | the table duties', 'moves.csv - - - | the table moves']),
    );
  });

  it('D3 a folder where a file should be is refused in words', async () => {
    const folder = await makeMission();
    await rm(join(folder, 'moves.csv'));
    await mkdir(join(folder, 'moves.csv'));
    expect(linesOf(await readMission(folder))).toEqual(
      containing(['moves.csv - - - | the file cannot be read: it is a folder']),
    );
  });

  it('D3 no folder, a file for a folder, and a folder without datapackage.json are told apart', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'file'), '');
    expect(linesOf(await readMission(join(folder, 'nothing')))).toEqual(containing(['there is no folder']));
    expect(linesOf(await readMission(join(folder, 'file')))).toEqual(containing(['there is no folder']));
    expect(linesOf(await readMission(folder))).toEqual(containing(['the folder has no datapackage.json']));
  });
});
