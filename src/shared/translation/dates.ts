/**
 * How a day is printed in a dateline, by language: the months as they stand beside the day, and how the two are joined.
 * Names of months are those of each language's own calendars; English ones are shortened as its agencies do.
 */
interface DayForm {
  months: readonly string[];
  print(day: string, month: string): string;
}

const list = (names: string) => names.split(' ');
const dayFirst = (day: string, month: string) => `${day} ${month}`;
const hyphened = (day: string, month: string) => `${day}-${month}`;

const FORMS: Readonly<Record<string, DayForm>> = {
  en: {
    months: list('Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'),
    print: (day, month) => `${month} ${day}`,
  },
  ru: {
    months: list('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
    print: dayFirst,
  },
  kk: {
    months: list('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'),
    print: dayFirst,
  },
  'kk-Latn': {
    months: list('qańtar aqpan naýryz sáýir mamyr maýsym shilde tamyz qyrkúıek qazan qarasha jeltoqsan'),
    print: dayFirst,
  },
  ky: {
    months: list('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'),
    print: hyphened,
  },
  tg: {
    months: list('январ феврал март апрел май июн июл август сентябр октябр ноябр декабр'),
    print: dayFirst,
  },
  'uz-Latn': {
    months: list('yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr'),
    print: hyphened,
  },
  'uz-Cyrl': {
    months: list('январ феврал март апрел май июн июл август сентябр октябр ноябр декабр'),
    print: hyphened,
  },
};

/**
 * The beginnings by which a month is known in any of the languages, January first. The longest that fits decides, so that
 * June and July, and the Kazakh May and June, are told apart.
 */
const BEGINNINGS: readonly (readonly string[])[] = [
  list('jan янв yan қаң qań'),
  list('feb фев fev ақп aqp'),
  list('mar мар нау naý'),
  list('apr апр сәу sáý'),
  list('may май мая майи мамы mamy'),
  list('jun июн iyun мау maý'),
  list('jul июл iyul шіл shil'),
  list('aug авг avg там tam'),
  list('sep сен sen қыр qyr'),
  list('oct окт okt қаз qaz'),
  list('nov ноя noy қар qar'),
  list('dec дек dek жел jel'),
];

function monthOf(word: string): number {
  const folded = word.toLowerCase();
  let best = { month: -1, length: 0 };
  for (const [month, beginnings] of BEGINNINGS.entries()) {
    for (const beginning of beginnings) {
      if (beginning.length > best.length && folded.startsWith(beginning))
        best = { month, length: beginning.length };
    }
  }
  return best.month;
}

const MONTH_THEN_DAY = /^(\p{L}{3,})\.?\s+(\d{1,2})$/u;
const DAY_THEN_MONTH = /^(\d{1,2})(?:\s+|\s*[-–]\s*)(\p{L}{3,})\.?$/u;

/**
 * A dateline's date as it is printed in `language`; null where it is more than a day and a month, is not known as such, or the
 * language's way is not known: then it stays as it is.
 */
export function dateIn(date: string, language: string): string | null {
  const form = FORMS[language];
  const text = date.trim();
  const english = MONTH_THEN_DAY.exec(text);
  const other = DAY_THEN_MONTH.exec(text);
  const day = english?.[2] ?? other?.[1];
  const word = english?.[1] ?? other?.[2];
  if (!form || day === undefined || word === undefined) return null;
  if (Number(day) < 1 || Number(day) > 31) return null;
  const month = form.months[monthOf(word)];
  return month === undefined ? null : form.print(day, month);
}
