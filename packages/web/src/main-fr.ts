// The French page: what its document loads.
import { first } from '#i18n/fr-first.ts';
import { bringToLife } from './bring-to-life.tsx';

await bringToLife(first, async () => (await import('#i18n/fr-rest.ts')).rest);
