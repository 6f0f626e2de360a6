// What is remembered is worked out once, and never given for another question.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remember, rememberLast } from './remember.ts';

test('an answer about one object is worked out once, and about another anew', () => {
  let times = 0;
  const ask = remember((key: { readonly name: string }) => ({ name: key.name, time: (times += 1) }));
  const [a, b] = [{ name: 'a' }, { name: 'b' }];
  expect([ask(a), ask(b), ask(a)]).toEqual([
    { name: 'a', time: 1 },
    { name: 'b', time: 2 },
    { name: 'a', time: 1 },
  ]);
});

test('whatever days are asked of in whatever order, the answer is of those days, and of the last ones not worked out again', () => {
  const days = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.nat(6), fc.nat(2)), { maxLength: 60 });
  fc.assert(
    fc.property(days, (asked) => {
      const worked: string[] = [];
      const keys = { a: { name: 'a' }, b: { name: 'b' } } as const;
      const ask = rememberLast((key: { readonly name: string }, day: number, other: number) => {
        const says = `${key.name} ${day} ${other}`;
        worked.push(says);
        return { says };
      });
      for (const [at, [name, day, other]] of asked.entries()) {
        const says = `${name} ${day} ${other}`;
        const before = worked.length;
        expect(ask(keys[name as 'a' | 'b'], day, other).says).toBe(says);
        const earlier = asked.slice(0, at).filter(([each]) => each === name);
        const last = new Set<string>();
        for (const [, each, rest] of earlier.toReversed()) if (last.size < 4) last.add(`${name} ${each} ${rest}`);
        expect(worked.length - before).toBe(last.has(says) ? 0 : 1);
      }
    }),
  );
});
