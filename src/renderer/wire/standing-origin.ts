import type { Node } from 'prosemirror-model';
import type { Origin } from '../../shared/api/origin.ts';
import { textOf } from '../../shared/article/views.ts';
import { loadReader } from './load-reader.ts';

/** How many words in a row are compared: fewer stand in any two stories, more are parted by every small correction. */
const RUN = 3;
/** The part of a text, by runs of words, from which on it is what the story was made from. */
const LEAST = 0.15;
/** The part from which on an older text need not be looked at. */
const ENOUGH = 0.6;

/** A text that a story was made from, and the article that was read from it. */
export interface StandingOrigin {
  readonly origin: Origin;
  readonly text: string;
  readonly article: Node;
}

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const length = Math.min(RUN, words.length);
  return new Set(words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' ')));
}

/** Which part of an article stands in a story, from 0 to 1, however it has been corrected since. */
export function partStanding(article: Node, doc: Node): number {
  const runs = runsOf(textOf(article));
  const standing = runsOf(textOf(doc));
  let found = 0;
  for (const run of runs) if (standing.has(run)) found++;
  return runs.size === 0 ? 0 : found / runs.size;
}

/**
 * Of the texts that a story was made from, the one that stands in it now: not always the newest, which may have been
 * undone. Null where nothing of them does, or a text is not to be had. `read` gives the text as it came.
 */
export async function standingOrigin(
  doc: Node,
  origins: readonly Origin[],
  read: (origin: Origin) => Promise<string | null>,
): Promise<StandingOrigin | null> {
  const { readText } = await loadReader();
  let best: StandingOrigin | null = null;
  let most = LEAST;
  for (const origin of origins.toReversed()) {
    const text = await read(origin);
    if (text === null) continue;
    const { article } = await readText(text);
    const part = partStanding(article, doc);
    if (part <= most) continue;
    best = { origin, text, article };
    most = part;
    if (part >= ENOUGH) break;
  }
  return best;
}
