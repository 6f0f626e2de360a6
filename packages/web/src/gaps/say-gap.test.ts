// What is missing, in the reader's words.
import { expect, test } from 'vitest';
import { describeGap, sayGap, type GapCode, type Gap, type Requirement, type Standings } from '@muster/core/mission';
import { english } from '#i18n/en.ts';
import { french } from '#i18n/fr.ts';
import { createWords } from '#i18n/words.ts';
import { sayMissing, sayStandings } from './say-gap.ts';

const words = createWords('en', english);
const NOTHING: Standings = { inPlace: 0n, transit: 0n, ready: 0n, promised: 0n };

type Given = {
  readonly need: bigint;
  readonly units?: bigint;
  readonly standings?: Partial<Standings>;
  readonly unit?: string;
  readonly beside?: bigint;
};

const makeGap = ({ need, units = need, standings = {}, unit = 'people', beside = 0n }: Given): Gap => {
  const stand = { ...NOTHING, ...standings };
  const committed = stand.inPlace + stand.transit + stand.ready + stand.promised;
  const inPlace = need === 0n ? 0n : (stand.inPlace * units) / need;
  return {
    requirement: { id: 'line', name: 'A unit, of a kind', capability: 'A' } as Requirement,
    unit,
    need,
    standings: stand,
    committed,
    missing: need - stand.inPlace,
    unpromised: need - committed,
    units: { need: units, committed: 0n, ready: 0n, transit: 0n, inPlace, missing: units - inPlace },
    lateDays: undefined,
    filledBy: [],
    runnerUp: { kind: 'none' },
    beside: beside === 0n ? [] : [{ commitment: {} as never, unit: 'gunner-kit', quantity: beside, inPlace: 0n }],
  };
};

const GAPS: Readonly<Record<GapCode, Gap>> = {
  nothing: makeGap({ need: 60n, units: 1n }),
  nothingCounted: makeGap({ need: 60n, units: 1n, beside: 1_200n }),
  nothingInPlace: makeGap({ need: 3_000n, units: 2n, standings: { promised: 1_500n } }),
  units: makeGap({ need: 1_440n, units: 9n, standings: { inPlace: 761n, transit: 679n } }),
  unitsUnpromised: makeGap({ need: 1_440n, units: 9n, standings: { inPlace: 761n, promised: 239n } }),
  count: makeGap({ need: 8n, unit: 'helicopter', standings: { inPlace: 2n, ready: 6n }, units: 8n }),
  countUnpromised: makeGap({ need: 8n, unit: 'people', standings: { inPlace: 2n } }),
  unmeasured: makeGap({ need: 0n, units: 2n }),
};

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('helicopters', 'helicopter');

test.each(Object.entries(GAPS))('B9 %s is said as the command line says it', (code, gap) => {
  const said = sayGap(gap);
  expect(said?.code).toBe(code);
  expect(plain(`${gap.requirement.name}: ${sayMissing(words, gap)}`)).toBe(said && describeGap(said));
});

test('B9 of what is complete there is nothing to say', () => {
  expect(sayMissing(words, makeGap({ need: 50n, units: 1n, standings: { inPlace: 50n } }))).toBeUndefined();
});

test('B9 in French no placeholder is left and numbers are written as French does', () => {
  const inFrench = createWords('fr', french);
  const said = Object.values(GAPS).map((gap) => sayMissing(inFrench, gap) ?? '');
  expect(said.join()).not.toMatch(/[{}]/);
  expect(said.join()).toContain('1\u202f440');
  expect(sayStandings(inFrench, { ...NOTHING, inPlace: 761n, promised: 239n })).toBe(
    '761 sur place et 239 seulement promis',
  );
});
