// Dated promises that concern a contributor: about it, or made by speakers named with its name; kept, late, broken or open.
import { useMemo } from 'preact/hooks';
import { createSpeakerIndex, findSubjectOf, judgePromises, saidOf, type PromiseState } from '@muster/core/claims';
import { PROMISE_STATES, sayDays, sayMissingAtDue, sayMissingNow } from '#claims/promise-says.ts';
import { sayMissing } from '#claims/say-missing.ts';
import { spokenColumns } from '#claims/spoken.tsx';
import { Panel } from '#parts/panel.tsx';
import { VerdictMark } from '#parts/verdict.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { useMuster, type Muster } from '../muster.ts';

export const PromisesOfOne = ({ of }: { readonly of: string }) => {
  const muster = useMuster();
  const { books, clocks, words } = muster;
  const { t } = words;
  const rows = useMemo(() => {
    const named = createSpeakerIndex(books);
    return judgePromises(books, clocks).filter(
      ({ claim }) => findSubjectOf(books, claim) === of || named(claim.speaker).has(of),
    );
  }, [books, clocks.asOf, clocks.knownAt, of]);
  return (
    <Panel title={t('contributors.promises')} note={t('contributors.promisesNote')}>
      <DataTable
        name={`promises-${of}`}
        title={t('contributors.promises')}
        columns={columnsOf(muster)}
        rows={rows}
        keyOf={({ claim }) => claim.id}
        sourcesOf={({ claim }) => [claim.source]}
        empty={t('contributors.noPromises')}
      />
    </Panel>
  );
};

const columnsOf = (muster: Muster): readonly Column<PromiseState>[] => {
  const { books, words } = muster;
  const { t } = words;
  const why = (promise: PromiseState): string => sayDays(words, promise) || sayMissing(books, words, promise.missing);
  return [
    {
      key: 'made',
      title: t('promises.made'),
      text: ({ claim }) => words.when(saidOf(books, claim)),
      cell: ({ claim }) => <span class="one-line">{words.when(saidOf(books, claim))}</span>,
      sort: ({ claim }) => saidOf(books, claim).latest,
    },
    ...spokenColumns<PromiseState>(muster, t('promises.level')),
    {
      key: 'due',
      title: t('promises.due'),
      text: ({ due }) => words.day(due),
      cell: ({ due }) => <span class="one-line">{words.day(due)}</span>,
      sort: ({ due }) => due,
    },
    {
      key: 'state',
      title: t('promises.state'),
      text: (promise) =>
        [words.word(`verdict.${promise.state}`, promise.state), why(promise)].filter((part) => part !== '').join('; '),
      cell: (promise) => (
        <div class="verdict-cell">
          <p>
            <VerdictMark word={promise.state} />
          </p>
          {why(promise) !== '' && <p class="faint">{why(promise)}</p>}
        </div>
      ),
      sort: ({ state }) => PROMISE_STATES.indexOf(state),
    },
    {
      key: 'missingAtDue',
      title: t('promises.missingAtDue'),
      align: 'right',
      text: (promise) => sayMissingAtDue(words, promise),
      sort: ({ missingAtDue }) => missingAtDue,
    },
    {
      key: 'missingNow',
      title: t('promises.missingNow'),
      align: 'right',
      text: (promise) => sayMissingNow(words, promise),
      sort: ({ missingNow }) => missingNow ?? -1n,
    },
  ];
};
