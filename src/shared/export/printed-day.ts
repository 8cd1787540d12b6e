import { dateIn } from '../translation/dates.ts';

/**
 * The day of a moment (ISO 8601) as people of a language (BCP 47) read it: `November 23, 2026`, `23 ноября 2026 г.`, `2026-ж.,
 * 23-ноябрь`. As it is on this machine’s clock, for that is the newsroom’s day. Where nobody here knows how the language
 * writes days, it is the ISO day, which nobody misreads.
 */
export function printedDay(moment: string, language: string): string {
  const time = new Date(moment);
  if (isKnown(language)) return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(time);
  // A browser’s engine knows fewer languages than Node: Tajik is not among them.
  const english = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric' }).format(time);
  const day = dateIn(english, language);
  return day === null ? isoDay(time) : `${day} ${time.getFullYear()}`;
}

function isKnown(language: string): boolean {
  try {
    return language !== '' && Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

function isoDay(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
