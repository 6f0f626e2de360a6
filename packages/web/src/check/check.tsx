// Whether the books are sound: every row that could not be read, accounts below zero, and what is worth a second look.
import { listNotices } from '@muster/core/answers';
import type { Books } from '@muster/core/books';
import { groupBy, NEVER, type Problem } from '@muster/core/kernel';
import { findOverdrafts } from '@muster/core/ledger';
import { PageHead } from '#parts/page-head.tsx';
import { Panel } from '#parts/panel.tsx';
import { useAnswer, useMuster } from '../muster.ts';
import { NoticeTable } from './notice-table.tsx';
import { OverdrawnTable } from './overdrawn-table.tsx';
import { ProblemTable } from './problem-table.tsx';

/** All that stands now, whatever the clocks say: a folder is mended as it is today. */
const takeReport = (books: Books) => ({
  overdrafts: findOverdrafts(books.ledger, NEVER),
  notices: listNotices(books),
});

export const Page = () => {
  const { opened, words } = useMuster();
  const { t } = words;
  const { overdrafts, notices } = useAnswer(takeReport);
  const { problems, leftOut } = opened;
  const byFile = groupBy(problems, ({ at }: Problem) => at?.file ?? '');
  const leads = [
    problems.length > 0 && t('check.unsound', { count: problems.length, files: words.number(byFile.size) }),
    overdrafts.length > 0 && t('check.below', { count: overdrafts.length }),
  ].filter((lead) => lead !== false);
  return (
    <div class="check">
      <PageHead title={t('check.title')} lead={leads.length === 0 ? t('check.sound') : leads.join(' ')} />
      {problems.length > 0 && (
        <p class="check-left-out">
          {leftOut > 0 ? t('check.leftOut', { count: leftOut }) : t('check.noneLeftOut')} {t('check.readable')}
        </p>
      )}
      <p class="faint small">{t('check.same', { version: opened.version.slice(0, 8) })}</p>
      {[...byFile].map(([file, rows]) => (
        <Panel
          key={file}
          title={file === '' ? t('check.folder') : file}
          note={t('check.count', { count: rows.length })}
        >
          <ProblemTable file={file} problems={rows} />
        </Panel>
      ))}
      {overdrafts.length > 0 && (
        <Panel title={t('check.overdrawn', { count: overdrafts.length })} note={t('check.overdrawnNote')}>
          <OverdrawnTable overdrafts={overdrafts} />
        </Panel>
      )}
      {notices.length > 0 && (
        <Panel title={t('check.notices', { count: notices.length })} note={t('check.noticesNote')}>
          <NoticeTable notices={notices} />
        </Panel>
      )}
    </div>
  );
};
