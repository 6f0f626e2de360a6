// What a line unfolds to: on whose word it stands, who fills it and why they may, and who else could.
import type { Filling, Gap } from '@muster/core/mission';
import { nameContributor } from '#i18n/names.ts';
import { SourceLink } from '#parts/source-link.tsx';
import { hrefTo, useMuster } from '../muster.ts';
import { sayAmount, sayStandings } from './say-gap.ts';

export const LineDetail = ({ gap }: { readonly gap: Gap }) => {
  const { words } = useMuster();
  const { t } = words;
  const { requirement, filledBy, beside, unit } = gap;
  return (
    <div class="gap-detail">
      <p class="faint">
        {t('gaps.stands', {
          priority: requirement.priority,
          basis: t(`gaps.basis.${requirement.basis}`),
        })}{' '}
        <SourceLink id={requirement.source} />
      </p>
      {filledBy.length === 0 ? (
        <p>{t('gaps.nobody')}</p>
      ) : (
        <ul>
          {filledBy.map((filling) => (
            <Filler key={filling.commitment.id} filling={filling} unit={unit} capability={requirement.capability} />
          ))}
        </ul>
      )}
      {beside.length > 0 && (
        <ul>
          {beside.map(({ commitment, unit: own, quantity }) => (
            <li key={commitment.id}>
              <Promise id={commitment.contributor} name={commitment.name} />{' '}
              {t('gaps.beside', { amount: sayAmount(words, quantity, own) })}
            </li>
          ))}
        </ul>
      )}
      <RunnerUp gap={gap} />
    </div>
  );
};

/** "Kenya, police for the mission", with the way to all that Kenya promised. */
const Promise = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const muster = useMuster();
  return (
    <>
      <a href={hrefTo(muster, 'contributors', id)}>{nameContributor(muster.books, id)}</a>
      {name !== '' && <span class="faint">, {name}</span>}:
    </>
  );
};

type FillerProps = { readonly filling: Filling; readonly unit: string; readonly capability: string };

const Filler = ({ filling: { commitment, quantity, standings, fit }, unit, capability }: FillerProps) => {
  const { words } = useMuster();
  const { t } = words;
  return (
    <li>
      <Promise id={commitment.contributor} name={commitment.name} /> <b>{sayAmount(words, quantity, unit)}</b> (
      {sayStandings(words, standings)});{' '}
      {fit.exact ? t('gaps.exact', { code: fit.code }) : t('gaps.wider', { code: fit.code, capability })}
    </li>
  );
};

const RunnerUp = ({ gap: { requirement, runnerUp, filledBy, unit } }: { readonly gap: Gap }) => {
  const { books, words } = useMuster();
  const { t } = words;
  if (filledBy.length === 0) return null;
  if (runnerUp.kind !== 'found') {
    return <p>{t(runnerUp.kind === 'none' ? 'gaps.noOther' : 'gaps.notAsked')}</p>;
  }
  const { commitment, quantity, costs } = runnerUp;
  const lost = costs.map((cost) => {
    const amount = sayAmount(words, cost.quantity, unit);
    if (cost.requirement.id === requirement.id) return t('gaps.costHere', { amount });
    return t('gaps.costThere', { amount, name: cost.requirement.name });
  });
  const main = filledBy[0]?.commitment.contributor ?? '';
  return (
    <p>
      {t('gaps.runnerUp', {
        main: nameContributor(books, main),
        other: nameContributor(books, commitment.contributor),
        amount: sayAmount(words, quantity, unit),
      })}{' '}
      {lost.length === 0 ? t('gaps.costNothing') : t('gaps.costs', { lost: words.list(lost) })}
    </p>
  );
};
