import type { Locale } from '../i18n/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long ago something was, as short as a list needs it: “5 min ago”, “3 hr ago”, the weekday within six days,
 * then the date. Times are milliseconds since 1970. A moment that a wrong clock puts into the future counts as now.
 */
export function age(then: number, now: number, locale: Locale): string {
  const past = Math.max(0, now - then);
  const ago = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'auto' });
  if (past < MINUTE) return ago.format(0, 'second');
  if (past < HOUR) return ago.format(-Math.floor(past / MINUTE), 'minute');
  if (past < DAY) return ago.format(-Math.floor(past / HOUR), 'hour');
  if (past < 6 * DAY)
    return new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(then);
  const sameYear = new Date(then).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(then);
}
