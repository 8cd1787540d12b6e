import type { CallOutput } from '../../../shared/api/api.ts';
import { fail } from '../../../shared/api/errors.ts';
import { SCHEMA_VERSION } from '../../../shared/article/schema.ts';
import type { Database } from '../database.ts';
import { integer, text, textOrNull, time } from '../row.ts';
import { readContent, replay } from '../story-content.ts';
import { storyNumber } from './story-number.ts';

/** Every snapshot of a story, newest first. */
export function listVersions(database: Database, { id }: { id: string }): CallOutput<'versions.list'> {
  const rows = database.all(
    'SELECT version, name, at, revision, parent FROM snapshot WHERE story = ? ORDER BY version DESC',
    storyNumber(database, id),
  );
  return {
    versions: rows.map((row) => ({
      version: integer(row, 'version'),
      name: textOrNull(row, 'name'),
      created: time(row, 'at'),
      revision: text(row, 'revision'),
      parent: textOrNull(row, 'parent'),
    })),
  };
}

/** Rebuilds a story as it was at any version. The document is given as JSON text. */
export function readVersion(
  database: Database,
  { id, version }: { id: string; version: number },
): { schemaVersion: number; doc: string } {
  const content = readContent(database, storyNumber(database, id), version);
  if (!content || version > content.version) {
    throw fail('not-found', 'The story has no such version.', { what: 'version', id: String(version) });
  }
  const replayed = replay(content, version);
  if (replayed.ok) return { schemaVersion: SCHEMA_VERSION, doc: JSON.stringify(replayed.doc.toJSON()) };
  throw fail(
    'read-only-story',
    'This version of the story cannot be read here. What is stored was kept as it is.',
    { reason: replayed.reason },
  );
}
