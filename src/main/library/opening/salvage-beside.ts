import { z } from 'zod';
import type { Database } from '../database.ts';
import { integer, type Row, text } from '../row.ts';
import { columnsOf, fits, insert, readable } from './damaged-rows.ts';

/**
 * What is kept beside stories under ids of its own and never changes: words that could not stay, what stories were made
 * from (whoever loses a story's text may still find it there), and proofs that they left.
 */
const KEPT = ['conflict', 'origin', 'receipt'] as const;

/** By the number of a story in the damaged file, the one that it has in the sound file. */
type Places = ReadonlyMap<number, number>;

/** The rows of a table that can still be read, in its order, each with the number that its story has in the sound file. */
function* ofStories(
  damaged: Database,
  into: Database,
  places: Places,
  table: string,
  order: string,
): Generator<{ row: Row; story: number }> {
  const columns = columnsOf(into, table);
  for (const row of readable(damaged, `SELECT * FROM ${table} ORDER BY ${order}`)) {
    const story = fits(columns, row) ? places.get(integer(row, 'story')) : undefined;
    if (story !== undefined) yield { row, story };
  }
}

/** What is known of the blocks of translations: of two records of one block, that of the later change. */
function takeBlockRecords(damaged: Database, into: Database, places: Places): void {
  for (const { row, story } of ofStories(damaged, into, places, 'translated_block', 'touched')) {
    const block = text(row, 'block');
    const there = into.get(
      'SELECT touched FROM translated_block WHERE story = ? AND block = ?',
      story,
      block,
    );
    if (there && integer(there, 'touched') >= integer(row, 'touched')) continue;
    into.run('DELETE FROM translated_block WHERE story = ? AND block = ?', story, block);
    insert(into, 'translated_block', row, { story });
  }
}

const hashes = z.array(z.string());

/** The hashes in a row of `sending`; none where they cannot be read: that something was on its way is what matters. */
function hashesIn(row: Row): string[] {
  try {
    return hashes.parse(JSON.parse(text(row, 'words')));
  } catch {
    return [];
  }
}

/**
 * What was on its way to a site when it was last known, so that the next send looks there first. Of two such rows for one site
 * the hashes of both, and the later time; where the sites differ, the later row.
 */
function takeSending(damaged: Database, into: Database, places: Places): void {
  for (const { row, story } of ofStories(damaged, into, places, 'sending', 'begun')) {
    const there = into.get('SELECT site, begun, words FROM sending WHERE story = ?', story);
    const isSameSite = there !== undefined && text(there, 'site') === text(row, 'site');
    const isOlder = there !== undefined && integer(there, 'begun') >= integer(row, 'begun');
    if (there && isOlder && !isSameSite) continue;
    const words = [...(there && isSameSite ? hashesIn(there) : []), ...hashesIn(row)];
    const later = there && isOlder ? there : row;
    into.run('DELETE FROM sending WHERE story = ?', story);
    insert(into, 'sending', row, {
      story,
      begun: integer(later, 'begun'),
      words: JSON.stringify([...new Set(words)]),
    });
  }
}

/** Brings what stands beside stories in a damaged library into a sound one that has these stories. */
export function takeBeside(damaged: Database, into: Database, places: Places): void {
  for (const table of KEPT) {
    for (const { row, story } of ofStories(damaged, into, places, table, 'no')) {
      const { no: _, ...kept } = row;
      if (into.get(`SELECT no FROM ${table} WHERE id = ?`, text(row, 'id'))) continue;
      insert(into, table, kept, { story });
    }
  }
  takeBlockRecords(damaged, into, places);
  takeSending(damaged, into, places);
}
