import { ofAllLanguages } from './knowledge.ts';
import type { Paragraph } from './lines.ts';
import { Phrases } from './phrases.ts';
import { firstWord, tokenise } from './tokens.ts';

const LONGEST_HEADING = 90;
const LONGEST_CONTACT = 120;
const LONGEST_CALL = 240;
const FEWEST_WORDS_OF_A_CALL = 3;
/** A contact’s name, office, numbers and addresses stand on so many lines at most. */
const MOST_LINES = 8;
/** Notes to editors are no longer, in paragraphs. */
const MOST_NOTES = 12;

const contacts = new Phrases(ofAllLanguages((data) => data.release.contacts));
const notes = new Phrases(ofAllLanguages((data) => data.release.notes));
const ends = new Phrases(ofAllLanguages((data) => data.release.ends));
const labels = new Phrases(ofAllLanguages((data) => data.release.lines));

const ADDRESS = /[\w.+-]+@[\w-]+\.[\w.-]+/;
const NUMBER = /(?:\+|\b8|\b0|\()[\d\s().-]{7,}\d/;

/**
 * Marks what of a press release is for newsrooms only: whom they may ask, and notes to editors. `furniture` says what is known
 * already, and is added to.
 */
export function markRelease(paragraphs: readonly Paragraph[], furniture: boolean[]): void {
  for (let index = 1; index < paragraphs.length; index++) {
    const text = paragraphs[index]?.text ?? '';
    if (isHeading(text, notes)) {
      const to = noteEnd(paragraphs, index);
      furniture.fill(true, index, to);
      index = to - 1;
    } else if (isHeading(text, contacts)) index = markContact(paragraphs, furniture, index);
    else if (isContactLine(text) || isCall(text)) furniture[index] = true;
  }
}

/** Whether a line is a heading of the list, alone or with a colon and what it heads behind it. */
function isHeading(text: string, headings: Phrases): boolean {
  const word = firstWord(text);
  if (word === null || !headings.mayBegin(word)) return false;
  const tokens = tokenise(text, 0, Math.min(text.length, LONGEST_HEADING));
  const length = headings.at(tokens, 0);
  const last = tokens[length - 1];
  if (!last) return false;
  const rest = text.slice(last.to);
  return /^\s?[:：]/.test(rest) ? text.length <= LONGEST_CONTACT || headings === notes : rest === '';
}

function isEnd(text: string): boolean {
  if (/^#{3}(?:\s#{3})*$|^[-–—\s]*30[-–—\s]*$/u.test(text)) return true;
  const word = /^[-–—*#\s[(]*(\p{L}[\p{L}\s-]*?)[-–—*#\s\])]*$/u.exec(text)?.[1];
  if (word === undefined || text.length > LONGEST_HEADING) return false;
  const tokens = tokenise(word);
  return tokens.length > 0 && ends.at(tokens, 0) === tokens.length;
}

/** The notes go on to the end of the release, to whom to ask, or to a title. */
function noteEnd(paragraphs: readonly Paragraph[], from: number): number {
  let to = from + 1;
  while (to < paragraphs.length && to - from < MOST_NOTES) {
    const text = paragraphs[to]?.text ?? '';
    if (isEnd(text) || isHeading(text, contacts) || (to > from + 1 && isTitle(text))) break;
    to++;
  }
  return to;
}

/** A short line without a stop: another part of the release begins, such as who sends it. */
function isTitle(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[.!?;:,]$|^[\d•*–—-]/u.test(text) && !holdsAddress(text);
}

/** Marks a heading with the name, office, numbers and addresses below it. Returns the index of the last line marked. */
function markContact(paragraphs: readonly Paragraph[], furniture: boolean[], heading: number): number {
  const block: number[] = [];
  const headed = /[:：]\s*\S/.test(paragraphs[heading]?.text ?? '');
  for (let index = heading + 1; index < Math.min(paragraphs.length, heading + 1 + MOST_LINES); index++) {
    const line = paragraphs[index];
    if (!line || line.text.length > LONGEST_CONTACT || isEnd(line.text)) break;
    // The first line may stand apart from its heading; the others follow it, or are numbers and addresses themselves.
    const belongs = !line.blankBefore || (index === heading + 1 && !headed) || isContactLine(line.text);
    if (!belongs || /[.!?]\s+\p{Lu}|[.!?]$/u.test(line.text)) break;
    block.push(index);
  }
  const isContact =
    headed || block.some((index) => furniture[index] || holdsAddress(paragraphs[index]?.text ?? ''));
  if (!isContact) return heading;
  for (const index of [heading, ...block]) furniture[index] = true;
  return block.at(-1) ?? heading;
}

function holdsAddress(text: string): boolean {
  return ADDRESS.test(text) || NUMBER.test(text);
}

/** `Тел.: +996 …`, `E-mail: …`: a label, and nothing but an address or a number. */
function isContactLine(text: string): boolean {
  if (text.length > LONGEST_CONTACT || !holdsAddress(text)) return false;
  const tokens = tokenise(text);
  const last = tokens[labels.at(tokens, 0) - 1];
  return last !== undefined && /^[.)]?\s?[:：]/.test(text.slice(last.to));
}

/** `For more information, contact X at x@example.org.`: one line that says whom to ask, and how. */
function isCall(text: string): boolean {
  return (
    text.length <= LONGEST_CALL &&
    holdsAddress(text) &&
    contacts.at(tokenise(text, 0, LONGEST_HEADING), 0) >= FEWEST_WORDS_OF_A_CALL
  );
}
