import { ofAllLanguages } from './knowledge.ts';
import { Phrases } from './phrases.ts';
import { tokenise } from './tokens.ts';

const LONGEST_HEADER = 400;
const LONGEST_FORWARDED = 70;

const headers = new Phrases(ofAllLanguages((data) => data.mail.headers));
const subjects = new Phrases(ofAllLanguages((data) => data.mail.subject));
const prefixes = new Phrases(ofAllLanguages((data) => data.mail.prefixes));
const forwarded = new Phrases(ofAllLanguages((data) => data.mail.forwarded));

/** Whether a line has the look of those above a letter. One alone may be anything. */
export function isLetterLine(line: string): boolean {
  return headerColon(line) > 0 || isForwarded(line);
}

/** Where the value of a header line begins, 0 where the line is none. */
export function headerColon(text: string): number {
  if (text.length > LONGEST_HEADER) return 0;
  const match = /^([\p{L}][\p{L}\s'-]{1,24}?)\s?[:：](?=\s|$)/u.exec(text);
  return match?.[1] !== undefined && isWhole(headers, match[1]) ? match[0].length : 0;
}

/** Whether the name of a header line is that of the letter’s title. */
export function isSubject(name: string): boolean {
  return isWhole(subjects, name);
}

/** Where a letter’s title begins behind `Subject: Fwd:`. */
export function titleFrom(text: string, colon: number): number {
  let from = colon;
  for (;;) {
    const rest = text.slice(from);
    const label = /^\s*\[?([\p{L}\s-]{2,24})\]?\s?[:：]/u.exec(rest);
    const isPrefix = label?.[1] !== undefined && isWhole(prefixes, label[1]);
    if (!label || !isPrefix) return from + (/^\s*/.exec(rest)?.[0].length ?? 0);
    from += label[0].length;
  }
}

/** Whether a line says that a letter is sent on. */
export function isForwarded(text: string): boolean {
  if (text.length > LONGEST_FORWARDED) return false;
  const tokens = tokenise(text.replace(/^[-–—_>\s]+|[-–—_:\s]+$/gu, ''));
  return tokens.length > 0 && forwarded.at(tokens, 0) === tokens.length;
}

/** Whether a text is nothing but one phrase of a list. */
export function isWhole(phrases: Phrases, text: string): boolean {
  const tokens = tokenise(text);
  return tokens.length > 0 && phrases.at(tokens, 0) === tokens.length;
}
