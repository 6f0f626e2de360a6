// A what-if as the address says it, so that it can be sent: promises dropped or given a day, lift, beds, the mandate renewed.
import { formatDay, parseDay, type Day } from '@muster/core/kernel';
import type { Scenario } from '@muster/core/forecast';
import type { Query } from '#address/address.ts';

export type WhatIf = {
  readonly dropped: ReadonlySet<string>;
  readonly arrives: ReadonlyMap<string, Day>;
  /** People a week, and people there are beds for; as the books say where absent. */
  readonly lift: number | undefined;
  readonly beds: number | undefined;
  readonly isRenewed: boolean;
};

export const NO_CHANGE: WhatIf = {
  dropped: new Set(),
  arrives: new Map(),
  lift: undefined,
  beds: undefined,
  isRenewed: false,
};

/** Ids hold no commas, days no colons. What cannot be read is left out. */
export const readWhatIf = (query: Query): WhatIf => {
  const list = (name: string): readonly string[] => (query[name] ?? '').split(',').filter((part) => part !== '');
  const count = (name: string): number | undefined =>
    /^\d{1,6}$/.test(query[name] ?? '') ? Number(query[name]) : undefined;
  return {
    dropped: new Set(list('drop')),
    arrives: new Map(
      list('arrive').flatMap((part) => {
        const at = part.indexOf(':');
        const [day, id] = [parseDay(part.slice(0, at)), part.slice(at + 1)];
        return at < 0 || day === undefined || id === '' ? [] : [[id, day] as const];
      }),
    ),
    lift: count('lift'),
    beds: count('beds'),
    isRenewed: query['renew'] === 'yes',
  };
};

/** The part of a query that says a what-if; what is as it stands is empty. */
export const writeWhatIf = ({ dropped, arrives, lift, beds, isRenewed }: WhatIf): Query => ({
  drop: [...dropped].toSorted().join(','),
  arrive: [...arrives]
    .map(([id, day]) => `${formatDay(day)}:${id}`)
    .toSorted()
    .join(','),
  lift: lift === undefined ? '' : String(lift),
  beds: beds === undefined ? '' : String(beds),
  renew: isRenewed ? 'yes' : '',
});

/** What the forecast is asked; absent where nothing is changed. Nobody arrives before the day after the forecast. */
export const toScenario = ({ dropped, arrives, lift, beds, isRenewed }: WhatIf, asOf: Day): Scenario | undefined => {
  const moved = [...arrives].map(([id, day]) => [id, Math.max(day, asOf + 1) as Day] as const);
  if (dropped.size + moved.length === 0 && lift === undefined && beds === undefined && !isRenewed) return undefined;
  return {
    dropped,
    arrives: new Map(moved),
    ...(lift !== undefined && { lift }),
    ...(beds !== undefined && { beds }),
    ...(isRenewed && { renewed: true }),
  };
};
