// When something is due, at a glance: years as rows, months as columns, each duty on its day with its mark.
import type { DutyState } from '@muster/core/mission';
import { facts } from '#parts/quantity.tsx';
import { hrefToEvidence, useMuster } from '../muster.ts';
import { dateOf, dayOfMonth, listDutyYears } from './duty-months.ts';
import { DUTY_MARKS, sayDutyState } from './duty-says.ts';

const SHOWN = ['overdue', 'coming', 'done'] as const;

export const DutyCalendar = ({ duties }: { readonly duties: readonly DutyState[] }) => {
  const { clocks, words } = useMuster();
  const { t } = words;
  const years = listDutyYears(duties, clocks.asOf);
  if (years.length === 0) return <p class="empty">{t('mandate.calendarNone')}</p>;
  return (
    <>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t('mandate.calendar')}>
        <table class="duty-calendar">
          <caption class="heard">{t('mandate.calendar')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="heard">{t('mandate.year')}</span>
              </th>
              {years[0]?.months.map(({ first }) => (
                <th key={first} scope="col">
                  {words.month(first)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, months }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {months.map(({ first, isNow, duties: due }) => (
                  <td key={first} class={isNow ? 'now' : undefined}>
                    {due.map((state) => (
                      <DutyMark key={state.duty.id} state={state} />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul class="legend">
        {SHOWN.map((state) => (
          <li key={state}>
            <span class={`duty-${state}`} aria-hidden="true">
              {DUTY_MARKS[state]}
            </span>{' '}
            {t(`mandate.duty.state.${state}`)}
          </li>
        ))}
      </ul>
    </>
  );
};

const DutyMark = ({ state }: { readonly state: DutyState }) => {
  const muster = useMuster();
  const { words } = muster;
  const { duty } = state;
  const date = dateOf(state);
  const says = words.t('mandate.duty.on', {
    day: date ? words.when(date) : '',
    duty: duty.duty,
    state: sayDutyState(words, state),
  });
  return (
    <a class={`duty-mark duty-${state.state}`} href={hrefToEvidence(muster, facts(duty.id))} data-why="" title={says}>
      <span aria-hidden="true">
        {DUTY_MARKS[state.state]}
        {dayOfMonth(state)}
      </span>
      <span class="heard">{says}</span>
    </a>
  );
};
