import type { Node } from 'prosemirror-model';
import { readDocument, readStep } from '../../shared/article/migrate.ts';
import { SCHEMA_VERSION } from '../../shared/article/schema.ts';
import type { Database } from './database.ts';
import { integer, text } from './row.ts';

/** One journal row: a list of steps as JSON text, made at `version` by `client`. */
export interface JournalRow {
  version: number;
  count: number;
  client: string;
  schemaVersion: number;
  steps: string;
}

/** A story as it is stored: a snapshot and the journal after it, both as the text that is on disk. */
export interface StoredContent {
  snapshotVersion: number;
  snapshotSchema: number;
  snapshot: string;
  journal: JournalRow[];
  /** The version that the last journal row leads to. */
  version: number;
}

/** Why a story's content can only be looked at. */
export type Unreadable = 'newer' | 'unreadable';

export type Replayed = { ok: true; doc: Node } | { ok: false; reason: Unreadable };

/** The journal rows that hold the steps after `version`, oldest first; the first may begin before it. */
export function journalAfter(database: Database, story: number, version: number): JournalRow[] {
  return database
    .all(
      // The UNIQUE index finds the rows; a row holds at most a few thousand steps, so going back that far is enough.
      `SELECT version, count, client, schema_version, steps FROM journal
       WHERE story = ?1 AND version >= ?2 - 2000 AND version + count > ?2 ORDER BY version`,
      story,
      version,
    )
    .map((row) => ({
      version: integer(row, 'version'),
      count: integer(row, 'count'),
      client: text(row, 'client'),
      schemaVersion: integer(row, 'schema_version'),
      steps: text(row, 'steps'),
    }));
}

/** Reads a story from its newest snapshot at or before `upTo`, or null where it has none. */
export function readContent(
  database: Database,
  story: number,
  upTo = Number.MAX_SAFE_INTEGER,
): StoredContent | null {
  const row = database.get(
    `SELECT version, schema_version, doc FROM snapshot
     WHERE story = ? AND version <= ? AND doc IS NOT NULL ORDER BY version DESC LIMIT 1`,
    story,
    upTo,
  );
  if (!row) return null;
  const snapshotVersion = integer(row, 'version');
  const journal = journalAfter(database, story, snapshotVersion);
  const last = journal.at(-1);
  return {
    snapshotVersion,
    snapshotSchema: integer(row, 'schema_version'),
    snapshot: text(row, 'doc'),
    journal,
    version: last ? last.version + last.count : snapshotVersion,
  };
}

function stepList(json: string): unknown[] {
  const steps: unknown = JSON.parse(json);
  if (!Array.isArray(steps)) throw new RangeError('A journal row holds a list of steps');
  return steps;
}

/** The single steps after `version`, each with the client that made it. */
export function stepsAfter(journal: readonly JournalRow[], version: number) {
  return journal.flatMap((row) =>
    stepList(row.steps)
      .slice(Math.max(0, version - row.version))
      .map((step) => ({ client: row.client, step })),
  );
}

/** Rebuilds the document at version `upTo` (or the last). Never throws on what is stored: it says what it is. */
export function replay(content: StoredContent, upTo = content.version): Replayed {
  const newest = Math.max(content.snapshotSchema, ...content.journal.map((row) => row.schemaVersion));
  if (newest > SCHEMA_VERSION) return { ok: false, reason: 'newer' };
  try {
    const read = readDocument(JSON.parse(content.snapshot), content.snapshotSchema);
    if (!read.ok) return read;
    let { doc } = read;
    let version = content.snapshotVersion;
    for (const row of content.journal) {
      if (row.version > version) return { ok: false, reason: 'unreadable' };
      for (const json of stepList(row.steps).slice(version - row.version)) {
        if (version === upTo) return { ok: true, doc };
        const result = readStep(json, row.schemaVersion).apply(doc);
        if (!result.doc) return { ok: false, reason: 'unreadable' };
        doc = result.doc;
        version += 1;
      }
    }
    return version === upTo ? { ok: true, doc } : { ok: false, reason: 'unreadable' };
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
}
