import type { SearchHit } from '../../../shared/api/story.ts';
import { foldForSearch, queryWords } from '../search-text.ts';

/** How much of the story stands before the first hit and how much the whole shows, in characters. */
const BEFORE = 60;
const LENGTH = 180;
/** Words are folded this far into a story; a hit beyond shows its beginning. In characters. */
const LOOK_INTO = 200_000;

const WORD = /[\p{L}\p{N}\p{M}'‘’`´ʻʼ]+/gu;

interface Place {
  start: number;
  end: number;
}

/** The words of `text` that a query's words are, each as it stands in the text. Lazy: most hits come early. */
function* places(text: string, query: string): Generator<Place> {
  const { whole, beginning } = queryWords(query);
  for (const match of text.slice(0, LOOK_INTO).matchAll(WORD)) {
    const parts = foldForSearch(match[0]).split(/[^\p{L}\p{N}\p{M}]+/u);
    const hit = parts.some((part) => whole.has(part) || (beginning !== null && part.startsWith(beginning)));
    if (hit) yield { start: match.index, end: match.index + match[0].length };
  }
}

/** The nearest place at or after `at` (or before, going back) where a word begins. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', at);
  return space === -1 || space - at > 30 ? at : space + 1;
}

/** A part of a story around the first word that was searched for, with every such word in it marked. */
export function snippet(text: string, query: string): SearchHit['snippet'] {
  const found = places(text, query);
  const first = found.next();
  const start = first.done ? 0 : wordStart(text, first.value.start - BEFORE);
  const end = Math.min(text.length, start + LENGTH);
  const parts: SearchHit['snippet'] = start > 0 ? [{ text: '…', hit: false }] : [];
  const add = (from: number, to: number, hit: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to).replace(/\s+/g, ' '), hit });
  };

  let at = start;
  for (let place = first; !place.done && place.value.start < end; place = found.next()) {
    add(at, place.value.start, false);
    add(place.value.start, place.value.end, true);
    at = place.value.end;
  }
  add(at, end, false);
  if (Math.max(at, end) < text.length) parts.push({ text: '…', hit: false });
  return parts;
}
