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
  if (text.length > LONGEST || next.length < SHORTEST_PARAGRAPH || next.length <= text.length) return false;
  if (!/^[\p{L}\d]/u.test(text) || /[.,;:…][»”"]?$/u.test(text) || bulletOf(text) !== null) return false;
  const words = tokenise(text).length;
  if (words === 0 || words > MOST_WORDS) return false;
  if (isAllCapitals(text)) return !isAllCapitals(next);
  if (/[?!]$/.test(text) || isSmall(text.charAt(0))) return false;
  return words <= 8 && next.length > text.length * 1.5 && (endsSentence(next) || next.endsWith(':'));
}
