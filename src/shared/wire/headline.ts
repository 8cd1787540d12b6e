import { bylineOf } from './byline.ts';
import { findDateline, isDatelineAlone } from './dateline.ts';
import { labelOf } from './labels.ts';
import type { Paragraph } from './lines.ts';

const LONGEST_HEADLINE = 220;
const LONGEST_STANDFIRST = 350;
/** A stop with all that may close after it. */
const ENDING = 12;
const SPEECH_DASH = /^[—–-]\s/u;

export function endsSentence(text: string): boolean {
  return /[.!?…][»”“"')\]]*$/u.test(text.slice(-ENDING));
}

function endsInPoint(text: string): boolean {
  const ending = text.slice(-ENDING);
  return /[.;,:][»”“"')\]]*$/u.test(ending) && !ending.endsWith('...');
}

/** Whether the first paragraph is the headline. */
export function isHeadline(first: Paragraph, next: Paragraph | undefined): boolean {
  const { text } = first;
  if (
    text.length > LONGEST_HEADLINE ||
    SPEECH_DASH.test(text) ||
    isDatelineAlone(text) ||
    labelOf(text)?.says === 'asks'
  )
    return false;
  const dateline = findDateline(text);
  if (dateline && (dateline.date !== null || dateline.agency !== null || endsInPoint(text))) return false;
  if (!endsInPoint(text)) return true;
  // One sentence with a point is a headline only where what follows can only follow one.
  if (!next || /[.!?]\s+\p{Lu}/u.test(text)) return false;
  return text.length <= 140 && !/[,;:]$/.test(text) && (bylineOf(next.text) !== null || opensBody(next.text));
}

/**
 * Whether the paragraph after the headline is the standfirst. It is where a byline or a dateline follows it, where it has no
 * final point and a paragraph of prose follows, or where the next paragraph introduces the same person anew by full name.
 */
export function isStandfirst(text: string, next: Paragraph | undefined): boolean {
  if (!next || text.length > LONGEST_STANDFIRST || SPEECH_DASH.test(text) || /^\(/.test(text)) return false;
  if (opensBody(text) || bylineOf(text) !== null) return false;
  if (bylineOf(next.text) !== null || opensBody(next.text)) return true;
  if (!endsSentence(text) && !/[:;,]$/.test(text)) return endsSentence(next.text) && next.text.length > 60;
  // Behind a label somebody speaks, and nobody is introduced.
  return labelOf(next.text) === null && introducesAnew(text, next.text);
}

/** Whether a paragraph is a lede with its dateline, or a dateline on a line of its own. */
function opensBody(text: string): boolean {
  return findDateline(text) !== null || isDatelineAlone(text);
}

function introducesAnew(text: string, next: string): boolean {
  for (const match of text.matchAll(/\p{Lu}[\p{Ll}'’ʻʼ‘-]{2,}\s\p{Lu}[\p{Ll}'’ʻʼ‘-]{2,}/gu)) {
    if (next.includes(match[0])) return true;
  }
  return false;
}
