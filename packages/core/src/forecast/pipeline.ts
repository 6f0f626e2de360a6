// How long the rest of the way takes from each stage: what runs side by side counts once, by its slowest (F3).
import type { BEFORE_ARRIVAL } from '#ledger/stages.ts';
import { exp, log, quantileOf } from './exact-math.ts';
import { pipelineOf, type Duration, type Model, type UnitKind } from './priors.ts';
import { createStream } from './random.ts';

export type Waiting = (typeof BEFORE_ARRIVAL)[number];

/** A log-normal length of time: the logarithm of its median in days, and the spread of its logarithm. */
export type LogNormal = { readonly mu: number; readonly sigma: number };

/** The z below which 95 % lie. */
const Z95 = 1.6448536269514722;

/** The log-normal with the median given, as wide as the further end asks; a lower end of nothing at all says nothing. */
export const toLogNormal = ({ p05, p50, p95 }: Duration): LogNormal => ({
  mu: log(p50),
  sigma: Math.max(log(p95 / p50), p05 > 0 ? log(p50 / p05) : 0) / Z95,
});

const DRAWS = 2000;

/** From entering a stage to arrival. */
export const remainingFrom = (model: Model, kind: UnitKind, stage: Waiting): LogNormal => {
  const known = KEPT.get(`${model} ${kind} ${stage}`);
  if (known) return known;
  const pipeline = pipelineOf(model, kind);
  const draw = createStream(1, `${model} ${kind} ${stage}`);
  const take = (duration: Duration): number => {
    const { mu, sigma } = toLogNormal(duration);
    return exp(mu + sigma * quantileOf(draw()));
  };
  const sumFrom: Readonly<Record<Waiting, () => number>> = {
    transit: () => take(pipeline.transit),
    ready: () => take(pipeline.ready) + sumFrom.transit(),
    training: () => Math.max(take(pipeline.training), take(pipeline.equipment)) + sumFrom.ready(),
    vetting: () =>
      Math.max(take(pipeline.vetting), take(pipeline.training), take(pipeline.equipment)) + sumFrom.ready(),
    assessed: () => take(pipeline.assessed) + sumFrom.vetting(),
    pledged: () => take(pipeline.pledged) + sumFrom.assessed(),
  };
  const lengths = Float64Array.from({ length: DRAWS }, sumFrom[stage]).sort();
  const at = (share: number): number => log(lengths[Math.floor(share * DRAWS)] ?? 1);
  // The share below one spread under and over the median.
  const fitted = { mu: at(0.5), sigma: Math.max(at(0.8413) - at(0.5), at(0.5) - at(0.1587)) };
  KEPT.set(`${model} ${kind} ${stage}`, fitted);
  return fitted;
};

/** Worked out once for each model, kind and stage. */
const KEPT = new Map<string, LogNormal>();
