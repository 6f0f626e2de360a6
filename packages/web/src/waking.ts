// Whether the page is just taking over what the server drew. While it does, pictures need not be drawn again, and parts
// below the first screen can wait: what stands there is the same.
let waking = false;

export const isWaking = (): boolean => waking;

/** Runs what takes the page over. */
export const wake = (takeOver: () => void): void => {
  waking = true;
  takeOver();
  waking = false;
};

/** Acts once nothing else is to be done, or after some seconds; returns a way to call it off. */
export const whenAtRest = (act: () => void): (() => void) => {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(act, 1500);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout: 4000 });
  return () => cancelIdleCallback(handle);
};
