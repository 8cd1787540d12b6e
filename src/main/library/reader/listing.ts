import type { CallOutput, ParsedInput } from '../../../shared/api/api.ts';
import { fail } from '../../../shared/api/errors.ts';
import type { Database } from '../database.ts';
import { integer } from '../row.ts';
import { SUMMARY_COLUMNS, summary } from './summaries.ts';

/** The conditions of a filter as SQL over `story s`, with the values that they bind. */
export function conditions(filter: {
  language?: string | undefined;
  status?: string | undefined;
  trashed: boolean;
}): { sql: string; values: string[] } {
  const sql = [`s.trashed IS ${filter.trashed ? 'NOT NULL' : 'NULL'}`];
  const values: string[] = [];
  if (filter.language !== undefined) {
    sql.push('s.language = ?');
    values.push(filter.language);
  }
  if (filter.status !== undefined) {
    sql.push('s.status = ?');
    values.push(filter.status);
  }
  return { sql: sql.join(' AND '), values };
}

/**
 * A page of stories, last changed first. `next` is the place in the sequence of changes where the page ends: a story
 * that changes while someone pages moves to the front, none is shown twice, and no unchanged one is skipped.
 */
export function list(database: Database, input: ParsedInput<'stories.list'>): CallOutput<'stories.list'> {
  const before = input.after === undefined ? Number.MAX_SAFE_INTEGER : Number(input.after);
  if (!Number.isSafeInteger(before)) {
    throw fail('bad-input', 'The list cannot go on from there. Load it anew.', {
      problems: ['after: not the next of a page'],
    });
  }
  const filter = conditions(input);
  const rows = database.all(
    `SELECT ${SUMMARY_COLUMNS} FROM story s WHERE ${filter.sql} AND s.touched < ? ORDER BY s.touched DESC LIMIT ?`,
    ...filter.values,
    before,
    input.limit + 1,
  );
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  const total = database.get(`SELECT count(*) AS stories FROM story s WHERE ${filter.sql}`, ...filter.values);
  return {
    stories: page.map(summary),
    next: rows.length > input.limit && last ? String(integer(last, 'touched')) : null,
    total: total ? integer(total, 'stories') : 0,
  };
}
