import { isLetterLine } from './mail-headers.ts';
import { isSmall } from './tokens.ts';

/** One paragraph of the text as it came in, on one line. */
export interface Paragraph {
  text: string;
  /** Whether a blank line, or the start of the text, stands before it. */
  blankBefore: boolean;
}

// Texts are wrapped by hand or by mail programs at 60 to 100 columns; a line of more is a paragraph.
const WIDEST_WRAP = 130;
const NARROWEST_WRAP = 45;

const LINE_ENDS = /\r\n|[\n\r\u0085\u2028\u2029\v\f]/g;
/** No story has so many lines, and no book. What comes after them is a table or a log, and nobody reads it. */
const MOST_LINES = 100_000;
const BULLET = /^(?:[•·▪●◦‣*–—-]\s|\d{1,3}[.)]\s)/u;
const SENTENCE_END = /[.!?…:;][»”“"')\]]*$/u;

/** The paragraphs of a text, and what is left of one that has more lines than a story could, as it stands. */
export interface Lines {
  paragraphs: Paragraph[];
  rest: string;
}

/**
 * The paragraphs of a text. Blank lines part them, and so do single newlines, unless the text is wrapped: then lines are
 * joined again by a space (or by nothing after a hyphen that the wrap found in a word).
 */
export function paragraphsOf(text: string): Lines {
  const { lines: printed, rest } = linesOf(text.replace(/^\uFEFF/, ''));
  const lines = withoutQuoteSigns(printed);
  // The lines above a letter are as long as they are, and none of them goes on in the next.
  const head = lines.findIndex((line) => line !== '' && !isLetterLine(line));
  const width = wrapWidth(head > 0 ? lines.slice(head) : lines);
  const paragraphs: Paragraph[] = [];
  let joined: string[] = [];
  let blankBefore = true;
  const close = () => {
    if (joined.length > 0) paragraphs.push({ text: joined.join(''), blankBefore });
    joined = [];
  };
  lines.forEach((line, index) => {
    const before = index > 0 ? (lines[index - 1] ?? '') : '';
    if (line === '') {
      close();
      return;
    }
    if (joined.length > 0 && index > head && isWrapped(before, line, width)) {
      joined.push(endsInWord(before) ? '' : ' ', line);
      return;
    }
    close();
    blankBefore = before === '';
    joined.push(line);
  });
  close();
  return { paragraphs, rest };
}

/** The first lines of a text, trimmed, and the text after them. */
function linesOf(text: string): { lines: string[]; rest: string } {
  const lines: string[] = [];
  let from = 0;
  for (const match of text.matchAll(LINE_ENDS)) {
    if (lines.length === MOST_LINES) return { lines, rest: text.slice(from) };
    lines.push(trimLine(text.slice(from, match.index)));
    from = match.index + match[0].length;
  }
  lines.push(trimLine(text.slice(from)));
  return { lines, rest: '' };
}

/** A letter that is quoted whole has a sign before each line, which is no part of it. */
function withoutQuoteSigns(lines: string[]): string[] {
  if (!lines[0]?.startsWith('>') || !lines.every((line) => line === '' || line.startsWith('>'))) return lines;
  return lines.map((line) => line.replace(/^[>\s]+/, ''));
}

const BLANK = /^[\s\u200B\u2060\u00AD]*$/;

// Zero-width spaces are no words, and a line of nothing else is blank.
function trimLine(line: string): string {
  const trimmed = line.trim();
  return BLANK.test(trimmed) ? '' : trimmed;
}

function endsInWord(line: string): boolean {
  return /\p{L}-$/u.test(line);
}

/**
 * The width at which the text is wrapped, 0 where it is not: no line is longer than a wrap could be, and most lines that
 * are full (the next word had no room) break off inside a sentence.
 */
function wrapWidth(lines: readonly string[]): number {
  let width = 0;
  for (const line of lines) if (line.length > width) width = line.length;
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return 0;
  let full = 0;
  let insideSentence = 0;
  for (let index = 1; index < lines.length; index++) {
    const before = lines[index - 1] ?? '';
    if (!isFull(before, lines[index] ?? '', width)) continue;
    full++;
    if (!SENTENCE_END.test(before)) insideSentence++;
  }
  return full > 0 && insideSentence * 2 > full ? width : 0;
}

/** Whether the first word of the next line would not have fitted on this one. */
function isFull(line: string, next: string, width: number): boolean {
  if (line === '' || next === '') return false;
  const space = next.search(/\s/);
  return line.length + 1 + (space === -1 ? next.length : space) > width;
}

function isWrapped(line: string, next: string, width: number): boolean {
  if (width === 0 || BULLET.test(next)) return false;
  if (isFull(line, next, width)) return true;
  // A hand that wrapped a little early: the sentence goes on in small letters.
  return line.length * 2 > width && !SENTENCE_END.test(line) && isSmall(next.charAt(0));
}
