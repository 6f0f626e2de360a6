// A part below the first screen: as the server drew it until the page is at rest or the reader turns a clock, then alive.
// While a clock is being turned it follows only where it can be seen, so that the page keeps up with the hand.
import type { ComponentType } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { MusterContext, useMuster } from '../muster.ts';
import { isWaking, whenAtRest } from '../waking.ts';
import { useRest } from './use-rest.ts';

export const Later = ({ part: Part }: { readonly part: ComponentType }) => {
  const muster = useMuster();
  const [waits, setWaits] = useState(isWaking);
  useEffect(() => (waits ? whenAtRest(() => setWaits(false)) : undefined), [waits]);
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useRef(false);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => (isSeen.current = entry?.isIntersecting ?? false));
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, [waits]);
  const drawn = useRef(muster);
  const isAtRest = useRest(muster);
  const isSame = drawn.current === muster;
  if (isAtRest || isSeen.current) drawn.current = muster;
  const part = useMemo(
    () => (
      <MusterContext.Provider value={drawn.current}>
        <Part />
      </MusterContext.Provider>
    ),
    [drawn.current],
  );
  if (waits && isSame) return <div ref={place} class="later" dangerouslySetInnerHTML={AS_DRAWN} />;
  return (
    <div ref={place} class="later">
      {part}
    </div>
  );
};

/** Leaves alone what stands in an element that is taken over. */
const AS_DRAWN = { __html: '' };
