// An address that names a contributor the books do not have.
import { listSimilarIds } from '@muster/core/answers';
import { nameContributor } from '#i18n/names.ts';
import { PageHead } from '#parts/page-head.tsx';
import { hrefTo, useMuster } from '../muster.ts';

export const UnknownContributor = ({ id }: { readonly id: string }) => {
  const muster = useMuster();
  const { books, words } = muster;
  const { t } = words;
  const similar = listSimilarIds(books, id, 12).filter((other) => books.contributors.has(other));
  return (
    <>
      <PageHead title={t('contributors.unknown', { id })} lead={t('contributors.unknownLead')} />
      {similar.length > 0 && (
        <p>
          {t('contributors.similar')}{' '}
          {similar.map((other, at) => (
            <span key={other}>
              {at > 0 && ', '}
              <a href={hrefTo(muster, 'contributors', other)}>{nameContributor(books, other)}</a>
            </span>
          ))}
        </p>
      )}
      <p>
        <a href={hrefTo(muster, 'contributors')}>{t('contributors.backToAll')}</a>
      </p>
    </>
  );
};
