import { z } from 'zod';
import type { CallOutput } from '../../../shared/api/api.ts';
import { statusSchema } from '../../../shared/api/story.ts';
import { type BlockRecord, blockRecordSchema } from '../../../shared/api/translation.ts';
import type { Database } from '../database.ts';
import { integer, text } from '../row.ts';
import { storyNumber } from './story-number.ts';

/** The translations of a story that are not in the trash, oldest first. */
export function listTranslations(
  database: Database,
  { source }: { source: string },
): CallOutput<'translations.list'> {
  storyNumber(database, source);
  const rows = database.all(
    `SELECT t.id, t.language, t.headline, t.status, p.words, p.empty, p.draft, p.checked, p.stale
     FROM story t JOIN translation_progress p ON p.story = t.no
     WHERE t.translation_of = ?1 AND t.id <> ?1 AND t.trashed IS NULL ORDER BY t.no`,
    source,
  );
  return {
    translations: rows.map((row) => ({
      id: text(row, 'id'),
      language: text(row, 'language'),
      headline: text(row, 'headline'),
      status: statusSchema.parse(text(row, 'status')),
      progress: {
        words: integer(row, 'words'),
        empty: integer(row, 'empty'),
        draft: integer(row, 'draft'),
        checked: integer(row, 'checked'),
        stale: integer(row, 'stale'),
      },
    })),
  };
}

/** What is known of the blocks of a translation, by the story’s number; the blocks as they were are read on demand. */
export function recordsOf(database: Database, translation: number): BlockRecord[] {
  return database
    .all(
      'SELECT block, kind, source, target, source_blocks FROM translated_block WHERE story = ?',
      translation,
    )
    .map((row) => ({
      block: text(row, 'block'),
      kind: blockRecordSchema.shape.kind.parse(text(row, 'kind')),
      source: text(row, 'source'),
      target: text(row, 'target'),
      // Parsed when it is asked for: how far a translation is shows without, and it is the whole text of the source.
      get sourceBlocks() {
        return z.array(z.unknown()).parse(JSON.parse(text(row, 'source_blocks')));
      },
    }));
}

export function listRecords(
  database: Database,
  { translation }: { translation: string },
): CallOutput<'translations.records'> {
  return { records: recordsOf(database, storyNumber(database, translation)) };
}
