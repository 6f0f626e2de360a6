// A part that follows a turned clock one frame after the rest of the page, so that no frame is long.
import type { ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { MusterContext, useMuster } from '../muster.ts';

export const Soon = ({ part: Part }: { readonly part: ComponentType }) => {
  const muster = useMuster();
  const [shown, show] = useState(muster);
  useEffect(() => {
    if (shown === muster) return undefined;
    const frame = requestAnimationFrame(() => show(muster));
    return () => cancelAnimationFrame(frame);
  }, [muster, shown]);
  return useMemo(
    () => (
      <MusterContext.Provider value={shown}>
        <Part />
      </MusterContext.Provider>
    ),
    [shown, Part],
  );
};
