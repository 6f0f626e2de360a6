// The ledger: every move from account to account that was known and had happened by then, filtered and ordered by the
// address.
import { useMemo } from 'preact/hooks';
import { findMoves, runBalance } from '@muster/core/answers';
import { PageHead } from '#parts/page-head.tsx';
import { Panel } from '#parts/panel.tsx';
import { useMuster } from '../muster.ts';
import { Filters } from './filters.tsx';
import { MovesTable } from './moves-table.tsx';
import { OneMove } from './one-move.tsx';
import { hasFilters, nameQuestion, readQuestion } from './read-question.ts';
import { Totals } from './totals.tsx';

export const Page = () => {
  const { address, books, clocks, words } = useMuster();
  const { query } = address;
  const { t } = words;
  const name = nameQuestion(query);
  const question = useMemo(() => readQuestion(query), [name]);
  const rows = useMemo(() => findMoves(books, clocks, question), [books, clocks.asOf, clocks.knownAt, name]);
  const { stage, place = '' } = question;
  const isAccount = stage !== undefined || place !== '';
  const running = useMemo(
    () => (isAccount ? runBalance(books, { ...clocks, rows, stage, place }) : undefined),
    [books, rows, isAccount, clocks.asOf, clocks.knownAt],
  );
  const move = query['move'] ?? '';
  return (
    <div class="ledger">
      <PageHead title={t('ledger.title')} lead={t('ledger.lead')} />
      <Filters />
      {move !== '' && <OneMove id={move} />}
      <Totals rows={rows} question={question} />
      <Panel
        title={t('ledger.moves', { count: rows.length, shown: words.number(rows.length) })}
        note={t('ledger.clocks', { asOf: words.day(clocks.asOf), known: words.day(clocks.knownAt) })}
      >
        <MovesTable
          name="ledger"
          title={t('ledger.title')}
          rows={rows}
          running={running}
          withState={question.withCorrected ?? false}
          inAddress
          opened={move}
          empty={t(hasFilters(query) ? 'ledger.noneSo' : 'ledger.none')}
        />
      </Panel>
    </div>
  );
};
