// The whole English catalogue.
import { first } from './en-first.ts';
import { rest } from './en-rest.ts';

export const english = { ...first, ...rest };
