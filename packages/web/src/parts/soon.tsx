// A part that follows a turned clock a frame or more after the rest of the page, so that no frame is long.
import type { ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { MusterContext, useMuster } from '../muster.ts';

type SoonProps = { readonly part: ComponentType; /** Frames later; one by default. */ readonly frames?: number };

export const Soon = ({ part: Part, frames = 1 }: SoonProps) => {
  const muster = useMuster();
  const [shown, show] = useState(muster);
  useEffect(() => {
    if (shown === muster) return undefined;
    let left = frames;
    const wait = (): void => {
      left -= 1;
      if (left === 0) show(muster);
      else frame = requestAnimationFrame(wait);
    };
    let frame = requestAnimationFrame(wait);
    return () => cancelAnimationFrame(frame);
  }, [muster, shown, frames]);
  return useMemo(
    () => (
      <MusterContext.Provider value={shown}>
        <Part />
      </MusterContext.Provider>
    ),
    [shown, Part],
  );
};
