// What follows from something that never changes is worked out once, when it is first asked for, and forgotten with it.

/** A function of an object that never changes, which works out each answer once. */
export const remember = <Key extends object, Value extends object>(
  workOut: (key: Key) => Value,
): ((key: Key) => Value) => {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found) return found;
    const value = workOut(key);
    known.set(key, value);
    return value;
  };
};

/** How many answers about one object are kept: a screen asks the same of a few days, then goes on to others. */
const MOST_KEPT = 4;

/** A function of an object that never changes and of days, which keeps the answers about the days last asked of. */
export const rememberLast = <Key extends object, Days extends readonly number[], Value extends object>(
  workOut: (key: Key, ...days: Days) => Value,
): ((key: Key, ...days: Days) => Value) => {
  const keptOf = remember<Key, Map<string, Value>>(() => new Map());
  return (key, ...days) => {
    const kept = keptOf(key);
    const name = days.join(' ');
    const value = kept.get(name) ?? workOut(key, ...days);
    // Those asked of last stand last.
    kept.delete(name);
    kept.set(name, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return value;
  };
};
