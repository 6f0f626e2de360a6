// What a catalogue must hold: the English one says which sentences there are, every other language gives the same keys.
import type { english } from './en.ts';

export type Catalogue = Readonly<Record<keyof typeof english, string>>;

/** A key without the endings that i18next chooses by number. */
export type Key = WithoutPlural<keyof typeof english>;

type WithoutPlural<Name extends string> = Name extends `${infer Stem}_${'one' | 'other'}` ? Stem : Name;
