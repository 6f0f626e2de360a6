// Text that comes into a picture can never become markup of it.
import fc from 'fast-check';
import { NEVER } from '@muster/core/kernel';
import { describe, expect, test } from 'vitest';
import { getDay } from '../plain-frame.ts';
import { drawDatum, element, escapeText } from './markup.ts';
import { readSvg } from './read-svg.ts';

describe('markup', () => {
  test('any text comes back as it went in, but for characters that XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const node = readSvg(element('text', { class: text }, escapeText(text)));
        expect([node.text, node.attributes.get('class')]).toEqual([text, text]);
      }),
    );
    expect(escapeText('a\u0000b\uD800c\u001Bd')).toBe('abcd');
    expect(escapeText(`<script>"&'`)).toBe('&lt;script&gt;&quot;&amp;&#39;');
  });

  test('coordinates have one decimal, and one that is no number is a fault', () => {
    expect(element('rect', { x: 1.26, y: -0.01, width: undefined })).toBe('<rect x="1.3" y="0"/>');
    expect(() => element('rect', { x: NaN })).toThrow(RangeError);
    expect(() => element('rect', { x: Infinity })).toThrow(RangeError);
  });

  test('a datum is found by its key and, where it has one, its day', () => {
    const of = (day: ReturnType<typeof getDay>) => readSvg(drawDatum({ key: 'a"b', day, title: '1 < 2' })).attributes;
    expect([...of(getDay('2025-02-28'))]).toEqual([
      ['data-key', 'a"b'],
      ['data-day', '2025-02-28'],
    ]);
    expect([...of(NEVER)]).toEqual([['data-key', 'a"b']]);
  });
});
