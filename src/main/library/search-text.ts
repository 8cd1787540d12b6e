/**
 * How words are made alike for the search, in the newsroom's languages. SQLite's own folding of diacritics is off: it
 * takes й for и, which are two letters in Russian, Kazakh, Kyrgyz and Tajik. Done here instead:
 * - ё is searched as е, as Russian is mostly printed; stress marks on Cyrillic letters go.
 * - Latin letters lose their diacritics, so that `Guler` finds `Güler` and `qazaqsa` finds `qazaqşa`.
 * - Uzbek oʻ and gʻ are searched as o and g, whichever of the seven apostrophes they were typed with, or with none.
 * - Soft hyphens and zero-width characters go.
 */

/** The apostrophes that people type in oʻ and gʻ; an English possessive (`Chicago's`) is left alone. */
const UZBEK_APOSTROPHE = /(?<=[og])(?:\u02BB|['‘’`´\u02BC](?!s(?![\p{L}\p{M}])))/giu;
/** Unicode calls these letters; typed as a straight apostrophe they part a word (`san'at`), so they do always. */
const LETTER_APOSTROPHE = /[\u02BB\u02BC]/gu;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const MARKS_ON_LATIN = /(?<=\p{Script=Latin}\p{M}*)\p{M}/gu;
const STRESS = /[\u0300\u0301]/gu;
/** What is neither folded nor composed above: plain ASCII without apostrophes needs no work at all. */
const PLAIN = /^[\n\r\t -&(-_a-~]*$/;

/** Folds text for the index or for a query; the same for both, or nothing would be found. */
export function foldForSearch(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .replace(INVISIBLE, '')
    .replace(UZBEK_APOSTROPHE, '')
    .replace(LETTER_APOSTROPHE, "'")
    .normalize('NFD')
    .replace(MARKS_ON_LATIN, '')
    .replace(STRESS, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е');
}

/** One part of a query: words that stand together, the last of which may be unfinished. */
interface Term {
  words: readonly string[];
  unfinished: boolean;
}

const QUOTED_OR_PLAIN = /["“”«»„]([^"“”«»„]*)(["“”«»„]|$)|([^\s"“”«»„]+)/gu;

function terms(query: string): Term[] {
  const parts = [...query.matchAll(QUOTED_OR_PLAIN)];
  return parts.flatMap((part, index) => {
    const words = foldForSearch(part[1] ?? part[3] ?? '').match(/[\p{L}\p{N}\p{M}]+/gu);
    const closed = part[1] !== undefined && part[2] !== '';
    return words ? [{ words, unfinished: index === parts.length - 1 && !closed }] : [];
  });
}

/**
 * A query as FTS5 wants it, or null where there is no word in it. Every word must be there, words in “…” or "…" stand
 * together in that order, and the last word may be unfinished unless it is inside closed quotation marks.
 */
export function matchExpression(query: string): string | null {
  const found = terms(query).map(({ words, unfinished }) => `"${words.join(' ')}"${unfinished ? ' *' : ''}`);
  return found.length > 0 ? found.join(' AND ') : null;
}

/** The words of a query, folded: those that are whole, and the one that may be unfinished. */
export function queryWords(query: string): { whole: ReadonlySet<string>; beginning: string | null } {
  const found = terms(query);
  const last = found.at(-1);
  return {
    whole: new Set(found.flatMap(({ words }) => words)),
    beginning: last?.unfinished ? (last.words.at(-1) ?? null) : null,
  };
}
