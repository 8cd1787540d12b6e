import type { IncomingOrigin, Origin } from '../../../shared/api/origin.ts';
import { newId } from '../../../shared/article/ids.ts';
import type { Desk, StoryRow } from './desk.ts';

/** Keeps what a story was made from, in the transaction that makes the story where that is one. */
export function keepOrigin(desk: Desk, story: StoryRow, { original, ...origin }: IncomingOrigin): Origin {
  const id = newId();
  const now = Date.now();
  desk.database.run(
    `INSERT INTO origin (id, story, name, encoding, certain, removed, original, bytes, created)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    story.no,
    origin.name,
    origin.encoding,
    origin.certain ? 1 : 0,
    JSON.stringify(origin.removed),
    original,
    origin.bytes,
    now,
  );
  return { ...origin, id, story: story.id, created: new Date(now).toISOString() };
}
