import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { Worker as NodeWorker } from 'node:worker_threads';
import type { JobControl } from '../../src/main/library/job.ts';
import { type Library, type LibraryOptions, openLibrary } from '../../src/main/library/service.ts';
import type { Job, PushName, PushValue } from '../../src/shared/api/api.ts';
import { newId } from '../../src/shared/article/ids.ts';

/** Makes an empty folder for a library, and the function that takes it away. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'copydesk-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
}

export interface ToldPush {
  push: PushName;
  value: unknown;
}

export interface FinishedJob {
  state: 'done' | 'failed';
  failures: Job['failures'];
  progress: readonly [number, number | null][];
}

/** The real library with its real threads in a folder, and everything that it tells. */
export interface TestLibrary extends Library {
  readonly path: string;
  readonly told: readonly ToldPush[];
  readonly writer: Worker;
  /** The values of one push so far. */
  heard<P extends PushName>(push: P): PushValue<P>[];
  /** Waits for a push that has come or comes and fits. */
  hear<P extends PushName>(push: P, fits?: (value: PushValue<P>) => boolean): Promise<PushValue<P>>;
  /** Runs a job of the library to its end. `signal` cancels it. */
  runJob(name: 'library.reindex' | 'library.verify', signal?: AbortSignal): Promise<FinishedJob>;
}

/** Opens the library in `path`. Options given here take the place of the test's own. */
export async function openTestLibrary(
  path: string,
  options: Partial<LibraryOptions> = {},
): Promise<TestLibrary> {
  const told: ToldPush[] = [];
  const listeners = new Set<() => void>();
  const jobs = new Map<string, Promise<FinishedJob>>();
  const workers = new Map<string, Worker>();
  let signal: AbortSignal | undefined;

  const library = await openLibrary({
    path,
    push(push, value) {
      told.push({ push, value });
      for (const listener of listeners) listener();
    },
    startJob(_kind, run) {
      const id = newId();
      const failures: Job['failures'] = [];
      const progress: [number, number | null][] = [];
      const control: JobControl = {
        progress: (done, total) => progress.push([done, total]),
        fail: (what, why) => failures.push({ what, why }),
        signal: signal ?? new AbortController().signal,
      };
      jobs.set(
        id,
        run(control).then(
          () => ({ state: 'done', failures, progress }),
          () => ({ state: 'failed', failures, progress }),
        ),
      );
      return id;
    },
    startWorker(file, data) {
      const worker = new NodeWorker(file, { workerData: data });
      workers.set(file.pathname.includes('writer') ? 'writer' : 'reader', worker);
      return worker;
    },
    ...options,
  });

  const heard = <P extends PushName>(push: P) =>
    told.filter((one) => one.push === push).map((one) => one.value as PushValue<P>);

  return {
    ...library,
    path,
    told,
    heard,
    get writer() {
      const worker = workers.get('writer');
      if (!worker) throw new Error('The library has no writer');
      return worker;
    },
    hear: (push, fits = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const found = heard(push).find(fits);
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      }),
    async runJob(name, cancel) {
      signal = cancel;
      const { job } = await library.handlers[name]({});
      const finished = jobs.get(job);
      if (!finished) throw new Error('The job was not started');
      return finished;
    },
  };
}
