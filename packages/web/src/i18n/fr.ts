// The whole French catalogue.
import type { Catalogue } from './catalogue.ts';
import { first } from './fr-first.ts';
import { rest } from './fr-rest.ts';

export const french = { ...first, ...rest } satisfies Catalogue;
