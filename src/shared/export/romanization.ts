/** Latin letters for the letters of one alphabet, in lower case. A letter that a table lacks falls through to the next. */
export type Romanization = Readonly<Record<string, string>>;

/**
 * Russian by the BGN/PCGN 1947 system, as English-language papers write Russian names, without its apostrophes for the
 * signs. The letters that every Cyrillic alphabet here shares are read from it too.
 */
const russian: Romanization = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** BGN/PCGN 1979 for Kazakh, without its diacritics; qazaq for қазақ, as the Latin alphabet of 2021 has it too. */
const kazakh: Romanization = {
  ә: 'a',
  ғ: 'gh',
  қ: 'q',
  ң: 'ng',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  і: 'i',
};

/** BGN/PCGN 1979 for Kyrgyz, without its diacritics: Jalal-Abad is Жалал-Абад. */
const kyrgyz: Romanization = { ж: 'j', ң: 'ng', ө: 'o', ү: 'u' };

/** BGN/PCGN 1994 for Tajik, without its diacritics and apostrophes. */
const tajik: Romanization = { ғ: 'gh', ӣ: 'i', қ: 'q', ӯ: 'u', ҳ: 'h', ҷ: 'j' };

/** The official Latin alphabet of Uzbek of 1995, without its apostrophes, so that both scripts come to one slug. */
const uzbek: Romanization = { ж: 'j', х: 'x', ў: 'o', қ: 'q', ғ: 'g', ҳ: 'h', ц: 's' };

/** Letters of the neighbours’ alphabets, for names; BGN/PCGN 2019 for Ukrainian, 1979 for Belarusian. */
const neighbours: Romanization = {
  є: 'ye',
  ї: 'yi',
  ґ: 'g',
  ў: 'w',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  џ: 'dz',
};

/** Latin letters that Unicode does not take apart into a base letter and a sign. */
export const latin: Romanization = {
  ı: 'i',
  ə: 'a',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

const own: Readonly<Record<string, Romanization>> = { kk: kazakh, ky: kyrgyz, tg: tajik, uz: uzbek };

/** One table for a language (BCP 47): its own letters first, then Russian’s, then those of the other languages. */
export function romanizationOf(language: string): Romanization {
  const [primary = ''] = language.toLowerCase().split('-');
  return { ...neighbours, ...kazakh, ...kyrgyzOthers, ...tajik, ...russian, ...latin, ...own[primary] };
}

/** A Kyrgyz ж is a j in Kyrgyz only; its other letters mean the same wherever they stand. */
const { ж: _, ...kyrgyzOthers } = kyrgyz;
