import { bylineOf } from './byline.ts';
import { findDateline, isDatelineAlone } from './dateline.ts';
import { isKnownPlace } from './dateline-parts.ts';
import { isHeadline } from './headline.ts';
import { ofAllLanguages } from './knowledge.ts';
import type { Paragraph } from './lines.ts';
import { Phrases } from './phrases.ts';
import { isCapital, tokenise } from './tokens.ts';

/**
 * What an agency writes above a story for the desks that it serves: the slug (`KAZAKHSTAN-INFLATION/ (UPDATE 2)`), its place in a
 * series (`1ST LEAD`, `UPDATE 2-`), and notes of what was done to it (`(Adds analyst, background)`).
 */

const marks = new Phrases(ofAllLanguages((data) => data.desk.marks));
const notes = new Phrases(ofAllLanguages((data) => data.desk.notes));

/** So many lines above a lede are looked at. */
const MOST_ABOVE = 8;
const LONGEST_MARK = 40;
const MOST_WORDS_OF_A_MARK = 4;
const LONGEST_NOTE = 220;
const LONGEST_TIMED_NOTE = 60;
/** The verb of a note stands among so many words. */
const NOTE_REACH = 12;
const LONGEST_CONTACT = 300;
const LONGEST_SLUG = 70;
const LONGEST_HEADLINE = 240;
/** A slug without a slash in small letters has more parts than a compound of the language. */
const FEWEST_SMALL_PARTS = 3;

const NUMBER = /^(?:\d{1,2}|\d(?:st|nd|rd|th)|[1-9]-\p{L}{1,3})$/u;
const SLUG = /^[\p{L}\d.&'’]+(?:[-/][\p{L}\d.&'’]*)+$/u;
/** AP’s and old wires’ cycles before a slug. */
const CYCLE = /^\^?(?:BC|AM|PM|AP)-{1,2}\p{Lu}\S*/u;
/** `UPDATE 2-`, `CORRECTED-UPDATE 1-`, `UPDATE: `, `URGENT ¥¥¥ ` in capitals before a title. */
const PREFIX =
  /^([\p{Lu}\d]+(?:\s\d{1,2})?(?:-[\p{Lu}\d]+(?:\s\d{1,2})?)*)(?:-|:\s+|\s+[¥*]+\s*)(?=[\p{Lu}\d«“"'‘])/u;
const SERIES = /^\d(?:st|nd|rd|th)\s(?:lead|roundup|update|ld)\b[:\s–—-]*/iu;

/** Which paragraphs are an agency’s notes for desks. `others` are those that are known to be no part of the story. */
export function deskNotes(paragraphs: readonly Paragraph[], others: readonly boolean[]): boolean[] {
  const found = paragraphs.map(({ text }) => isContact(text));
  let seen = 0;
  for (let index = 0; index < paragraphs.length - 1 && seen < MOST_ABOVE; index++) {
    const text = paragraphs[index]?.text ?? '';
    if (others[index]) continue;
    const isFirst = found.slice(0, index).every((one, before) => one || others[before] === true);
    if (isFirst && isSlug(text, paragraphs.slice(index + 1, index + 1 + MOST_ABOVE))) found[index] = true;
    else if (isDatelineAlone(text) || findDateline(text) !== null) break;
    else if (isMark(text) || (isNote(text) && bylineOf(text) === null)) found[index] = true;
    seen++;
  }
  return found;
}

/** Where the headline begins behind `UPDATE 2-` or `1ST LEAD`, 0 where nothing stands before it. */
export function deskMarkBefore(line: string): number {
  if (line.length > LONGEST_HEADLINE) return 0;
  const series = SERIES.exec(line)?.[0];
  if (series) return series.length < line.length ? series.length : 0;
  const prefix = PREFIX.exec(line);
  return prefix?.[1]?.split('-').every(isMark) ? prefix[0].length : 0;
}

/** `((name@agency.org; +7 727 …))`: whom a desk may ask. */
function isContact(text: string): boolean {
  return text.length <= LONGEST_CONTACT && text.startsWith('((') && text.endsWith('))');
}

/** A line of nothing but the words of marks and numbers: `UPDATE 2`, `(1ST LEAD)`. */
function isMark(text: string): boolean {
  if (text.length > LONGEST_MARK || /[.!?…]$/u.test(text)) return false;
  const tokens = tokenise(text.replace(/[()[\]]/gu, ' '));
  if (tokens.length === 0 || tokens.length > MOST_WORDS_OF_A_MARK || !isCapitalOrDigit(text)) return false;
  const words = tokens.filter(({ lower }) => !NUMBER.test(lower));
  return words.length > 0 && words.every((_, index) => marks.at(words, index) > 0);
}

function isCapitalOrDigit(text: string): boolean {
  return /^[([]?\d/.test(text) || isCapital(text.replace(/^[([]/, '').charAt(0));
}

/** A note in brackets, or a short line with the hour: `Updated at 15:30 with police comment`. */
function isNote(text: string): boolean {
  const isTimed =
    text.length <= LONGEST_TIMED_NOTE && /\d[:.]\d{2}(?!\d)/.test(text) && !/[.!?…]$/u.test(text);
  if (text.length > LONGEST_NOTE || !(isTimed || /^\(.*\)\.?$/su.test(text))) return false;
  const tokens = tokenise(text);
  return notes.find(tokens, 0, Math.min(tokens.length, NOTE_REACH)) >= 0;
}

/** Whether a line is the slug of a story whose headline stands below it. */
function isSlug(line: string, below: readonly Paragraph[]): boolean {
  if (line.length > LONGEST_SLUG) return false;
  const bracket = /\s*\(([^()]{1,30})\)$/u.exec(line);
  const marked = bracket?.[1]?.split(',').every((part) => isMark(part.trim())) === true;
  const slug = (marked ? line.slice(0, bracket?.index) : line).replace(/,\S*$|\s?[:：]$/u, '').trim();
  const next = below.find(({ text }) => !isMark(text) && !isNote(text));
  if (!next || !isHeadline(next, below[below.indexOf(next) + 1])) return false;
  if (CYCLE.test(line)) return true;
  if (!SLUG.test(slug)) return false;
  const parts = slug.split(/[-/]+/u).filter((part) => /\p{L}{2}/u.test(part));
  if (parts.every((part) => isKnownPlace(part)) && !slug.includes('/')) return false;
  if (slug === slug.toUpperCase()) return marked || slug.includes('/') || parts.length > 1;
  return parts.length >= FEWEST_SMALL_PARTS && /^\p{L}+(?:-\p{L}+)+$/u.test(slug);
}
