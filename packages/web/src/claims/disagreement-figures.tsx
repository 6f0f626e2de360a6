// One disagreement unfolded: the side that the books take and why, what is open, the spread, every figure.
import type { DisagreementState } from '@muster/core/claims';
import { useMuster } from '../muster.ts';
import { FigureTable } from './figure-table.tsx';
import { nameQuantity } from './name-figure.ts';
import { hasSpread, Spread } from './spread.tsx';

export const DisagreementFigures = ({ state }: { readonly state: DisagreementState }) => {
  const { books, words } = useMuster();
  const { t } = words;
  const { disagreement, alternatives } = state;
  const spreads = alternatives.filter(hasSpread);
  return (
    <div class="disagreement-figures">
      <Side state={state} />
      {spreads.length > 0 && (
        <div class="spreads">
          {spreads.map((group, at) => (
            <section key={`${group.subject} ${group.of} ${group.date}`}>
              <h3>{nameQuantity(books, words, group)}</h3>
              <Spread group={group} id={`spread-${disagreement.id}-${at}`} />
            </section>
          ))}
        </div>
      )}
      <FigureTable
        name={`disagreement-${disagreement.id}`}
        title={t('disagreements.allFigures', { title: disagreement.title })}
        alternatives={alternatives}
      />
    </div>
  );
};

/** Which side the books take and why, and the questions that stay open. */
export const Side = ({ state: { disagreement, questions } }: { readonly state: DisagreementState }) => {
  const { words } = useMuster();
  const { t } = words;
  const { prefer, why } = disagreement;
  return (
    <>
      {(prefer !== '' || why !== '') && (
        <p class="side">
          {prefer !== '' && (
            <>
              {t('disagreements.side')} <b>{prefer}</b>.{' '}
            </>
          )}
          {why}
        </p>
      )}
      {questions.map((question) => (
        <p key={question} class="note">
          {t('disagreements.questions')} {question}
        </p>
      ))}
    </>
  );
};
