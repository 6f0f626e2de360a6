// Quantities are whole numbers of one unit, kept as bigint so that none ever passes through floating point:
// the type system itself refuses `quantity * 0.5`. People and equipment are counted one by one, money in the
// minor unit of its currency (ISO 4217), shares in hundredths of a percent.

/** `people`, an ISO 4217 currency code, `percent`, or a word for a kind of equipment such as `utility-helicopter`. */
export type Unit = string;

export type UnitKind = 'people' | 'money' | 'share' | 'thing';

// ISO 4217 currencies whose minor unit is not a hundredth; every other currency has two decimals.
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    [
      'BIF',
      'CLP',
      'DJF',
      'GNF',
      'ISK',
      'JPY',
      'KMF',
      'KRW',
      'PYG',
      'RWF',
      'UGX',
      'UYI',
      'VND',
      'VUV',
      'XAF',
      'XOF',
      'XPF',
    ].map((code) => [code, 0]),
  ),
  ...Object.fromEntries(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3])),
  CLF: 4,
  UYW: 4,
};

/** No single quantity may exceed this; all of a ledger together must stay within 64 bits, which the ledger checks. */
export const MOST = 1_000_000_000_000_000n;

// Words for people that would silently be counted as a kind of equipment.
const PEOPLE: ReadonlySet<string> = new Set(
  'person persons personnel police officer officers soldier soldiers troop troops men women staff'.split(' '),
);

export const isUnit = (text: string): boolean =>
  /^[A-Z]{3}$/.test(text) || (/^[a-z][a-z0-9-]*$/.test(text) && !PEOPLE.has(text));

export const unitKindOf = (unit: Unit): UnitKind =>
  unit === 'people' ? 'people' : unit === 'percent' ? 'share' : /^[A-Z]{3}$/.test(unit) ? 'money' : 'thing';

/** How many decimals a unit has: 0 for people and things, 2 for a percentage, the currency's own for money. */
export const decimalsOf = (unit: Unit): number => {
  const kind = unitKindOf(unit);
  return kind === 'money' ? (MINOR_DIGITS[unit] ?? 2) : kind === 'share' ? 2 : 0;
};

/**
 * Reads plain digits, with as many decimals as the unit has, into the unit's smallest part; `undefined` for anything
 * else: signs, separators, too many decimals, more than `MOST`.
 * @example
 * parseQuantity('85000000.5', 'USD') // 8500000050n
 * parseQuantity('1,000', 'people') // undefined
 */
export const parseQuantity = (text: string, unit: Unit): bigint | undefined => {
  const match = /^(\d{1,18})(?:\.(\d{1,4}))?$/.exec(text);
  if (!match) return undefined;
  const decimals = decimalsOf(unit);
  const fraction = match[2] ?? '';
  if (fraction.length > decimals) return undefined;
  const quantity = BigInt(match[1] + fraction.padEnd(decimals, '0'));
  return quantity <= MOST ? quantity : undefined;
};

/**
 * Writes a quantity in plain digits, the inverse of `parseQuantity`; whole amounts of money without decimals.
 * @example
 * writeQuantity(8500000050n, 'USD') // '85000000.50'
 */
export const writeQuantity = (quantity: bigint, unit: Unit): string => {
  const decimals = decimalsOf(unit);
  const sign = quantity < 0n ? '-' : '';
  const digits = String(quantity < 0n ? -quantity : quantity).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return sign + whole + (/[1-9]/.test(fraction) ? `.${fraction}` : '');
};

/**
 * Writes a quantity for reading: thousands set apart, the unit's sign where it has one.
 * @example
 * formatQuantity(8500000000n, 'USD') // 'USD 85,000,000'
 * formatQuantity(1640n, 'percent') // '16.40 %'
 */
export const formatQuantity = (quantity: bigint, unit: Unit): string => {
  const [whole = '', fraction] = writeQuantity(quantity, unit).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  const kind = unitKindOf(unit);
  return kind === 'money' ? `${unit} ${grouped}` : kind === 'share' ? `${grouped} %` : grouped;
};

export const absolute = (quantity: bigint): bigint => (quantity < 0n ? -quantity : quantity);

/** The quotient rounded half away from zero; `divisor` must not be zero. */
export const divideRounded = (dividend: bigint, divisor: bigint): bigint => {
  const negative = dividend < 0n !== divisor < 0n;
  const [n, d] = [absolute(dividend), absolute(divisor)];
  const rounded = (n * 2n + d) / (d * 2n);
  return negative ? -rounded : rounded;
};
