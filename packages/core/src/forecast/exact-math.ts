// Exponential, logarithm and the normal distribution from additions, multiplications, divisions and square roots only.
// These are exact to the last bit on every machine, while `Math.exp` and its like differ between engines: so a forecast is
// the same to the byte wherever it is made (F1).

const { LN2 } = Math;

/** e to the power of a small x, by its series. */
const expand = (x: number): number => {
  let term = 1;
  let sum = 1;
  for (let at = 1; at <= 16; at += 1) {
    term *= x / at;
    sum += term;
  }
  return sum;
};

const PARTS_OF_DOUBLING = 1024;
const STEP = LN2 / PARTS_OF_DOUBLING;
const ROOTS = Float64Array.from({ length: PARTS_OF_DOUBLING }, (_, at) => expand(at * STEP));
const MOST_DOUBLINGS = 1000;
const DOUBLINGS = new Float64Array(2 * MOST_DOUBLINGS + 1).fill(1);
for (let at = 1; at <= MOST_DOUBLINGS; at += 1) {
  DOUBLINGS[MOST_DOUBLINGS + at] = (DOUBLINGS[MOST_DOUBLINGS + at - 1] ?? 1) * 2;
  DOUBLINGS[MOST_DOUBLINGS - at] = (DOUBLINGS[MOST_DOUBLINGS - at + 1] ?? 1) / 2;
}

/** e to the power of x, to about 11 digits; x between -690 and 690. */
export const exp = (x: number): number => {
  const steps = Math.floor(x / STEP);
  const doublings = Math.floor(steps / PARTS_OF_DOUBLING);
  const rest = x - steps * STEP;
  const root = ROOTS[steps - doublings * PARTS_OF_DOUBLING] ?? 1;
  return (DOUBLINGS[doublings + MOST_DOUBLINGS] ?? 0) * root * (1 + rest * (1 + rest * (0.5 + rest / 6)));
};

/** The natural logarithm of a number above zero, to about 14 digits. */
export const log = (x: number): number => {
  let doublings = 0;
  let rest = x;
  while (rest > 1.5) {
    rest /= 2;
    doublings += 1;
  }
  while (rest < 0.75) {
    rest *= 2;
    doublings -= 1;
  }
  const ratio = (rest - 1) / (rest + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let at = 23; at >= 1; at -= 2) sum = sum * square + 1 / at;
  return 2 * ratio * sum + doublings * LN2;
};

/** The density of the standard normal distribution. */
export const normalDensity = (z: number): number => exp((-z * z) / 2) * 0.3989422804014327;

/** The share of the standard normal distribution below z, to 1e-7 (Abramowitz and Stegun 26.2.17). */
const cumulate = (z: number): number => {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    normalDensity(z) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z >= 0 ? 1 - tail : tail;
};

/** The z below which a share of the standard normal distribution lies, to 1e-9 (Acklam's approximation). */
const findQuantile = (share: number): number => {
  if (share > 0.5) return -findQuantile(1 - share);
  if (share > 0.02425) {
    const q = share - 0.5;
    const r = q * q;
    const above = ((((A5 * r + A4) * r + A3) * r + A2) * r + A1) * r + A0;
    return (above * q) / (((((B5 * r + B4) * r + B3) * r + B2) * r + B1) * r + 1);
  }
  const q = Math.sqrt(-2 * log(share));
  const above = ((((C5 * q + C4) * q + C3) * q + C2) * q + C1) * q + C0;
  return above / ((((D4 * q + D3) * q + D2) * q + D1) * q + 1);
};

const [A5, A4, A3] = [-39.69683028665376, 220.9460984245205, -275.9285104469687] as const;
const [A2, A1, A0] = [138.357751867269, -30.66479806614716, 2.506628277459239] as const;
const [B5, B4, B3] = [-54.47609879822406, 161.5858368580409, -155.6989798598866] as const;
const [B2, B1] = [66.80131188771972, -13.28068155288572] as const;
const [C5, C4, C3] = [-0.007784894002430293, -0.3223964580411365, -2.400758277161838] as const;
const [C2, C1, C0] = [-2.549732539343734, 4.374664141464968, 2.938163982698783] as const;
const [D4, D3] = [0.007784695709041462, 0.3224671290700398] as const;
const [D2, D1] = [2.445134137142996, 3.754408661907416] as const;

const REACH = 6;
const STEPS_OF_ONE = 128;
const SHARES = Float64Array.from({ length: 2 * REACH * STEPS_OF_ONE + 2 }, (_, at) =>
  cumulate(at / STEPS_OF_ONE - REACH),
);

/** The share of the standard normal distribution below z, read from a table, to 1e-5. */
export const shareBelow = (z: number): number => {
  const place = (z + REACH) * STEPS_OF_ONE;
  if (place <= 0) return 0;
  if (place >= SHARES.length - 1) return 1;
  const at = Math.floor(place);
  const [before = 0, after = 1] = [SHARES[at], SHARES[at + 1]];
  return before + (place - at) * (after - before);
};

const QUANTILES_KEPT = 4096;
const QUANTILES = Float64Array.from({ length: QUANTILES_KEPT + 1 }, (_, at) =>
  findQuantile(Math.min(Math.max(at / QUANTILES_KEPT, 1e-12), 1 - 1e-12)),
);

/** The z below which a share lies: read from a table, but in the tails, where a table is coarse. */
export const quantileOf = (share: number): number => {
  if (share < 0.004 || share > 0.996) return findQuantile(Math.min(Math.max(share, 1e-12), 1 - 1e-12));
  const place = share * QUANTILES_KEPT;
  const at = Math.floor(place);
  const [before = 0, after = 0] = [QUANTILES[at], QUANTILES[at + 1]];
  return before + (place - at) * (after - before);
};
