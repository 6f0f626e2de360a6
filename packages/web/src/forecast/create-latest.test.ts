// Dragging asks faster than answers come.
import { expect, test } from 'vitest';
import { createLatest } from './create-latest.ts';

const start = () => {
  const asked: number[] = [];
  const taken: string[] = [];
  const ends: ((isGood: boolean) => void)[] = [];
  const latest = createLatest<number, number>({
    ask: (question) => {
      asked.push(question);
      return new Promise((resolve, reject) => {
        ends.push((isGood) => (isGood ? resolve(question * 10) : reject(new Error('no'))));
      });
    },
    take: (question, answer) => taken.push(`${question}: ${answer}`),
    fail: (question) => taken.push(`${question} failed`),
  });
  const end = async (isGood = true): Promise<void> => {
    ends.shift()?.(isGood);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { ...latest, asked, taken, end };
};

test('B7 of questions asked while one is under way only the last is asked', async () => {
  const { put, asked, taken, end } = start();
  for (const question of [1, 2, 3, 4]) put(question);
  expect(asked).toEqual([1]);
  await end();
  expect(asked).toEqual([1, 4]);
  await end();
  expect(taken).toEqual(['1: 10', '4: 40']);
});

test('B7 a question that fails is told and does not hold up the next', async () => {
  const { put, taken, end } = start();
  put(1);
  put(2);
  await end(false);
  await end();
  expect(taken).toEqual(['1 failed', '2: 20']);
});

test('B7 what was stopped takes no answer and asks nothing more', async () => {
  const { put, stop, asked, taken, end } = start();
  put(1);
  put(2);
  stop();
  await end();
  expect([asked, taken]).toEqual([[1], []]);
});
