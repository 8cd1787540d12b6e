import type { Paragraph } from './lines.ts';

/** A paragraph of the body. What stood before it may have been taken out: a list does not reach over that. */
export interface BodyLine extends Paragraph {
  apart: boolean;
}

/** A run of paragraphs that is one list, as indexes. */
export interface ListRun {
  from: number;
  to: number;
}

type Bullet = 'dot' | 'dash' | 'number';

const LONGEST_ITEM = 400;
// What nobody says aloud, but tags of speech have: a comma or mark, a dash, small letters.
const SPEECH_TAG = /[,!?…]\s?[—–-]\s\p{Ll}/u;

export function bulletOf(text: string): Bullet | null {
  if (/^[•·▪●◦‣*]\s*\S/u.test(text)) return 'dot';
  if (/^[—–-]\s+\S/u.test(text)) return 'dash';
  return /^\d{1,3}[.)]\s+\S/u.test(text) ? 'number' : null;
}

/** An item without its bullet. */
export function withoutBullet(item: string): string {
  return item.replace(/^(?:[•·▪●◦‣*]\s*|[—–-]\s+|\d{1,3}[.)]\s+)/u, '');
}

/**
 * The list that begins at `index`, null where none does. Two items at least, all with the same bullet. Dashes also lead
 * speech: they make a list only on lines that follow one another without a blank one and that nobody seems to say.
 */
export function listAt(paragraphs: readonly BodyLine[], index: number): ListRun | null {
  const bullet = bulletOf(paragraphs[index]?.text ?? '');
  // Only a run’s first item can begin a list, so that a long run is looked through once.
  if (
    bullet === null ||
    (paragraphs[index]?.apart !== true && bulletOf(paragraphs[index - 1]?.text ?? '') === bullet)
  )
    return null;
  let to = index;
  for (; to < paragraphs.length; to++) {
    const item = paragraphs[to];
    if (!item || bulletOf(item.text) !== bullet || item.text.length > LONGEST_ITEM) break;
    if (to > index && (item.apart || (bullet === 'dash' && item.blankBefore))) break;
    if (bullet === 'number' && Number.parseInt(item.text, 10) !== to - index + 1) break;
  }
  if (to - index < 2) return null;
  const items = paragraphs.slice(index, to).map((item) => item.text);
  if (bullet === 'dash' && !isDashList(items, paragraphs[index - 1]?.text ?? '')) return null;
  return { from: index, to };
}

function isDashList(items: readonly string[], before: string): boolean {
  if (items.some((item) => SPEECH_TAG.test(item))) return false;
  if (/:$/.test(before)) return !items.some((item) => /\?$/.test(item));
  return !items.some(
    (item) => /[.!?…]$/.test(item.slice(0, -1)) || /[!?]$/.test(item) || /[.]\s+\p{Lu}/u.test(item),
  );
}
