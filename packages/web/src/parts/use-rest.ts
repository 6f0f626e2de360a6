// Whether the reader's hand is still: what costs most to draw waits for it.
import { useEffect, useState } from 'preact/hooks';

const REST_MS = 150;

/** Whether a value has stayed the same for a moment; it has at first. */
export const useRest = (value: unknown): boolean => {
  const [rested, rest] = useState({ value });
  useEffect(() => {
    if (rested.value === value) return undefined;
    const timer = setTimeout(() => rest({ value }), REST_MS);
    return () => clearTimeout(timer);
  }, [value, rested]);
  return rested.value === value;
};
