import type { NewReceipt, Receipt } from '../../../shared/api/publish.ts';
import { newId } from '../../../shared/article/ids.ts';
import type { Desk } from './desk.ts';

/**
 * Keeps the proof that a story left. `bytesHash` is the SHA-256 of a file’s bytes as they were written, '' for a post and for
 * what a browser downloaded.
 * @throws ApiError `not-found`
 */
export function keepReceipt(
  desk: Desk,
  { receipt, bytesHash }: { receipt: NewReceipt; bytesHash: string },
): Receipt {
  const story = desk.story(receipt.story);
  const id = newId();
  const now = Date.now();
  desk.database.run(
    `INSERT INTO receipt (id, story, kind, format, target, version, content, notes, post, bytes_hash, created)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    story.no,
    receipt.kind,
    receipt.format,
    receipt.target,
    receipt.version,
    receipt.content,
    JSON.stringify(receipt.notes),
    receipt.post && JSON.stringify(receipt.post),
    bytesHash,
    now,
  );
  desk.tell('receipts.changed', { story: story.id });
  return { ...receipt, id, created: new Date(now).toISOString() };
}
