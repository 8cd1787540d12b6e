import { revisionHash } from '../../../shared/article/hashes.ts';
import { SCHEMA_VERSION } from '../../../shared/article/schema.ts';
import { integer, text, textOrNull, time } from '../row.ts';
import type { Desk, StoryRow } from './desk.ts';

/** A snapshot is due after this many steps, and one is kept whole at least every `KEPT_EVERY` steps. */
export const SNAPSHOT_EVERY = 500;
const KEPT_EVERY = 5000;

/** How many steps were taken since the last snapshot. */
export function stepsSinceSnapshot(desk: Desk, story: StoryRow): number {
  const row = desk.database.get('SELECT max(version) AS version FROM snapshot WHERE story = ?', story.no);
  return story.version - (row && row.version !== null ? integer(row, 'version') : 0);
}

/**
 * Writes a snapshot of the present version unless there is one. Its revision is the hash of the whole document; its
 * parent is the revision of the snapshot before.
 */
export function writeSnapshot(desk: Desk, story: StoryRow, name: string | null = null): void {
  const { doc } = desk.document(story);
  const before = desk.database.get(
    'SELECT revision FROM snapshot WHERE story = ? AND version < ? ORDER BY version DESC LIMIT 1',
    story.no,
    story.version,
  );
  desk.database.run(
    `INSERT INTO snapshot (story, version, schema_version, revision, parent, name, at, doc)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (story, version) DO UPDATE SET name = coalesce(excluded.name, name), doc = coalesce(doc, excluded.doc)`,
    story.no,
    story.version,
    SCHEMA_VERSION,
    revisionHash(doc),
    before ? text(before, 'revision') : null,
    name,
    Date.now(),
    JSON.stringify(doc.toJSON()),
  );
  thin(desk, story.no);
}

/**
 * Frees the text of snapshots that nothing needs: the newest two, the named ones and one every `KEPT_EVERY` steps
 * stay whole. Every version can still be read, by replaying the journal from the snapshot before.
 */
function thin(desk: Desk, story: number): void {
  const whole = desk.database.all(
    'SELECT version, name FROM snapshot WHERE story = ? AND doc IS NOT NULL ORDER BY version',
    story,
  );
  let kept = Number.NEGATIVE_INFINITY;
  for (const row of whole.slice(0, -2)) {
    const version = integer(row, 'version');
    if (row.name !== null || version - kept >= KEPT_EVERY) kept = version;
    else desk.database.run('UPDATE snapshot SET doc = NULL WHERE story = ? AND version = ?', story, version);
  }
}

/** Names the present version. A version has one name: a second one takes the place of the first. */
export function nameVersion(desk: Desk, id: string, name: string) {
  const story = desk.story(id);
  writeSnapshot(desk, story, name);
  const row = desk.database.get(
    'SELECT version, name, at, revision, parent FROM snapshot WHERE story = ? AND version = ?',
    story.no,
    story.version,
  );
  if (!row) throw new Error('A snapshot that was just written is there');
  return {
    version: integer(row, 'version'),
    name: textOrNull(row, 'name'),
    created: time(row, 'at'),
    revision: text(row, 'revision'),
    parent: textOrNull(row, 'parent'),
  };
}
