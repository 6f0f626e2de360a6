// An address that no page has.
import { hrefTo, useMuster } from '../muster.ts';
import { PageHead } from './page-head.tsx';

export const NotFound = () => {
  const muster = useMuster();
  const { t } = muster.words;
  return (
    <>
      <PageHead title={t('notFound.title')} lead={t('notFound.lead')} />
      <p>
        <a href={hrefTo(muster, 'board')}>{t('notFound.back')}</a>
      </p>
    </>
  );
};
