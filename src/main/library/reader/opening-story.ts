import { fail } from '../../../shared/api/errors.ts';
import type { JournalStep } from '../../../shared/api/story.ts';
import type { Database } from '../database.ts';
import { integer, type Row } from '../row.ts';
import { journalAfter, readContent, replay, stepsAfter } from '../story-content.ts';
import type { OpenedText } from './calls.ts';
import { SUMMARY_COLUMNS, summary } from './summaries.ts';

function storyRow(database: Database, id: string): Row {
  const row = database.get(`SELECT ${SUMMARY_COLUMNS} FROM story s WHERE s.id = ?`, id);
  if (!row) throw fail('not-found', 'There is no such story in this library.', { what: 'story', id });
  return row;
}

/** Reads a story for a window. What cannot be read as a story is handed over as it is stored, to be looked at only. */
export function open(database: Database, { id }: { id: string }): OpenedText {
  const row = storyRow(database, id);
  const told = summary(row);
  const content = readContent(database, integer(row, 'no'));
  if (!content) {
    throw fail(
      'read-only-story',
      'Nothing of this story’s text can be read. What is stored was kept as it is.',
      { reason: 'unreadable' },
    );
  }
  const replayed = replay(content);
  const unreadable = replayed.ok ? null : replayed.reason;
  return {
    summary: told,
    schemaVersion: Math.max(
      content.snapshotSchema,
      ...content.journal.map((journal) => journal.schemaVersion),
    ),
    snapshotVersion: content.snapshotVersion,
    snapshot: content.snapshot,
    steps: JSON.stringify(
      unreadable === 'unreadable' ? [] : stepsAfter(content.journal, content.snapshotVersion),
    ),
    version: content.version,
    readOnly: unreadable ?? (told.trashed === null ? null : 'trashed'),
  };
}

/** The steps after a version. A version that the story has not reached yet has none after it. */
export function since(
  database: Database,
  { id, version }: { id: string; version: number },
): { version: number; steps: JournalStep[] } {
  const row = storyRow(database, id);
  const journal = journalAfter(database, integer(row, 'no'), version);
  const last = journal.at(-1);
  return {
    version: last ? last.version + last.count : integer(row, 'version'),
    steps: stepsAfter(journal, version),
  };
}
