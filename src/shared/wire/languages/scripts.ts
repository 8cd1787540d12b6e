import type { LanguageData } from './language-data.ts';

/** Uzbek letters from Latin to Cyrillic, longest first, as the 1995 alphabet pairs them (with `'` for both apostrophes). */
const UZBEK: readonly (readonly [string, string])[] = [
  ["o'", 'ў'],
  ["g'", 'ғ'],
  ['sh', 'ш'],
  ['ch', 'ч'],
  ['yo', 'ё'],
  ['yu', 'ю'],
  ['ya', 'я'],
  ['ye', 'е'],
  ['ts', 'ц'],
  ['a', 'а'],
  ['b', 'б'],
  ['d', 'д'],
  ['e', 'е'],
  ['f', 'ф'],
  ['g', 'г'],
  ['h', 'ҳ'],
  ['i', 'и'],
  ['j', 'ж'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['q', 'қ'],
  ['r', 'р'],
  ['s', 'с'],
  ['t', 'т'],
  ['u', 'у'],
  ['v', 'в'],
  ['x', 'х'],
  ['y', 'й'],
  ['z', 'з'],
  ["'", 'ъ'],
];

/** Kazakh letters from Cyrillic to the Latin alphabet decreed in January 2021. */
const KAZAKH: readonly (readonly [string, string])[] = [
  ['ә', 'ä'],
  ['ғ', 'ğ'],
  ['і', 'ı'],
  ['ң', 'ñ'],
  ['ө', 'ö'],
  ['қ', 'q'],
  ['ұ', 'ū'],
  ['ү', 'ü'],
  ['һ', 'h'],
  ['а', 'a'],
  ['б', 'b'],
  ['в', 'v'],
  ['г', 'g'],
  ['д', 'd'],
  ['е', 'e'],
  ['ж', 'j'],
  ['з', 'z'],
  ['и', 'i'],
  ['й', 'i'],
  ['к', 'k'],
  ['л', 'l'],
  ['м', 'm'],
  ['н', 'n'],
  ['о', 'o'],
  ['п', 'p'],
  ['р', 'r'],
  ['с', 's'],
  ['т', 't'],
  ['у', 'u'],
  ['ф', 'f'],
  ['х', 'h'],
  ['ц', 'ts'],
  ['ч', 'ch'],
  ['ш', 'ş'],
  ['ы', 'y'],
  ['э', 'e'],
  ['ю', 'iu'],
  ['я', 'ia'],
  ['ь', ''],
  ['ъ', ''],
];

/** The letters in which the alphabet of February 2018 differs: with acutes and digraphs. Newsrooms write both. */
const KAZAKH_2018: Readonly<Record<string, string>> = {
  ә: 'á',
  ғ: 'ǵ',
  і: 'i',
  ң: 'ń',
  ө: 'ó',
  ұ: 'u',
  ү: 'ú',
  и: 'ı',
  й: 'ı',
  у: 'ý',
  ш: 'sh',
  щ: 'sh',
  ю: 'ıý',
  я: 'ıa',
};

function rewrite(word: string, table: readonly (readonly [string, string])[]): string {
  let written = '';
  for (let index = 0; index < word.length; ) {
    const pair = table.find(([from]) => word.startsWith(from, index));
    written += pair ? pair[1] : word.charAt(index);
    index += pair ? pair[0].length : 1;
  }
  return written;
}

/** A word or phrase of Uzbek in Cyrillic letters; `e` at the start of a word is `э`. */
export function uzbekCyrillic(phrase: string): string {
  return rewrite(phrase.replace(/(?<![a-z'])e/g, 'э'), UZBEK);
}

/** A word or phrase of Kazakh in Latin letters. */
export function kazakhLatin(phrase: string): string {
  return rewrite(phrase, KAZAKH);
}

/** The same in the Latin alphabet of February 2018. */
export function kazakhAcute(phrase: string): string {
  return rewrite(
    phrase,
    KAZAKH.map(([from, to]) => [from, KAZAKH_2018[from] ?? to]),
  );
}

type Written<T> = T extends readonly string[]
  ? readonly string[]
  : T extends object
    ? { [K in keyof T]: Written<T[K]> }
    : T;

/** The same knowledge with every phrase also in the other script: one text may mix both. */
export function inBothScripts(data: LanguageData, other: (phrase: string) => string): LanguageData {
  const visit = <T>(value: T): Written<T> => {
    if (Array.isArray(value))
      return [...new Set([...value, ...value.map((phrase: string) => other(phrase))])] as Written<T>;
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, visit(part)])) as Written<T>;
    }
    return value as Written<T>;
  };
  return visit(data);
}
