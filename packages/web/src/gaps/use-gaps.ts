// What is missing, in a component: the last answer there is, and whether it is the one to what is asked now.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Clocks } from '@muster/core/ledger';
import type { Gaps } from '@muster/core/mission';
import type { Opened } from '#facts/facts.ts';
import { createLatest } from '#forecast/create-latest.ts';
import { useMuster } from '../muster.ts';
import { isWaking } from '../waking.ts';
import { askGaps } from './ask-gaps.ts';

type Put = { readonly opened: Opened; readonly clocks: Clocks; readonly key: string };

export type AnsweredGaps = {
  readonly gaps: Gaps | undefined;
  readonly isCurrent: boolean;
  readonly hasFailed: boolean;
  /** Whether what the server drew is the answer, and still on the screen. */
  readonly isAsDrawn: boolean;
};

/** While a clock is being turned one question is under way at a time, and of those in between only the last is asked. */
export const useGaps = (): AnsweredGaps => {
  const { opened, clocks, drawnGaps } = useMuster();
  const key = `${opened.rows.mission.id} ${opened.version} ${clocks.asOf} ${clocks.knownAt}`;
  const [first] = useState({ key, isDrawn: isWaking() });
  const [taken, setTaken] = useState<{ readonly key: string; readonly gaps: Gaps | undefined }>();
  const latest = useRef<ReturnType<typeof createLatest<Put, Gaps>>>(undefined);
  useEffect(() => {
    latest.current = createLatest<Put, Gaps>({
      ask: ({ opened, clocks }) => askGaps(opened, clocks),
      take: ({ key }, gaps) => setTaken({ key, gaps }),
      fail: ({ key }) => setTaken({ key, gaps: undefined }),
    });
    return () => latest.current?.stop();
  }, []);
  useEffect(() => latest.current?.put({ opened, clocks, key }), [key]);
  if (drawnGaps) return { gaps: drawnGaps, isCurrent: true, hasFailed: false, isAsDrawn: false };
  return {
    gaps: taken?.gaps,
    isCurrent: taken?.key === key,
    hasFailed: taken !== undefined && taken.gaps === undefined,
    isAsDrawn: first.isDrawn && first.key === key && taken?.gaps === undefined,
  };
};
