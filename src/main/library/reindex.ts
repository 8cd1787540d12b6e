import type { JobControl } from './job.ts';
import type { Thread } from './threads/thread.ts';
import type { WriterCalls } from './writer/calls.ts';

/**
 * Builds the full-text index anew, batch by batch between the keystrokes. What is left when it is cancelled stays
 * marked and is indexed in the writer's own pauses.
 */
export async function reindex(writer: Thread<WriterCalls>, job: JobControl): Promise<void> {
  const { stories } = await writer.call('forgetIndex', {});
  job.progress(0, stories);
  for (let left = stories; left > 0 && !job.signal.aborted; ) {
    const batch = await writer.call('indexBatch', {});
    for (const id of batch.failed) job.fail(id, 'The story cannot be read, so it was not indexed.');
    left = batch.left;
    job.progress(Math.max(0, stories - left), stories);
  }
}
