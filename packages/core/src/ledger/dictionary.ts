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
  return {
    words,
    encode: (word) => {
      const known = codes.get(word);
      if (known !== undefined) return known;
      codes.set(word, words.length);
      return words.push(word) - 1;
    },
    find: (word) => codes.get(word) ?? -1,
  };
};
