import { describe, expect, it } from 'vitest';
import { linesOf, makeMission, SOUND } from './make-mission.ts';
import { readMission } from './read-mission.ts';

const sources = SOUND['sources.csv'];
const publisherOf = async (content: string | Uint8Array): Promise<string | undefined> => {
  const read = await readMission(await makeMission({ 'sources.csv': content }));
  expect(linesOf(read)).toEqual([]);
  return read.ok ? read.value.books.sources.get('src')?.publisher : undefined;
};
const refusalOf = async (content: Uint8Array): Promise<readonly string[]> =>
  linesOf(await readMission(await makeMission({ 'sources.csv': content })));

describe('bytes that are read', () => {
  it.each([
    ['plain', sources],
    ['with a byte order mark', `\uFEFF${sources}`],
    ['with the line ends of Windows', sources.replaceAll('\n', '\r\n')],
    ['with the line ends of an old Mac', sources.replaceAll('\n', '\r')],
    ['with line ends of all kinds', 'id,publisher,reliability\r\nsrc,Agence Haïtienne,B\rsrc-2,Other,B\n'],
    ['without a last line end', sources.trimEnd()],
    ['with a byte order mark and a quoted header', `\uFEFF"id","publisher","reliability"\nsrc,Agence Haïtienne,B\n`],
  ])('D2 UTF-8 is read %s', async (_, text) => {
    expect(await publisherOf(text)).toBe('Agence Haïtienne');
  });

  it('D2 UTF-16 as Excel writes it, with tabs and the line ends of Windows, is read', async () => {
    const text = sources.replaceAll(',', '\t').replaceAll('\n', '\r\n');
    expect(await publisherOf(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toBe('Agence Haïtienne');
  });

  it('D2 a line end inside quotes is kept as one line end', async () => {
    expect(await publisherOf('id,publisher\r\nsrc,"Agence\r\nHaïtienne"\r\n')).toBe('Agence\nHaïtienne');
  });
});

describe('bytes that are refused', () => {
  const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

  it('D3 a byte of Windows-1252 is refused with its place, row, column and letter', async () => {
    expect(await refusalOf(Buffer.from(sources, 'latin1'))).toEqual([
      'sources.csv 2 publisher Agence Haï | the file is not UTF-8: byte 38 is 0xEF, which would be "ï" in Windows-1252 | save it again as "CSV UTF-8"',
    ]);
  });

  it('D3 the letter of a byte is that of Windows-1252, which has more than Latin-1', async () => {
    const bytes = Buffer.concat([utf8('id,publisher\nsrc,L'), Buffer.from([0x92]), utf8('Agence\n')]);
    expect(await refusalOf(bytes)).toEqual([expect.stringContaining('0x92, which would be "’"')]);
  });

  it('D3 the place of a wrong byte is right after letters of several bytes', async () => {
    const before = 'id,publisher,title\nsrc,Agence Haïtienne €😀,é';
    const [line] = await refusalOf(Buffer.concat([utf8(before), Buffer.from([0xe9]), utf8(',B\n')]));
    expect(line).toContain(`byte ${utf8(before).length} is 0xE9`);
    expect(line).toMatch(/^sources.csv 2 title éé \|/);
  });

  it('D3 the place of a wrong byte is right with semicolons, quoted cells and old line ends', async () => {
    const text = 'id;publisher;title\rone;"Semi;colon\rand line";A\rtwo;';
    const [line] = await refusalOf(Buffer.concat([utf8(text), Buffer.from([0xe9]), utf8(';B\r')]));
    expect(line).toMatch(/^sources.csv 3 publisher é \|/);
  });

  it('D3 a wrong byte far into the file is found', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `s${at},Agence Haïtienne,B\n`).join('');
    const [line] = await refusalOf(Buffer.concat([utf8(`id,publisher,reliability\n${rows}x,`), Buffer.from([0xe8])]));
    expect(line).toMatch(/^sources.csv 20002 publisher è \|/);
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'the file is not text: byte 8 is zero'],
    ['a workbook', Buffer.from('504b0304140000000800', 'hex'), 'the file is not text: byte 5 is zero'],
    ['UTF-16 of the other order', Buffer.from(`\uFEFF${sources}`, 'utf16le').swap16(), 'the file is not text'],
    ['UTF-32', Buffer.from('fffe00006900000064000000', 'hex'), 'the file is not text: byte 2 is zero'],
    ['UTF-16 that ends in half a letter', Buffer.from('fffe6900640000', 'hex'), 'it begins as UTF-16'],
  ])('D3 %s is refused in words', async (_, bytes, words) => {
    expect(await refusalOf(bytes)).toEqual([expect.stringContaining(words)]);
  });
});
