// muster status: the state of the mission in one screen.
import { accept, formatDay, formatQuantity, unitKindOf, type Outcome } from '@muster/core/kernel';
import { takeStatus, type Status } from '@muster/core/answers';
import type { Books } from '@muster/core/books';
import { convertedOf, takeAgeing, type ContributorStrength, type Strength } from '@muster/core/mission';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import { readClocks } from '../question.ts';
import type { BarPart, Block, Line, Page, Span } from '#render/page.ts';
import { problemLines } from '#render/problem-lines.ts';
import { problemToJson } from '#render/problems.ts';
import { amount, nameOf, percent, plural } from '../words.ts';

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const clocks = readClocks(options, context.today);
  if (!clocks.ok) return clocks;
  const books = await context.readBooks();
  if (!books.ok) return books;
  const status = takeStatus(books.value, clocks.value);
  return accept({
    json: toJson(books.value, status),
    csv: toCsv(books.value, status),
    page: toPage(books.value, status),
    exit: status.problems.length > 0 ? 1 : 0,
  });
};

const shareOf = (strength: Strength): number | null => {
  const converted = convertedOf(strength);
  return converted === undefined ? null : Number(converted) / 10_000;
};

const toJson = (books: Books, status: Status) => ({
  asOf: formatDay(status.asOf),
  known: formatDay(status.knownAt),
  mission: { id: books.mission.id, name: books.mission.name },
  planned: status.planned?.people ?? null,
  plannedBasis: status.planned && {
    basis: status.planned.basis,
    template: status.planned.template,
    facts: status.planned.facts,
  },
  authorised: status.authorised?.people ?? null,
  strength: strengthToJson(status.strength),
  contributors: status.contributors.map((strength) => ({
    code: strength.contributor,
    name: nameOf(books, strength.contributor),
    committed: strength.pledged,
    converted: shareOf(strength),
    ...strengthToJson(strength),
  })),
  others: status.others.map((strength) => ({ unit: strength.unit, ...strengthToJson(strength) })),
  mandate: status.mandate
    ? {
        instrument: status.mandate.instrument,
        name: status.mandate.name,
        adopted: status.mandate.adopted.text,
        expires: status.mandate.expires?.text ?? null,
        daysLeft: status.mandate.daysLeft ?? null,
        source: status.mandate.source,
      }
    : null,
  claims: status.claims,
  promises: status.promises,
  disagreements: status.disagreements,
  duties: status.duties.map(({ duty, state, daysLeft }) => ({
    id: duty.id,
    duty: duty.duty,
    owedBy: duty.owedBy,
    due: duty.due?.text ?? null,
    state,
    daysLeft: daysLeft ?? null,
  })),
  lastKnown: status.lastKnown === undefined ? null : formatDay(status.lastKnown),
  problems: status.problems.map(problemToJson),
});

/** Money stands in the minor unit of its currency. */
const strengthToJson = (strength: Strength) => ({
  pledged: strength.pledged,
  deployed: strength.deployed.quantity,
  lost: strength.at.lost ?? 0n,
  owed: strength.owed,
  arrived: strength.arrived,
  stages: Object.fromEntries(
    Object.entries(strength.at).filter(([stage, quantity]) => stage !== 'outside' && quantity !== 0n),
  ),
  deployedRange: [strength.deployed.low, strength.deployed.high],
  women: strength.deployed.women ?? null,
  restsOn: strength.restsOn,
});

const toCsv = (books: Books, status: Status): Answer['csv'] => ({
  columns: ['as_of', 'known', 'contributor', 'name', 'committed', 'deployed', 'arrived', 'owed', 'lost', 'converted'],
  rows: status.contributors.map((strength) => [
    formatDay(status.asOf),
    formatDay(status.knownAt),
    strength.contributor,
    nameOf(books, strength.contributor),
    String(strength.pledged),
    String(strength.deployed.quantity),
    String(strength.arrived),
    String(strength.owed),
    String(strength.at.lost ?? 0n),
    String(shareOf(strength) ?? ''),
  ]),
});

const toPage = (books: Books, status: Status): Page => [
  {
    kind: 'title',
    left: books.mission.name,
    right: `as of ${formatDay(status.asOf)}, known on ${formatDay(status.knownAt)}`,
  },
  { kind: 'gap' },
  ...strengthBlocks(status),
  { kind: 'gap' },
  { kind: 'facts', rows: factRows(status) },
  ...contributorBlocks(books, status),
  ...otherBlocks(status),
  ...problemLines(status.problems),
];

const strengthBlocks = (status: Status): readonly Block[] => {
  const { strength, planned } = status;
  const deployed = strength.deployed.quantity;
  const people = planned?.people;
  const share = people
    ? ` of ${formatQuantity(people, 'people')} planned, ${percent((deployed * 10_000n) / people)}`
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
  const headline: Line = [{ text: `${formatQuantity(deployed, 'people')} deployed`, style: 'strong' }, share, range];
  return [
    { kind: 'line', line: headline },
    ...(whole > 0n ? [{ kind: 'bar', parts, whole } as const] : []),
    { kind: 'line', line: legend },
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
    ...(women ? [['Women', [`${women.count} of the ${women.statedFor} for whom it is stated`]] as const] : []),
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
    ['Known up to', freshnessLine(status)],
  ];
};

const mandateLine = ({ name, expires, daysLeft }: NonNullable<Status['mandate']>): Line => {
  if (!expires || daysLeft === undefined) return [name, ', no expiry stated'];
  const style = daysLeft < 0 ? 'bad' : daysLeft <= 90 ? 'warn' : 'good';
  const left = daysLeft < 0 ? `ran out ${plural(-daysLeft, 'day')} ago` : `${plural(daysLeft, 'day')} left`;
  return [`${name}, to ${expires.text}: `, { text: left, style }];
};

const freshnessLine = ({ lastKnown, asOf }: Status): Line => {
  if (lastKnown === undefined) return ['nothing yet'];
  const age = asOf - lastKnown;
  return age > 60
    ? [
        formatDay(lastKnown),
        { text: `: what happened in the ${plural(age, 'day')} since is not in the books`, style: 'warn' },
      ]
    : [formatDay(lastKnown)];
};

const contributorBlocks = (books: Books, status: Status): readonly Block[] => {
  if (status.contributors.length === 0) return [];
  const oldest = new Map<string, number>();
  for (const { contributor, unit, oldestDays } of takeAgeing(books, status)) {
    if (unit === 'people') oldest.set(contributor, Math.max(oldest.get(contributor) ?? 0, oldestDays));
  }
  const row = (strength: ContributorStrength): readonly Span[] => [
    nameOf(books, strength.contributor),
    strength.pledged > 0n ? formatQuantity(strength.pledged, 'people') : { text: 'no number', style: 'faint' },
    number(strength.deployed.quantity),
    number(strength.arrived),
    strength.pledged > 0n ? percent(convertedOf(strength)) : '',
    strength.owed > 0n ? { text: formatQuantity(strength.owed, 'people'), style: 'warn' } : '',
    strength.owed > 0n ? plural(oldest.get(strength.contributor) ?? 0, 'day') : '',
  ];
  return [
    {
      kind: 'heading',
      text: 'People',
      note: 'arrived counts everyone who ever came; owed is promised and not yet there',
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
        { title: 'oldest owed', align: 'right', leaveOut: 2 },
      ],
      rows: status.contributors.map(row),
    },
  ];
};

const number = (quantity: bigint): Span =>
  quantity === 0n ? { text: '–', style: 'faint' } : formatQuantity(quantity, 'people');

const otherBlocks = ({ others }: Status): readonly Block[] => {
  const things = others.filter(({ unit }) => unitKindOf(unit) === 'thing');
  const money = others.filter(({ unit }) => unitKindOf(unit) === 'money');
  return [
    ...(things.length > 0
      ? [
          { kind: 'heading', text: 'Equipment' } as const,
          {
            kind: 'table',
            columns: [
              { title: 'kind' },
              { title: 'promised', align: 'right' },
              { title: 'deployed', align: 'right' },
              { title: 'lost', align: 'right' },
            ],
            rows: things.map(({ unit, pledged, deployed, at }) => [
              unit,
              number(pledged),
              number(deployed.quantity),
              number(at.lost ?? 0n),
            ]),
          } as const,
        ]
      : []),
    ...(money.length > 0
      ? [
          { kind: 'heading', text: 'Money' } as const,
          {
            kind: 'table',
            columns: [
              { title: 'currency' },
              { title: 'promised', align: 'right' },
              { title: 'received', align: 'right' },
              { title: 'spent', align: 'right' },
            ],
            rows: money.map(({ unit, pledged, at }) => [
              unit,
              amount(pledged, unit),
              amount((at.received ?? 0n) + (at.spent ?? 0n), unit),
              amount(at.spent ?? 0n, unit),
            ]),
          } as const,
        ]
      : []),
  ];
};
