import type { Job } from '../shared/api/api.ts';
import { ApiError, fail } from '../shared/api/errors.ts';
import { placeOf } from '../shared/api/mistake.ts';
import { newId } from '../shared/article/ids.ts';

/** What a running job reports with. `signal` fires when somebody asks it to stop; it then returns soon. */
export interface JobControl {
  progress(done: number, total: number | null): void;
  /** Notes one thing that could not be done; the rest goes on. */
  fail(what: string, why: string): void;
  readonly signal: AbortSignal;
}

/** Starts a job and gives its id at once. */
export type StartJob = (kind: Job['kind'], run: (job: JobControl) => Promise<void>) => string;

export interface Jobs {
  start: StartJob;
  /** Running jobs and the last finished ones, oldest first. */
  list(): Job[];
  /** Asks a job to stop. A finished one stays as it is. */
  cancel(id: string): void;
  /** Asks all to stop and waits until they have. */
  close(): Promise<void>;
}

/** Ten pushes a second are enough for a progress bar. */
const PUSH_EVERY_MS = 100;
const FINISHED_KEPT = 20;
const MAX_FAILURES = 1000;

interface Running {
  job: Job;
  abort: AbortController;
  ended: Promise<void>;
}

/**
 * The jobs of one process. `changed` hears of every start and end, and of progress about ten times a second; `log` of mistakes of
 * our own, without their messages.
 */
export function createJobs(changed: (job: Job) => void, log: (line: string) => void): Jobs {
  const all = new Map<string, Running>();

  const start: StartJob = (kind, run) => {
    const job: Job = { id: newId(), kind, state: 'running', done: 0, total: null, failures: [] };
    const abort = new AbortController();
    const push = throttled(() => changed(structuredClone(job)));
    const control: JobControl = {
      progress(done, total) {
        job.done = done;
        job.total = total;
        push.soon();
      },
      fail(what, why) {
        if (job.failures.length < MAX_FAILURES) job.failures.push({ what, why });
        push.soon();
      },
      signal: abort.signal,
    };
    const work = async (): Promise<void> => {
      try {
        await run(control);
        job.state = abort.signal.aborted ? 'cancelled' : 'done';
      } catch (error) {
        job.state = abort.signal.aborted ? 'cancelled' : 'failed';
        if (job.state === 'failed') control.fail(kind, reason(error));
        if (!(error instanceof ApiError)) log(`${kind}: ${placeOf(error)}`);
      }
      push.now();
    };
    // The caller learns the id before the first push can carry it.
    const ended = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      push.now();
      return work();
    });
    all.set(job.id, { job, abort, ended });
    forgetOldest(all);
    return job.id;
  };

  return {
    start,
    list: () => [...all.values()].map(({ job }) => structuredClone(job)),
    cancel(id) {
      const running = all.get(id);
      if (!running) {
        throw fail('not-found', 'There is no such job any more. Nothing was stopped.', { what: 'job', id });
      }
      running.abort.abort();
    },
    async close() {
      for (const { abort } of all.values()) abort.abort();
      await Promise.all([...all.values()].map(({ ended }) => ended));
    },
  };
}

function reason(error: unknown): string {
  return error instanceof ApiError ? error.message : 'Copydesk made a mistake here and stopped.';
}

function forgetOldest(all: Map<string, Running>): void {
  const finished = [...all.values()].filter(({ job }) => job.state !== 'running');
  for (const { job } of finished.slice(0, Math.max(0, finished.length - FINISHED_KEPT))) all.delete(job.id);
}

/** `soon` lets at most one call through in a while and never loses the last; `now` calls at once. */
function throttled(tell: () => void): { soon(): void; now(): void } {
  let timer: NodeJS.Timeout | null = null;
  return {
    soon() {
      timer ??= setTimeout(() => {
        timer = null;
        tell();
      }, PUSH_EVERY_MS);
    },
    now() {
      if (timer) clearTimeout(timer);
      timer = null;
      tell();
    },
  };
}
