// A little line beside a promise: how far what was promised has come since.
import type { PromiseState } from '@muster/core/claims';
import type { Step } from '@muster/core/ledger';
import { drawSpark } from '@muster/figures';
import { nameClaimed, nameTopic } from '#i18n/names.ts';
import { figureWords, useMuster } from '../muster.ts';

const WIDTH = 80;

type CourseProps = { readonly promise: PromiseState; readonly course: readonly Step[] | undefined };

/** The line, with what stood at its two ends in figures. */
export const Course = ({ promise: { claim }, course }: CourseProps) => {
  const { books, clocks, words } = useMuster();
  const [first] = course ?? [];
  const last = course?.at(-1);
  if (!course || !first || !last || claim.value.kind !== 'amount') return <>–</>;
  const [from, to] = [first.quantity, last.quantity].map((quantity) => words.amount(quantity, claim.unit));
  const description = words.t('promises.courseSays', {
    topic: nameTopic(books, words, claim),
    from: from ?? '',
    made: words.day(first.day),
    to: to ?? '',
    day: words.day(clocks.asOf),
    level: nameClaimed(words, claim),
  });
  const model = {
    title: words.t('promises.course'),
    description,
    points: course,
    from: first.day,
    to: clocks.asOf,
    level: claim.value.amount,
  };
  return (
    <span class="course">
      {first.day < clocks.asOf && (
        <span
          dangerouslySetInnerHTML={{
            __html: drawSpark(model, { width: WIDTH, words: figureWords(words), id: `course-${claim.id}` }),
          }}
        />
      )}
      <span>
        {from} → {to}
      </span>
    </span>
  );
};
