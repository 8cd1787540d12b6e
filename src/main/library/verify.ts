import type { LibraryFolder } from './folder.ts';
import type { JobControl } from './job.ts';
import { isSoundMedium, storedMedia } from './media/verify.ts';
import type { ReaderCalls, VerifiedBatch } from './reader/calls.ts';
import type { Thread } from './threads/thread.ts';

/** Reads every story and every picture of a library and says which are damaged or missing. Changes nothing. */
export async function verify(
  reader: Thread<ReaderCalls>,
  folder: LibraryFolder,
  job: JobControl,
): Promise<void> {
  const { stories } = await reader.call('countStories', {});
  const media = await storedMedia(folder.media);
  const total = stories + media.length;
  const named: { what: string; hash: string }[] = [];
  let done = 0;
  job.progress(done, total);

  for (let after: number | null = 0; after !== null && !job.signal.aborted; ) {
    const batch: VerifiedBatch = await reader.call('verifyBatch', { after });
    for (const { what, why } of batch.failures) job.fail(what, why);
    named.push(...batch.media);
    done += batch.stories;
    after = batch.next;
    job.progress(done, total);
  }
  for (const hash of media) {
    if (job.signal.aborted) return;
    if (!(await isSoundMedium(folder.media, hash))) {
      job.fail(`Picture ${hash.slice(0, 12)}…`, 'Its file is damaged. Add the picture again.');
    }
    done += 1;
    job.progress(done, total);
  }
  const stored = new Set(media);
  for (const { what, hash } of named) {
    if (!stored.has(hash))
      job.fail(what, `Its picture ${hash.slice(0, 12)}… is missing. Add the picture again.`);
  }
}
