import { type Receipt, receiptSchema } from '../../../shared/api/publish.ts';
import type { Database } from '../database.ts';
import { integer, type Row, text, textOrNull, time } from '../row.ts';

const { kind, notes, post } = receiptSchema.shape;

function receipt(row: Row): Receipt {
  const sent = textOrNull(row, 'post');
  return {
    id: text(row, 'id'),
    story: text(row, 'story'),
    kind: kind.parse(text(row, 'kind')),
    format: text(row, 'format'),
    target: text(row, 'target'),
    version: integer(row, 'version'),
    content: text(row, 'content'),
    created: time(row, 'created'),
    notes: notes.parse(JSON.parse(text(row, 'notes'))),
    post: post.parse(sent === null ? null : JSON.parse(sent)),
  };
}

/** What has left of a story, newest first. */
export function listReceipts(database: Database, { story }: { story: string }): { receipts: Receipt[] } {
  const rows = database.all(
    `SELECT r.id, s.id AS story, r.kind, r.format, r.target, r.version, r.content, r.notes, r.post, r.created
     FROM receipt r JOIN story s ON s.no = r.story WHERE s.id = ? ORDER BY r.no DESC`,
    story,
  );
  return { receipts: rows.map(receipt) };
}

/** The SHA-256 of every file that was written of a story at a path: what lies there with one of them is untouched and ours. */
export function writtenHashes(
  database: Database,
  { story, target }: { story: string; target: string },
): { hashes: string[] } {
  const rows = database.all(
    `SELECT DISTINCT r.bytes_hash FROM receipt r JOIN story s ON s.no = r.story
     WHERE s.id = ? AND r.target = ? AND r.bytes_hash != ''`,
    story,
    target,
  );
  return { hashes: rows.map((row) => text(row, 'bytes_hash')) };
}
