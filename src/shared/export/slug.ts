import { romanizationOf } from './romanization.ts';

/** The most letters in a slug: addresses stay readable, and WordPress cuts at 200. */
const MAX_SLUG = 80;
/** Signs inside a word that leave no gap: apostrophes of every make, the okina of Uzbek, soft hyphens. */
const SILENT = /['’‘ʻʼ`´\u00ad]/gu;

/**
 * Text in lower-case ASCII letters, digits and single hyphens: `Ашхабад: новости` becomes `ashkhabad-novosti`.
 * Transliterated by the table of `language` (BCP 47, '' where unknown), at most 80 letters, cut between words where
 * one ends early enough. '' where the text has no letter that can be written so.
 */
export function asciiSlug(text: string, language: string): string {
  return cutBetweenWords(
    romanize(text, language)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, ''),
  );
}

/** Lower-case text with every letter of a known alphabet in ASCII; what no table knows stays as it is. */
export function romanize(text: string, language: string): string {
  const table = romanizationOf(language);
  const letters = text.normalize('NFC').toLocaleLowerCase('en').replaceAll(SILENT, '');
  let romanized = '';
  let before = '';
  for (const letter of letters) {
    romanized += letterFor(letter, before, language, table) ?? withoutSigns(letter, table);
    before = letter;
  }
  return romanized;
}

function letterFor(
  letter: string,
  before: string,
  language: string,
  table: Readonly<Record<string, string>>,
): string | undefined {
  // е is “ye” in Uzbek where a syllable begins with it: Европа, Yevropa.
  if (
    letter === 'е' &&
    language.toLowerCase().startsWith('uz') &&
    !/[бвгджзйклмнпрстфхцчшқғҳ]/.test(before)
  ) {
    return 'ye';
  }
  return table[letter];
}

/** A letter that is a base letter and signs, such as á or й of another alphabet, read by its base. */
function withoutSigns(letter: string, table: Readonly<Record<string, string>>): string {
  const bare = letter.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return [...bare].map((base) => table[base] ?? base).join('');
}

function cutBetweenWords(slug: string): string {
  if (slug.length <= MAX_SLUG) return slug;
  const cut = slug.slice(0, MAX_SLUG + 1);
  const end = cut.lastIndexOf('-');
  return (end > MAX_SLUG / 2 ? cut.slice(0, end) : slug.slice(0, MAX_SLUG)).replace(/-+$/, '');
}
