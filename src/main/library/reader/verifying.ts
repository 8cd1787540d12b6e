import type { Database } from '../database.ts';
import { integer, text } from '../row.ts';
import { readContent, replay } from '../story-content.ts';
import type { VerifiedBatch } from './calls.ts';

/** A batch ends after this many milliseconds, so that a search never waits long behind it. */
const BATCH = 30;

/** Media hashes that a stored document names. */
function mediaIn(doc: string): string[] {
  return [...doc.matchAll(/"media":"([0-9a-f]{64})"/g)].flatMap((match) => match[1] ?? []);
}

/** Reads some stories after `after` whole: every one is rebuilt from snapshot and journal. */
export function verifyBatch(database: Database, { after }: { after: number }): VerifiedBatch {
  const end = performance.now() + BATCH;
  const batch: VerifiedBatch = { stories: 0, next: null, failures: [], media: [] };
  for (const row of database.all(
    'SELECT no, id, headline, version FROM story WHERE no > ? ORDER BY no LIMIT 100',
    after,
  )) {
    const no = integer(row, 'no');
    const content = readContent(database, no);
    const replayed = content ? replay(content) : null;
    const what = text(row, 'headline') || text(row, 'id');
    if (!content || !replayed?.ok) {
      const newer = replayed && !replayed.ok && replayed.reason === 'newer';
      const why = newer
        ? 'It was written by a newer Copydesk and can only be looked at here.'
        : 'A part of it cannot be read. What is stored was kept as it is.';
      batch.failures.push({ what, why });
    } else if (content.version !== integer(row, 'version')) {
      batch.failures.push({ what, why: 'Its last changes are missing.' });
    } else {
      for (const hash of mediaIn(JSON.stringify(replayed.doc.toJSON()))) batch.media.push({ what, hash });
    }
    batch.stories += 1;
    batch.next = no;
    if (performance.now() > end) break;
  }
  return batch;
}

/** How many stories there are. */
export function countStories(database: Database): { stories: number } {
  const row = database.get('SELECT count(*) AS stories FROM story');
  return { stories: row ? integer(row, 'stories') : 0 };
}
