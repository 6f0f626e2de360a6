// The board: how far the mission is, what is missing, what changed, what is off, and what the crisis looks like, on one
// screen.
import { takeStatus } from '@muster/core/answers';
import { useAnswer } from '../muster.ts';
import { Attention } from './attention.tsx';
import { Changed } from './changed.tsx';
import { CrisisStrip } from './crisis-strip.tsx';
import { Headline } from './headline.tsx';
import { Nothing } from './nothing.tsx';
import { OwedTable } from './owed-table.tsx';
import { Others } from './others.tsx';
import { Later } from '#parts/later.tsx';
import { Soon } from '#parts/soon.tsx';
import { Prompts } from './prompts.tsx';
import { StrengthOverTime } from './strength-over-time.tsx';

export const Page = () => {
  const status = useAnswer(takeStatus);
  if (status.lastKnown === undefined) return <Nothing />;
  return (
    <div class="board">
      <Prompts status={status} />
      <Headline status={status} />
      <div class="board-main">
        <StrengthOverTime />
        <Soon part={Owed} />
        <Soon part={Side} frames={2} />
      </div>
      <Later part={CrisisStrip} />
      <Later part={Others} />
    </div>
  );
};

const Owed = () => <OwedTable status={useAnswer(takeStatus)} />;

const Side = () => (
  <div class="board-side">
    <Changed />
    <Attention status={useAnswer(takeStatus)} />
  </div>
);
