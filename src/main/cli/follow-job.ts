import { z } from 'zod';
import type { Job } from '../../shared/api/api.ts';
import type { Seam } from '../../shared/api/seam.ts';
import { idSchema } from '../../shared/api/story.ts';
import { ask } from './ask.ts';
import { shown } from './shown.ts';

const jobReplySchema = z.object({ ok: z.literal(true), value: z.strictObject({ job: idSchema }) });

/** The job that a reply says was started; null for every other reply. */
export function startedJob(reply: unknown): string | null {
  const parsed = jobReplySchema.safeParse(reply);
  return parsed.success ? parsed.data.value.job : null;
}

/** Waits for the end of a job, noting its progress and what failed. An interrupt asks it to stop. */
export async function followJob(seam: Seam, id: string, note: (line: string) => void): Promise<Job> {
  const cancel = (): void => void seam.call('jobs.cancel', { job: id });
  process.on('SIGINT', cancel);
  const job = await ended(seam, id, note);
  process.off('SIGINT', cancel);
  for (const { what, why } of job.failures) note(`${shown(what)}: ${why}`);
  note(`${job.kind}: ${job.state}, ${progressOf(job)}, ${job.failures.length} failed`);
  return job;
}

function ended(seam: Seam, id: string, note: (line: string) => void): Promise<Job> {
  return new Promise((resolve, reject) => {
    const stop = seam.on('jobs.changed', look);
    function look(job: Job): void {
      if (job.id !== id) return;
      if (job.state === 'running') {
        note(`${job.kind}: ${progressOf(job)}`);
      } else {
        stop();
        resolve(job);
      }
    }
    // It may have ended before anybody listened.
    ask(seam, 'jobs.list', {}).then(
      ({ jobs }) => jobs.filter(({ state }) => state !== 'running').forEach(look),
      reject,
    );
  });
}

function progressOf({ done, total }: Job): string {
  return total === null ? `${done} done` : `${done} of ${total}`;
}
