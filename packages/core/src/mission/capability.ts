// Whether what is offered fits what is needed, and how well, by the codes of both.

export type Fit = {
  /** 0 fits best: the first code, word for word. */
  readonly rank: number;
  /** The code offered that fits. */
  readonly code: string;
  readonly exact: boolean;
};

/**
 * How the codes offered, the most fitting first, meet the code needed; `undefined` where none does. A code also meets
 * those that begin with it and a dot, after a code of the same place that meets word for word (G1).
 * @example
 * fitOf(['MIL', 'POL.FPU'], 'MIL.QRF') // { rank: 1, code: 'MIL', exact: false }
 */
export const fitOf = (offered: readonly string[], needed: string): Fit | undefined => {
  const fits = offered.flatMap((code, at): readonly Fit[] => {
    if (code === needed) return [{ rank: 2 * at, code, exact: true }];
    return needed.startsWith(`${code}.`) ? [{ rank: 2 * at + 1, code, exact: false }] : [];
  });
  return fits.toSorted((a, b) => a.rank - b.rank)[0];
};
