// What a reader must know before reading on: that rows were left out, that the server is gone, that the folder changed.
import { hrefTo, useMuster } from '../muster.ts';

export const Notices = () => {
  const muster = useMuster();
  const { opened, connection, words } = muster;
  return (
    <div class="notices" aria-live="polite">
      {opened.problems.length > 0 && (
        <p class="notice notice-alert">
          {words.t('notice.problems', { count: opened.problems.length, rows: words.number(opened.leftOut) })}{' '}
          <a href={hrefTo(muster, 'check')}>{words.t('notice.report')}</a>
        </p>
      )}
      {connection.state === 'away' && (
        <p class="notice">
          {connection.heardAt === 0
            ? words.t('notice.away')
            : words.t('notice.awaySince', { time: timeOf(connection.heardAt, words.lang) })}
        </p>
      )}
      {connection.state === 'live' && connection.changes > 0 && (
        <p class="notice notice-fresh" key={connection.changes}>
          {words.t('notice.changed', { time: timeOf(connection.heardAt, words.lang) })}
        </p>
      )}
    </div>
  );
};

const timeOf = (ms: number, lang: string): string =>
  new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit' }).format(new Date(ms));
