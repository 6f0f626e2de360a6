// Which commitment may fill which line: the same unit, and a code that fits.
import { fitOf, type Fit } from './capability.ts';
import type { Assignment, ModelPair } from './gaps-model.ts';
import { asksForUnits, type Need } from './gaps-needs.ts';
import { totalOf, type Supply } from './gaps-standing.ts';

/** A commitment that may fill a line, by their places in the lists of supplies and needs. */
export type FittingPair = ModelPair & { readonly fit: Fit };

/** Every pair that fits, by line and commitment. */
export const listFits = (needs: readonly Need[], supplies: readonly Supply[]): readonly FittingPair[] =>
  needs.flatMap((need, line) =>
    supplies.flatMap(({ unit, codes, standings }, source): readonly FittingPair[] => {
      if (unit !== need.unit || need.quantity === 0n || totalOf(standings) === 0n) return [];
      const fit = fitOf(codes, need.requirement.capability);
      return fit ? [{ source, line, rank: fit.rank, fit }] : [];
    }),
  );

/** The same as the models count it. */
export const toAssignment = (
  needs: readonly Need[],
  supplies: readonly Supply[],
  pairs: readonly FittingPair[],
): Assignment => ({
  sources: supplies.map(({ commitment, standings }) => ({
    id: commitment.id,
    standings: {
      inPlace: Number(standings.inPlace),
      transit: Number(standings.transit),
      ready: Number(standings.ready),
      promised: Number(standings.promised),
    },
  })),
  lines: needs.map((need) => ({
    id: need.requirement.id,
    need: Number(need.quantity),
    priority: Number(need.requirement.priority) as 1 | 2 | 3,
    units: asksForUnits(need) ? Number(need.requirement.quantity) : undefined,
  })),
  pairs,
});
