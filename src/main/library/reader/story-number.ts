import { fail } from '../../../shared/api/errors.ts';
import type { Database } from '../database.ts';
import { integer } from '../row.ts';

/** The number of a story in the library’s tables. @throws ApiError `not-found` */
export function storyNumber(database: Database, id: string): number {
  const row = database.get('SELECT no FROM story WHERE id = ?', id);
  if (!row) throw fail('not-found', 'There is no such story in this library.', { what: 'story', id });
  return integer(row, 'no');
}
