import { isAllCapitals } from './dateline-parts.ts';
import { endsSentence } from './headline.ts';
import { bulletOf } from './lists.ts';
import { isSmall, tokenise } from './tokens.ts';

const LONGEST = 90;
const MOST_WORDS = 10;
const SHORTEST_PARAGRAPH = 40;

/**
 * Whether a short line in the body is a subheading: in capitals, or without a final stop before a paragraph of prose.
 * `next` is the paragraph after it, '' at the end. Questions in small letters are an interviewer’s.
 */
export function isSubheading(text: string, next: string): boolean {
  if (
    text.length > LONGEST ||
    next === '' ||
    bulletOf(text) !== null ||
    /^[(«"“„‘]/u.test(text) ||
    !/^[\p{L}\d]/u.test(text)
  )
    return false;
  const words = tokenise(text);
  if (words.length === 0 || words.length > MOST_WORDS || /[.,;:…»”]$/u.test(text.replace(/[»”"]$/u, '')))
    return false;
  const capitals = isAllCapitals(text);
  if (capitals) return !isAllCapitals(next) && next.length > text.length;
  if (/[?!]$/.test(text) || isSmall(text.charAt(0))) return false;
  return (
    words.length <= 8 &&
    next.length >= SHORTEST_PARAGRAPH &&
    next.length > text.length * 1.5 &&
    (endsSentence(next) || next.endsWith(':'))
  );
}
