import { ofAllLanguages } from './knowledge.ts';
import type { Paragraph } from './lines.ts';
import { Phrases } from './phrases.ts';
import { tokenise } from './tokens.ts';

/** The lines above a letter stand among so many at the start, however often it was sent on. */
const LATEST_HEADER = 40;
const LONGEST_HEADER = 400;
const FEWEST_HEADERS = 2;
/** A note above what is sent on is no longer, in paragraphs and in characters. */
const MOST_OF_A_NOTE = 6;
const LONGEST_NOTE = 1000;
const MOST_OF_A_SIGNATURE = 7;
const LONGEST_SIGNATURE = 70;

const headers = new Phrases(ofAllLanguages((data) => data.mail.headers));
const subjects = new Phrases(ofAllLanguages((data) => data.mail.subject));
const prefixes = new Phrases(ofAllLanguages((data) => data.mail.prefixes));
const forwarded = new Phrases(ofAllLanguages((data) => data.mail.forwarded));
const closings = new Phrases(ofAllLanguages((data) => data.mail.closings));

/** What of a text is a letter’s and not the story’s. */
export interface Letter {
  /** For each paragraph whether it is one of the letter’s own. */
  own: boolean[];
  /** The paragraph with the title of the last letter, and where that begins; null without one. */
  subject: { index: number; from: number } | null;
}

/**
 * The lines above a letter that brought the story (`From: …`, `Тема: …`), the note over what is sent on, and the signature below.
 * One such line alone is none: two at least stand together, who wrote it or its title among them.
 */
export function letterOf(paragraphs: readonly Paragraph[]): Letter | null {
  const own = paragraphs.map(() => false);
  let subject: Letter['subject'] = null;
  let end = 0;
  for (let index = 0; index < Math.min(paragraphs.length, LATEST_HEADER); ) {
    const block = headerBlock(paragraphs, index);
    if (!block || (end === 0 ? index > 0 : !isNote(paragraphs, end, index))) {
      if (end === 0) break;
      index++;
      continue;
    }
    own.fill(true, end, block.to);
    subject = block.subject ?? subject;
    end = index = block.to;
  }
  if (end === 0 || end === paragraphs.length) return null;
  const signature = signatureFrom(paragraphs, end);
  own.fill(true, signature);
  return { own, subject };
}

/** Where a letter’s title begins behind `Subject: Fwd:`. */
function titleFrom(text: string, colon: number): number {
  let from = colon;
  for (;;) {
    const rest = text.slice(from);
    const label = /^\s*\[?([\p{L}\s-]{2,24})\]?\s?[:：]/u.exec(rest);
    const isPrefix = label?.[1] !== undefined && isWhole(prefixes, label[1]);
    if (!label || !isPrefix) return from + (/^\s*/.exec(rest)?.[0].length ?? 0);
    from += label[0].length;
  }
}

/** Whether a line has the look of those above a letter. One alone may be anything. */
export function isLetterLine(line: string): boolean {
  return headerColon(line) > 0 || isForwarded(line);
}

/** The run of header lines that begins at `index`, with the lines that say that a letter is sent on. */
function headerBlock(
  paragraphs: readonly Paragraph[],
  index: number,
): { to: number; subject: Letter['subject'] } | null {
  const names = new Set<string>();
  let subject: Letter['subject'] = null;
  let to = index;
  for (; to < paragraphs.length; to++) {
    const text = paragraphs[to]?.text ?? '';
    const colon = headerColon(text);
    if (colon > 0) {
      const name = text.slice(0, colon).replace(/\s?[:：]$/, '');
      names.add(name);
      if (isWhole(subjects, name)) subject = { index: to, from: titleFrom(text, colon) };
    } else if (!isForwarded(text)) break;
  }
  return names.size >= FEWEST_HEADERS && (subject || hasSender(paragraphs, index, to))
    ? { to, subject }
    : null;
}

/** Where the value of a header line begins, 0 where the line is none. */
function headerColon(text: string): number {
  if (text.length > LONGEST_HEADER) return 0;
  const match = /^([\p{L}][\p{L}\s'-]{1,24}?)\s?[:：](?=\s|$)/u.exec(text);
  return match?.[1] !== undefined && isWhole(headers, match[1]) ? match[0].length : 0;
}

/** Whether a header line holds somebody’s address, or the first one names who wrote the letter. */
function hasSender(paragraphs: readonly Paragraph[], from: number, to: number): boolean {
  return paragraphs.slice(from, to).some(({ text }) => /\S@\S+\.\S/.test(text));
}

function isForwarded(text: string): boolean {
  if (text.length > LONGEST_SIGNATURE) return false;
  const tokens = tokenise(text.replace(/^[-–—_>\s]+|[-–—_:\s]+$/gu, ''));
  return tokens.length > 0 && forwarded.at(tokens, 0) === tokens.length;
}

function isWhole(phrases: Phrases, text: string): boolean {
  const tokens = tokenise(text);
  return tokens.length > 0 && phrases.at(tokens, 0) === tokens.length;
}

/** Whether what stands between two header blocks is short enough for a note to the one to whom the letter is sent on. */
function isNote(paragraphs: readonly Paragraph[], from: number, to: number): boolean {
  const note = paragraphs.slice(from, to);
  return (
    note.length <= MOST_OF_A_NOTE &&
    note.reduce((length, { text }) => length + text.length, 0) <= LONGEST_NOTE
  );
}

/** Where the letter’s signature begins: `Kind regards,` or `--`, and nothing but short lines below. */
function signatureFrom(paragraphs: readonly Paragraph[], end: number): number {
  const first = Math.max(end + 1, paragraphs.length - MOST_OF_A_SIGNATURE);
  for (let index = first; index < paragraphs.length; index++) {
    const text = paragraphs[index]?.text ?? '';
    const closes = /^--$/.test(text) || (text.length <= LONGEST_SIGNATURE && isWhole(closings, text));
    if (closes && paragraphs.slice(index).every((line) => line.text.length <= LONGEST_SIGNATURE))
      return index;
  }
  return paragraphs.length;
}
