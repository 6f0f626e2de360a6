// Where sources disagree, one line each: the question, how far apart the answers are, the side the books take. A line
// unfolds to every figure; which are unfolded stands in the address.
import { useMemo } from 'preact/hooks';
import { listDisagreements, type DisagreementState } from '@muster/core/claims';
import { hrefTo, useAnswer, useMuster } from '../muster.ts';
import { DisagreementFigures } from './disagreement-figures.tsx';
import { FilterBar } from './filter-bar.tsx';
import { createDisagreementFilter, readFilters } from './filters.ts';

const ALL = 'all';
/** Drawn at once; the filters lead to the rest. */
const MOST_SHOWN = 200;

export const Disagreements = () => {
  const muster = useMuster();
  const { address, books, go, words } = muster;
  const { t } = words;
  const all = useAnswer(listDisagreements);
  const claims = useMemo(() => listSides(books, all), [all]);
  const filters = readFilters(address.query);
  const rows = all.filter(createDisagreementFilter(filters));
  const open = address.query['open'] ?? '';
  const ids = open === '' ? [] : open.split(',');
  const isOpen = (id: string): boolean => open === ALL || ids.includes(id);
  const turn = (id: string, isOpened: boolean): void => {
    if (isOpened === isOpen(id)) return;
    const before = open === ALL ? rows.map(({ disagreement }) => disagreement.id) : ids;
    const next = isOpened ? [...before, id] : before.filter((each) => each !== id);
    go({ query: { ...address.query, open: next.join(',') } }, 'replace');
  };
  return (
    <>
      <FilterBar claims={claims} />
      <div class="claim-tallies">
        <p class="faint small">
          {t('claims.shown', { shown: words.number(rows.length), all: words.number(all.length) })}
        </p>
        {rows.length > 0 && (
          <p class="small">
            <a
              href={hrefTo(muster, 'claims', '', { ...filters, show: 'disagreements', open: open === ALL ? '' : ALL })}
            >
              {t(open === ALL ? 'disagreements.closeAll' : 'disagreements.openAll')}
            </a>
          </p>
        )}
      </div>
      <p class="note small">{t('disagreements.rule', { rule: t('disagreements.headlineRule') })}</p>
      {rows.length === 0 && <p class="empty">{t('disagreements.none')}</p>}
      <div class="disagreements">
        {rows.slice(0, MOST_SHOWN).map((state) => (
          <Disagreement
            key={state.disagreement.id}
            state={state}
            isOpen={isOpen(state.disagreement.id)}
            onTurn={turn}
          />
        ))}
      </div>
    </>
  );
};

type DisagreementProps = {
  readonly state: DisagreementState;
  readonly isOpen: boolean;
  readonly onTurn: (id: string, isOpened: boolean) => void;
};

const Disagreement = ({ state, isOpen, onTurn }: DisagreementProps) => {
  const { words } = useMuster();
  const { t } = words;
  const { disagreement, alternatives } = state;
  const count = alternatives.reduce((total, { figures }) => total + figures.length, 0);
  return (
    <details
      class="disagreement"
      id={`disagreement-${disagreement.id}`}
      open={isOpen}
      onToggle={(event) => onTurn(disagreement.id, event.currentTarget.open)}
    >
      <summary>
        <h2>{disagreement.title}</h2>
        <span class="disagreement-side">{disagreement.prefer}</span>
        <span class="faint small">{t('disagreements.figures', { count })}</span>
      </summary>
      {isOpen && <DisagreementFigures state={state} />}
    </details>
  );
};

/** The claims of all sides, for the choices of the filters. */
const listSides = (books: ReturnType<typeof useMuster>['books'], all: readonly DisagreementState[]) =>
  all.flatMap(({ alternatives }) =>
    alternatives.flatMap(({ figures }) =>
      figures.flatMap(({ id, quote }) =>
        quote === '' ? [] : (books.claims.chainOf.get(id)?.find((claim) => claim.id === id) ?? []),
      ),
    ),
  );
