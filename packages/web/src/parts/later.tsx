// A part below the first screen: as the server drew it until the page is at rest or the reader turns a clock, then alive.
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useMuster } from '../muster.ts';
import { isWaking, whenAtRest } from '../waking.ts';

export const Later = ({ part: Part }: { readonly part: ComponentType }) => {
  const { books, clocks } = useMuster();
  const drawn = useRef({ books, ...clocks });
  const [waits, setWaits] = useState(isWaking);
  useEffect(() => (waits ? whenAtRest(() => setWaits(false)) : undefined), [waits]);
  const isSame =
    drawn.current.books === books && drawn.current.asOf === clocks.asOf && drawn.current.knownAt === clocks.knownAt;
  if (waits && isSame) return <div class="later" dangerouslySetInnerHTML={AS_DRAWN} />;
  return (
    <div class="later">
      <Part />
    </div>
  );
};

/** Leaves alone what stands in an element that is taken over. */
const AS_DRAWN = { __html: '' };
