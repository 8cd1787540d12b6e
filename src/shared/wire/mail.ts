import { ofAllLanguages } from './knowledge.ts';
import type { Paragraph } from './lines.ts';
import { headerColon, isForwarded, isSubject, isWhole, titleFrom } from './mail-headers.ts';
import { Phrases } from './phrases.ts';

/** The lines above a letter stand among so many at the start, however often it was sent on. */
const LATEST_HEADER = 40;
const FEWEST_HEADERS = 2;
/** A note above what is sent on is no longer, in paragraphs and in characters. */
const MOST_OF_A_NOTE = 6;
const LONGEST_NOTE = 1000;
const MOST_OF_A_SIGNATURE = 7;
const LONGEST_SIGNATURE = 70;

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
      if (isSubject(name)) subject = { index: to, from: titleFrom(text, colon) };
    } else if (!isForwarded(text)) break;
  }
  return names.size >= FEWEST_HEADERS && (subject || hasSender(paragraphs, index, to))
    ? { to, subject }
    : null;
}

/** Whether a header line holds somebody’s address, or the first one names who wrote the letter. */
function hasSender(paragraphs: readonly Paragraph[], from: number, to: number): boolean {
  return paragraphs.slice(from, to).some(({ text }) => /\S@\S+\.\S/.test(text));
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
