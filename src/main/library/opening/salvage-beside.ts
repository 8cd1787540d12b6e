import type { Database } from '../database.ts';
import { integer, type Row, text } from '../row.ts';
import { insert, readable } from './damaged-rows.ts';

/**
 * What is kept beside stories under ids of its own and never changes: words that could not stay, what stories were made
 * from (whoever loses a story's text may still find it there), and proofs that they left.
 */
const KEPT = ['conflict', 'origin', 'receipt'] as const;

/** The rows of a table that can still be read, in its order, each with the number that its story has in the sound file. */
function* ofStories(
  damaged: Database,
  into: Database,
  table: string,
  order: string,
): Generator<{ row: Row; story: number }> {
  const rows = readable(
    damaged,
    `SELECT b.*, s.id AS story_id FROM ${table} b JOIN story s ON s.no = b.story ORDER BY b.${order}`,
  );
  for (const { story_id: id, ...row } of rows) {
    const there = into.get('SELECT no FROM story WHERE id = ?', String(id));
    if (there) yield { row, story: integer(there, 'no') };
  }
}

/** What is known of the blocks of translations: of two records of one block, that of the later change. */
function takeBlockRecords(damaged: Database, into: Database): void {
  for (const { row, story } of ofStories(damaged, into, 'translated_block', 'touched')) {
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

/** Brings what stands beside stories in a damaged library into a sound one that has these stories. */
export function takeBeside(damaged: Database, into: Database): void {
  for (const table of KEPT) {
    for (const { row, story } of ofStories(damaged, into, table, 'no')) {
      const { no: _, ...kept } = row;
      if (into.get(`SELECT no FROM ${table} WHERE id = ?`, text(row, 'id'))) continue;
      insert(into, table, kept, { story });
    }
  }
  takeBlockRecords(damaged, into);
}
