// Numbers as good as random, the same for the same seed on every machine: sfc32, whole-number arithmetic only.

export type Random = () => number;

const WARM_UP = 12;

/** Numbers above 0 and below 1. What has a stream of its own draws the same whatever else is drawn beside it. */
export const createStream = (seed: number, name: string): Random => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  let [a, b, c, count] = [seed | 0, hash | 0, 0x9e3779b9 | 0, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return ((sum >>> 0) + 0.5) / 4_294_967_296;
  };
  for (let at = 0; at < WARM_UP; at += 1) next();
  return next;
};
