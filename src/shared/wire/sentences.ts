import { fold, isCapital } from './tokens.ts';

export interface Sentence {
  from: number;
  to: number;
}

const CLOSERS = '»”“"’\')]';
const OPENERS = '«“„"‘\'([—–-';
const END = /[.!?…]/g;
/** A word before a point that could be an abbreviation. */
const LONGEST_ABBREVIATION = 12;

/** The sentences of a text, with the space after each. A point after an abbreviation or an initial ends none. */
export function sentencesOf(text: string, abbreviations: ReadonlySet<string>): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const end = endAfter(text, match.index, abbreviations);
    if (end <= from) continue;
    sentences.push({ from, to: end });
    from = end;
  }
  if (from < text.length) sentences.push({ from, to: text.length });
  return sentences;
}

/** Where the next sentence begins after the mark at `index`, 0 where the sentence goes on. */
function endAfter(text: string, index: number, abbreviations: ReadonlySet<string>): number {
  let at = index + 1;
  while (at < text.length && CLOSERS.includes(text.charAt(at))) at++;
  const space = at;
  while (at < text.length && isSpace(text.charAt(at))) at++;
  if (at === space && at < text.length) return 0;
  if (at === text.length) return at;
  if (text.charAt(index) === '.' && isAbbreviated(text, index, abbreviations)) return 0;
  let next = at;
  while (
    next < text.length &&
    next < at + 4 &&
    (OPENERS.includes(text.charAt(next)) || isSpace(text.charAt(next)))
  )
    next++;
  const letter = text.charAt(next);
  // A dash that goes on with a small letter is a tag: “…!” — said he.
  return isCapital(letter) || /[\p{N}\p{Lo}]/u.test(letter) ? at : 0;
}

function isSpace(letter: string): boolean {
  return letter === ' ' || letter === '\u00A0' || letter === '\n' || letter === '\t' || letter === '\u202F';
}

function isAbbreviated(text: string, index: number, abbreviations: ReadonlySet<string>): boolean {
  let from = index;
  while (from > 0 && index - from < LONGEST_ABBREVIATION && /[\p{L}.]/u.test(text.charAt(from - 1))) from--;
  const word = text.slice(from, index);
  if (word === '') return false;
  if (/^\p{Lu}(?:\.\p{Lu})?$/u.test(word)) return true;
  return abbreviations.has(fold(word));
}
