// The state of the mission on one screen: how far, until when, what is off, who owes what.
import { formatDay, formatQuantity, unitKindOf, type Day } from '@muster/core/kernel';
import type { Status } from '@muster/core/answers';
import type { Books } from '@muster/core/books';
import { convertedOf, listOwed, type ContributorStrength } from '@muster/core/mission';
import type { BarPart, Block, Line, Page, Span } from '#render/page.ts';
import { problemLines } from '#render/problem-lines.ts';
import { amount, claimedValue, nameOf, plural, topicOf } from '@muster/core/answers/json';
import { differenceOf, measuredValue, percent } from './words.ts';

export const pageOfStatus = (books: Books, status: Status): Page => [
  { kind: 'title', left: books.mission.name, right: clocksOf(status) },
  ...problemLines(status.problems),
  { kind: 'gap' },
  ...(status.lastKnown === undefined ? NOTHING_YET : stateBlocks(books, status)),
];

/** Before the first fact is recorded, or known. */
const NOTHING_YET: Page = [
  { kind: 'line', line: [{ text: 'The books hold nothing that was known by then.', style: 'strong' }] },
  {
    kind: 'line',
    line: [
      'New books begin with sources.csv, then contributors, commitments and moves; muster check says what is wrong.',
    ],
  },
];

const stateBlocks = (books: Books, status: Status): Page => [
  ...strengthBlocks(status),
  { kind: 'gap' },
  { kind: 'facts', rows: factRows(status) },
  ...contributorBlocks(books, status),
  ...attentionBlocks(books, status),
  ...otherBlocks(status),
];

const clocksOf = ({ asOf, knownAt }: Status): string => `as of ${formatDay(asOf)}, known on ${formatDay(knownAt)}`;

const strengthBlocks = (status: Status): readonly Block[] => {
  const { strength, planned } = status;
  const deployed = strength.deployed.quantity;
  const people = planned?.people;
  const short = people && people > deployed ? `; ${formatQuantity(people - deployed, 'people')} short` : '';
  const share = people
    ? ` of ${formatQuantity(people, 'people')} planned, ${percent((deployed * 10_000n) / people)}${short}`
    : '';
  const range =
    strength.deployed.low === strength.deployed.high
      ? ''
      : ` (${formatQuantity(strength.deployed.low, 'people')} to ${formatQuantity(strength.deployed.high, 'people')}, dates uncertain)`;
  const parts = barParts(status);
  const whole = parts.reduce((sum, { quantity }) => sum + quantity, 0n);
  const legend = parts
    .filter(({ quantity }) => quantity > 0n)
    .flatMap((part, at): Span[] => [
      at === 0 ? '' : '   ',
      { text: part.glyph, style: part.style },
      ` ${part.name} ${formatQuantity(part.quantity, 'people')}`,
    ]);
  const stale = isStale(status) ? ` (as last known on ${formatDay(status.lastKnown ?? status.asOf)})` : '';
  const headline: Line = [
    { text: `${formatQuantity(deployed, 'people')} deployed`, style: 'strong' },
    share,
    range,
    { text: stale, style: 'warn' },
  ];
  return [
    { kind: 'line', line: headline },
    ...(whole > 0n
      ? [
          {
            kind: 'bar',
            parts,
            whole,
            ...(people && people < whole && { mark: { at: people, text: 'planned' } }),
          } as const,
        ]
      : []),
    ...(legend.length > 0 ? [{ kind: 'line', line: legend } as const] : []),
  ];
};

/** Deployed, on the way, still owed, and what nobody has promised against the plan. */
const barParts = ({ strength, planned }: Status): readonly BarPart[] => {
  const { at } = strength;
  const readying = (at.assessed ?? 0n) + (at.vetting ?? 0n) + (at.training ?? 0n);
  const missing = (planned?.people ?? 0n) - strength.deployed.quantity - strength.owed;
  return [
    { name: 'deployed', quantity: strength.deployed.quantity, glyph: '█', style: 'good' },
    { name: 'in transit', quantity: at.transit ?? 0n, glyph: '█', style: 'info' },
    { name: 'ready', quantity: at.ready ?? 0n, glyph: '▓', style: 'info' },
    { name: 'in training', quantity: readying, glyph: '▒', style: 'info' },
    { name: 'only pledged', quantity: at.pledged ?? 0n, glyph: '░', style: 'warn' },
    { name: 'promised by no one', quantity: missing > 0n ? missing : 0n, glyph: '·', style: 'faint' },
  ];
};

const factRows = (status: Status): readonly (readonly [string, Line])[] => {
  const { mandate, claims, promises, duties, planned } = status;
  const overdue = duties.filter(({ state }) => state === 'overdue').length;
  const coming = duties.find(({ state }) => state === 'coming');
  const lost = status.strength.at.lost ?? 0n;
  const { women } = status.strength.deployed;
  return [
    ['Mandate', mandate ? mandateLine(mandate) : ['none known by then']],
    [
      'Ceiling',
      [
        status.authorised
          ? `${formatQuantity(status.authorised.people, 'people')} authorised`
          : 'no instrument states one',
      ],
    ],
    ...(planned?.template ? [['Plan', ['the sum of the requirement lines, which are a template']] as const] : []),
    ...(lost > 0n ? [['Lost', [`${formatQuantity(lost, 'people')} killed or missing since the start`]] as const] : []),
    ...(women
      ? [['Women', [`${women.count} of the ${women.statedFor} for whom it was stated on arrival`]] as const]
      : []),
    [
      'Claims',
      [
        `${claims.holds} hold, `,
        { text: `${claims.off} off`, style: claims.off > 0 ? 'warn' : 'faint' },
        `, ${claims.uncheckable} cannot be checked; ${plural(status.disagreements, 'disagreement')} between sources`,
      ],
    ],
    [
      'Promises',
      [
        `${promises.open} open, ${promises.kept} kept, ${promises.late} late, `,
        { text: `${promises.broken} broken`, style: promises.broken > 0 ? 'bad' : 'faint' },
        `, ${promises.uncheckable} cannot be checked`,
      ],
    ],
    ...(duties.length > 0
      ? [
          [
            'Duties',
            [
              {
                text: `${overdue} without a record of being done`,
                style: overdue > 0 ? ('warn' as const) : ('faint' as const),
              },
              coming?.duty.due ? `; next by ${coming.duty.due.text}: ${coming.duty.duty}` : '',
            ],
          ] as const,
        ]
      : []),
    ...(status.strength.restsOn.length > 0
      ? [
          [
            'Uncertain',
            [`the figures rest on moves whose date is not certain: ${status.strength.restsOn.join(', ')}`],
          ] as const,
        ]
      : []),
    ['Known up to', freshnessLine(status)],
  ];
};

const mandateLine = ({ name, expires, daysLeft }: NonNullable<Status['mandate']>): Line => {
  if (!expires || daysLeft === undefined) return [name, ', no expiry stated'];
  const style = daysLeft < 0 ? 'bad' : daysLeft <= 90 ? 'warn' : 'good';
  const left = daysLeft < 0 ? `ran out ${plural(-daysLeft, 'day')} ago` : `${plural(daysLeft, 'day')} left`;
  const until = expires.earliest === expires.latest ? expires.text : `${formatDay(expires.latest)} at the latest`;
  return [`${name}, to ${until}: `, { text: left, style }];
};

/** Days after which what the books know last is said to be old. */
const FRESH_DAYS = 60;

const isStale = ({ lastKnown, asOf }: Status): boolean => lastKnown !== undefined && asOf - lastKnown > FRESH_DAYS;

const freshnessLine = (status: Status): Line => {
  const { asOf, lastKnown = asOf } = status;
  if (!isStale(status)) return [formatDay(lastKnown)];
  const since = `: what happened in the ${plural(asOf - lastKnown, 'day')} since is not in the books`;
  return [formatDay(lastKnown), { text: since, style: 'warn' }];
};

const contributorBlocks = (books: Books, status: Status): readonly Block[] => {
  if (status.contributors.length === 0) return [];
  const since = new Map<string, Day>();
  for (const owed of listOwed(books, status).toReversed()) {
    if (owed.unit === 'people') since.set(owed.contributor, owed.since);
  }
  const row = (strength: ContributorStrength): readonly Span[] => [
    nameOf(books, strength.contributor),
    strength.pledged > 0n ? formatQuantity(strength.pledged, 'people') : { text: 'no number', style: 'faint' },
    number(strength.deployed.quantity),
    number(strength.arrived),
    strength.pledged > 0n ? percent(convertedOf(strength)) : '',
    owedOf(strength),
    strength.owed > 0n ? formatDay(since.get(strength.contributor) ?? status.asOf) : '',
  ];
  return [
    {
      kind: 'heading',
      text: 'People',
      note: 'arrived: everyone who ever came; owed: promised and not yet there, since the promise',
    },
    {
      kind: 'table',
      columns: [
        { title: 'contributor', wraps: true },
        { title: 'promised', align: 'right' },
        { title: 'deployed', align: 'right' },
        { title: 'arrived', align: 'right' },
        { title: 'share', align: 'right', leaveOut: 1 },
        { title: 'owed', align: 'right' },
        { title: 'since', align: 'right', leaveOut: 2 },
      ],
      rows: status.contributors.map(row),
    },
  ];
};

/** What is still to come; an account below zero has had more leave it than was promised. */
const owedOf = ({ owed }: ContributorStrength): Span =>
  owed > 0n
    ? { text: formatQuantity(owed, 'people'), style: 'warn' }
    : owed < 0n
      ? { text: `${formatQuantity(-owed, 'people')} over`, style: 'bad' }
      : '';

const number = (quantity: bigint): Span =>
  quantity === 0n ? { text: '–', style: 'faint' } : formatQuantity(quantity, 'people');

const otherBlocks = ({ others }: Status): readonly Block[] => {
  const things = others.filter(({ unit }) => unitKindOf(unit) === 'thing');
  const money = others.filter(({ unit }) => unitKindOf(unit) === 'money');
  const right = (title: string) => ({ title, align: 'right' as const });
  const equipment: readonly Block[] = [
    { kind: 'heading', text: 'Equipment' },
    {
      kind: 'table',
      columns: [
        { title: 'kind' },
        { title: 'pool', leaveOut: 1 },
        right('promised'),
        right('deployed'),
        right('lost'),
        right('owed'),
      ],
      rows: things.map(({ unit, pool, pledged, deployed, at, owed }) => [
        unit,
        { text: pool, style: 'faint' },
        number(pledged),
        number(deployed.quantity),
        number(at.lost ?? 0n),
        number(owed),
      ]),
    },
  ];
  const accounts: readonly Block[] = [
    { kind: 'heading', text: 'Money', note: 'pools are kept apart: some of them overlap' },
    {
      kind: 'table',
      columns: [{ title: '' }, { title: 'pool' }, right('promised'), right('received'), right('spent')],
      rows: money.map(({ unit, pool, pledged, at }) => [
        unit,
        { text: pool, style: 'faint' },
        bare(pledged, unit),
        bare((at.received ?? 0n) + (at.spent ?? 0n), unit),
        bare(at.spent ?? 0n, unit),
      ]),
    },
  ];
  return [...(things.length > 0 ? equipment : []), ...(money.length > 0 ? accounts : [])];
};

/** An amount of money without its currency, which stands in the row. */
const bare = (quantity: bigint, unit: string): Span =>
  quantity === 0n ? { text: '–', style: 'faint' } : amount(quantity, unit).slice(unit.length + 1);

/** How many of each list the first screen shows. */
const MOST_LISTED = 3;

const attentionBlocks = (books: Books, { off, broken }: Status): readonly Block[] => {
  const claims = off
    .slice(0, MOST_LISTED)
    .map(({ claim, now }): readonly Span[] => [
      claim.known.text,
      `${topicOf(books, claim)}: ${claimedValue(claim.comparator, claim.value, claim.unit)} said, ${measuredValue(now)} in the books`,
      { text: differenceOf(now), style: 'warn' },
    ]);
  const promises = broken
    .slice(0, MOST_LISTED)
    .map(({ claim, due, missingAtDue }): readonly Span[] => [
      formatDay(due),
      `${topicOf(books, claim)}: ${claimedValue(claim.comparator, claim.value, claim.unit)} promised`,
      { text: claim.unit === 'date' ? 'not come' : `${amount(missingAtDue, claim.unit)} short`, style: 'bad' },
    ]);
  if (claims.length + promises.length === 0) return [];
  return [
    { kind: 'heading', text: 'What is off', note: 'the latest; muster claims and muster promises show all' },
    {
      kind: 'table',
      columns: [{ title: 'said or due' }, { title: 'what', wraps: true }, { title: 'by', align: 'right' }],
      rows: [...claims, ...promises],
    },
  ];
};
