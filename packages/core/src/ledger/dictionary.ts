// Words to small numbers and back, so that a column of a million words is a typed array.

export type Dictionary = {
  readonly words: readonly string[];
  /** The word's code; a new word gets the next one. */
  readonly encode: (word: string) => number;
  /** The word's code, or -1 when it has none. */
  readonly find: (word: string) => number;
};

export const createDictionary = (): Dictionary => {
  const words: string[] = [];
  const codes = new Map<string, number>();
  // Columns often repeat the word of the row before; comparing two short words is cheaper than looking one up.
  let [last, lastCode] = ['', -1];
  return {
    words,
    encode: (word) => {
      if (word === last && lastCode !== -1) return lastCode;
      const known = codes.get(word);
      last = word;
      lastCode = known ?? words.length;
      if (known === undefined) {
        codes.set(word, lastCode);
        words.push(word);
      }
      return lastCode;
    },
    find: (word) => codes.get(word) ?? -1,
  };
};

/** A dictionary that also keeps what each of its words means, worked out once. */
export type Glossary<Meaning> = Dictionary & { readonly meanings: readonly Meaning[] };

export const createGlossary = <Meaning>(meaningOf: (word: string) => Meaning): Glossary<Meaning> => {
  const dictionary = createDictionary();
  const meanings: Meaning[] = [];
  return {
    ...dictionary,
    meanings,
    encode: (word) => {
      const code = dictionary.encode(word);
      if (code === meanings.length) meanings.push(meaningOf(word));
      return code;
    },
  };
};
