import { fail } from '../../../shared/api/errors.ts';
import { encodingSchema, type Origin, originSchema } from '../../../shared/api/origin.ts';
import type { Database } from '../database.ts';
import { blob, integer, text, time } from '../row.ts';

/** What a story was made from, oldest first. */
export function listOrigins(database: Database, { story }: { story: string }): { origins: Origin[] } {
  const rows = database.all(
    `SELECT o.id, s.id AS story, o.name, o.encoding, o.certain, o.removed, o.bytes, o.created
     FROM origin o JOIN story s ON s.no = o.story WHERE s.id = ? ORDER BY o.no`,
    story,
  );
  return {
    origins: rows.map((row) => ({
      id: text(row, 'id'),
      story: text(row, 'story'),
      name: text(row, 'name'),
      encoding: encodingSchema.parse(text(row, 'encoding')),
      certain: integer(row, 'certain') === 1,
      bytes: integer(row, 'bytes'),
      created: time(row, 'created'),
      removed: originSchema.shape.removed.parse(JSON.parse(text(row, 'removed'))),
    })),
  };
}

/** The bytes as they came, as gzip. @throws ApiError `not-found` */
export function readOrigin(
  database: Database,
  { id }: { id: string },
): { encoding: Origin['encoding']; original: Uint8Array } {
  const row = database.get('SELECT encoding, original FROM origin WHERE id = ?', id);
  if (!row) {
    throw fail('not-found', 'There is no such original in this library.', { what: 'original', id });
  }
  return { encoding: encodingSchema.parse(text(row, 'encoding')), original: blob(row, 'original') };
}
