import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { english } from '#i18n/en.ts';
import { createWords } from '#i18n/words.ts';
import { Missions } from './missions.tsx';

test('every mission of the server is a link to its board in the language of the list, its id written as an address', () => {
  const missions = [
    { id: 'haiti', name: 'Security mission in Haiti' },
    { id: 'côte nord', name: 'Côte <nord>' },
  ];
  const html = renderToString(h(Missions, { missions, words: createWords('en', english) }));
  expect([...html.matchAll(/<li><a href="([^"]+)"><b>([^<]+)</g)].map(([, href, name]) => [href, name])).toEqual([
    ['/haiti?lang=en', 'Security mission in Haiti'],
    ['/c%C3%B4te%20nord?lang=en', 'Côte &lt;nord>'],
  ]);
  expect(html).toContain('The books of 2 missions.');
});
