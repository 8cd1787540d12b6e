import type { CallOutput, ParsedInput } from '../../../shared/api/api.ts';
import { conflictCopySchema } from '../../../shared/api/story.ts';
import type { Database } from '../database.ts';
import { integer, text, time } from '../row.ts';

/** Conflict copies that nobody has settled, oldest first. */
export function listConflicts(
  database: Database,
  { story }: ParsedInput<'conflicts.list'>,
): CallOutput<'conflicts.list'> {
  const rows = database.all(
    `SELECT c.id, s.id AS story, c.blocks, c.text, c.reason, c.created, c.settled
     FROM conflict c JOIN story s ON s.no = c.story
     WHERE c.settled = 0 AND (?1 IS NULL OR s.id = ?1) ORDER BY c.no`,
    story ?? null,
  );
  return {
    copies: rows.map((row) => ({
      id: text(row, 'id'),
      story: text(row, 'story'),
      blocks: conflictCopySchema.shape.blocks.parse(JSON.parse(text(row, 'blocks'))),
      text: text(row, 'text'),
      reason: conflictCopySchema.shape.reason.parse(text(row, 'reason')),
      created: time(row, 'created'),
      settled: integer(row, 'settled') === 1,
    })),
  };
}
