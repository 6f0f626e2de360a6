// The English page: what its document loads.
import { first } from '#i18n/en-first.ts';
import { bringToLife } from './bring-to-life.tsx';

await bringToLife(first, async () => (await import('#i18n/en-rest.ts')).rest);
