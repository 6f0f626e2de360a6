// A promise and what came of it: when it was due, what was missing, and its line above what came.
import { useMemo } from 'preact/hooks';
import { createCourses, type PromiseState } from '@muster/core/claims';
import { NEVER, type Day, type When } from '@muster/core/kernel';
import { drawStrengthChart } from '@muster/figures';
import { nameClaimed } from '#i18n/names.ts';
import { Figure } from '#parts/figure.tsx';
import { VerdictMark } from '#parts/verdict.tsx';
import { DataTable } from '#table/data-table.tsx';
import { figureWords, useMuster } from '../muster.ts';
import { sayDays, sayMissingAtDue, sayMissingNow } from './promise-says.ts';
import { sayMissing } from './say-missing.ts';

const WIDE = 640;

type ClaimPromiseProps = { readonly promise: PromiseState; readonly said: When };

export const ClaimPromise = ({ promise, said }: ClaimPromiseProps) => {
  const { books, words } = useMuster();
  const { t } = words;
  const { claim, due, state, missing } = promise;
  return (
    <>
      <DataTable
        name="promise"
        title={t('claim.promise')}
        columns={[
          { key: 'made', title: t('promises.made'), text: () => words.when(said) },
          { key: 'due', title: t('promises.due'), text: () => words.day(due) },
          {
            key: 'state',
            title: t('promises.state'),
            text: () =>
              [words.word(`verdict.${state}`, state), sayDays(words, promise)].filter((part) => part !== '').join('; '),
            cell: () => (
              <>
                <VerdictMark word={state} /> {sayDays(words, promise)}
              </>
            ),
          },
          {
            key: 'missingAtDue',
            title: t('promises.missingAtDue'),
            align: 'right',
            text: () => sayMissingAtDue(words, promise),
          },
          {
            key: 'missingNow',
            title: t('promises.missingNow'),
            align: 'right',
            text: () => sayMissingNow(words, promise),
          },
        ]}
        rows={[promise]}
        keyOf={() => claim.id}
        sourcesOf={() => [claim.source]}
      />
      {missing && <p class="note">{sayMissing(books, words, missing)}</p>}
      <PromiseChart promise={promise} said={said} />
    </>
  );
};

/** What came, as an area under the line of what was promised. */
const PromiseChart = ({ promise, said }: ClaimPromiseProps) => {
  const { books, clocks, words } = useMuster();
  const { t } = words;
  const { claim, due, state } = promise;
  const { unit } = claim;
  const course = useMemo(() => createCourses(books, clocks)({ claim, said: said.latest }), [promise]);
  const [first] = course ?? [];
  if (!course || !first || claim.value.kind !== 'amount' || due === NEVER) return null;
  const { amount } = claim.value;
  const line = {
    key: claim.id,
    said: said.latest,
    due,
    from: first.quantity,
    level: amount,
    state,
    label: nameClaimed(words, claim),
  };
  const format = (quantity: bigint): string => words.amount(quantity, unit);
  const description = `${nameClaimed(words, claim)}, ${words.day(due)}: ${words.word(`verdict.${state}`, state)}. ${format(course.at(-1)?.quantity ?? 0n)}, ${words.day(clocks.asOf)}.`;
  return (
    <Figure
      wide={WIDE}
      caption={description}
      draw={(width) =>
        drawStrengthChart(
          {
            title: t('claim.promise.chart'),
            description,
            empty: t('promises.none'),
            from: said.latest,
            to: Math.max(due, clocks.asOf) as Day,
            asOf: clocks.asOf,
            deployed: course,
            promised: [],
            planned: [],
            authorised: [],
            promises: [line],
            events: [],
            labels: {
              deployed: words.word(`claim.promise.${claim.subject.topic}`, t('claim.promise.now')),
              promised: '',
              planned: '',
              authorised: '',
              today: t('clocks.asOf'),
            },
          },
          { width, words: { ...figureWords(words), number: format }, id: 'promise' },
        )
      }
    />
  );
};
