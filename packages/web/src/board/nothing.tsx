// Books that hold nothing yet, or held nothing on the day asked about.
import { findFirstDay } from '@muster/core/answers';
import { formatDay } from '@muster/core/kernel';
import { writeAddress } from '#address/address.ts';
import { useMuster } from '../muster.ts';
import { PageHead } from '#parts/page-head.tsx';

export const Nothing = () => {
  const { address, books, clocks, words } = useMuster();
  const first = findFirstDay(books);
  if (first === undefined) {
    return (
      <>
        <PageHead title={books.mission.name} lead={words.t('nothing.new')} />
        <ol class="steps">
          <li>{words.t('nothing.sources')}</li>
          <li>{words.t('nothing.commitments')}</li>
          <li>{words.t('nothing.check')}</li>
        </ol>
      </>
    );
  }
  const query = { ...address.query, asOf: formatDay(first), known: '' };
  return (
    <>
      <PageHead title={books.mission.name} lead={words.t('nothing.then', { known: words.day(clocks.knownAt) })} />
      <p>
        <a href={writeAddress({ ...address, query })}>{words.t('nothing.first', { day: words.day(first) })}</a>
      </p>
    </>
  );
};
