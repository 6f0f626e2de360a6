import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { QUESTIONS, runMuster, titleOf } from './run-muster.ts';

/** Words that have nowhere to break: an address may stand out, nothing else may. */
const UNBREAKABLE = /https?:\/\/\S+/;

describe.each([60, 80, 100, 120])('on a terminal of %i columns', (width) => {
  it.each(QUESTIONS.map((args) => [titleOf(args), args] as const))('no line of muster %s is wider', async (_, args) => {
    const { out } = await runMuster(args, { width });
    const wide = out.split('\n').filter((line) => stringWidth(line) > width && !UNBREAKABLE.test(line));
    expect(wide).toEqual([]);
  });

  it('what stands in a table stands in it on every terminal that shows the column', async () => {
    const { out } = await runMuster(['claims', QUESTIONS[0]?.[1] ?? '', '--of', 'KEN'], { width });
    for (const said of ['744', '761', '−17', 'nearly 400']) expect(out).toContain(said);
  });
});

it('where the output is no terminal, nothing is wrapped or left out', async () => {
  const { out } = await runMuster(['claims', QUESTIONS[0]?.[1] ?? ''], { width: Infinity });
  expect(out.split('\n').find((line) => line.includes('ken-744'))).toMatch(
    /2025-02-06.*744.*761.*−17.*Interior Minister/,
  );
});
