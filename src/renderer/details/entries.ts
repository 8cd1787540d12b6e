import type { Byline, EntryMap, MapEntry, MapName, Source } from '../../shared/article/metadata.ts';
import type { StorySession } from '../editor/story-session.ts';

/** The story’s entries of one map as they stand now. */
export function entriesOf<M extends MapName>(session: StorySession, map: M): EntryMap<M> {
  return session.state.doc.attrs[map];
}

/**
 * Changes some fields of an entry, over what the entry holds by then. `known` is what it held when it was last on the
 * screen: the base where another window has removed it meanwhile, so that what was typed is not lost with it.
 */
export function changeEntry<M extends 'bylines' | 'sources'>(
  session: StorySession,
  map: M,
  key: string,
  known: MapEntry<M>,
  change: Partial<MapEntry<M>>,
): void {
  const now = entriesOf(session, map)[key] ?? known;
  session.setEntry(map, key, { ...now, ...change });
}

export const emptySource: Source = { name: '', role: '', organisation: '', kind: 'person' };

export type Row<T> = readonly [key: string, entry: T];

/** Bylines in their printed order. */
export function inOrder(bylines: EntryMap<'bylines'>): Row<Byline>[] {
  return Object.entries(bylines).sort(([keyA, a], [keyB, b]) => a.order - b.order || (keyA < keyB ? -1 : 1));
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/**
 * Sources in the order in which they were added: keys made here are ids that sort by time, and stand after those that
 * came with an imported story.
 */
export function inOrderOfMaking(sources: EntryMap<'sources'>): Row<Source>[] {
  return Object.entries(sources).sort(
    ([a], [b]) => Number(UUID.test(a)) - Number(UUID.test(b)) || (a < b ? -1 : 1),
  );
}

/** A byline for the end of the line. */
export function nextByline(bylines: EntryMap<'bylines'>): Byline {
  const last = inOrder(bylines).at(-1);
  return { name: '', role: '', bio: [], order: last ? last[1].order + 1 : 0 };
}

/**
 * The `order` that moves the byline at `from` one place up (-1) or down (+1), or null at the end of the line. Only the
 * one that moves changes, by a number between its new neighbours, so that it is one undo and two windows do not clash.
 */
export function orderAfterMove(rows: readonly Row<Byline>[], from: number, by: -1 | 1): number | null {
  const near = rows[from + by]?.[1].order;
  if (near === undefined) return null;
  const far = rows[from + 2 * by]?.[1].order;
  return far === undefined ? near + by : (near + far) / 2;
}

/** Text of a field to the paragraphs of a biography, and back. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

export function textOfParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n');
}
