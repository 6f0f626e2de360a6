// The last figure of a series in a line: how much, as of when, on whose word, and how often it was measured.
import type { Observation } from '@muster/core/crisis';
import { facts, Quantity } from '#parts/quantity.tsx';
import { SourceLink } from '#parts/source-link.tsx';
import { useMuster } from '../muster.ts';

type LastObservedProps = {
  readonly observation: Observation;
  readonly count: number;
  readonly isShort?: boolean;
};

export const LastObserved = ({ observation, count, isShort = false }: LastObservedProps) => {
  const { words } = useMuster();
  const { t } = words;
  const { id, value, unit, date, coverage, source } = observation;
  const part = coverage === 'part' ? ` (${t('fact.part')})` : '';
  return (
    <>
      <Quantity text={words.amount(value, unit)} asked={facts(id)} />
      {part}, {words.when(date)}
      {!isShort && (
        <>
          {' · '}
          <SourceLink id={source} />
          {' · '}
          {t('crisis.measured', { count })}
        </>
      )}
    </>
  );
};
