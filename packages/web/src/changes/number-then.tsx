// A number of one side of the comparison: opening it turns both clocks to that side, so that its moves add up to it.
import { writeAsked, type Asked } from '@muster/core/answers';
import { hrefTo, useMuster } from '../muster.ts';
import { queryOfSide, type Range } from './read-range.ts';

type NumberThenProps = {
  readonly text: string;
  readonly asked: Asked;
  readonly range: Range;
  readonly side: 'before' | 'after';
};

export const NumberThen = ({ text, asked, range, side }: NumberThenProps) => {
  const muster = useMuster();
  const query = { ...queryOfSide(range, side, muster.clocks.asOf), why: writeAsked(asked) };
  return (
    <a class="q" data-why="" href={hrefTo(muster, 'changes', '', query)} title={muster.words.t('changes.openThen')}>
      {text}
    </a>
  );
};
