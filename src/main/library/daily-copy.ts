import { writeFileSync } from 'node:fs';
import { ApiError } from '../../shared/api/errors.ts';
import type { LibraryFolder } from './folder.ts';
import { ageOfNewestCopy } from './opening/copies.ts';
import type { ReaderCalls } from './reader/calls.ts';
import type { Thread } from './threads/thread.ts';

/** A library in use is copied once a day. The first look comes when the start is well over. In milliseconds. */
const OLD = 24 * 3_600_000;
const FIRST_LOOK = 60_000;
const LOOK_EVERY = 3_600_000;

export interface DailyCopy {
  /** Makes a copy now and gives its path. */
  now(): Promise<string>;
  /** Stops looking, and a copy that is being made: nothing of it stays. */
  stop(): Promise<void>;
}

/**
 * Keeps the copies of a library up in a thread of their own, which lives only while one is made. Making one reads every
 * page, so a damage shows here first: then the file is read through and repaired at the next start.
 */
export function keepDailyCopy(folder: LibraryFolder, startThread: () => Thread<ReaderCalls>): DailyCopy {
  let running: Thread<ReaderCalls> | null = null;

  async function now(): Promise<string> {
    const thread = startThread();
    running = thread;
    try {
      await thread.start();
      return (await thread.call('makeCopy', {})).path;
    } catch (error) {
      if (error instanceof ApiError && error.value.code === 'library-damaged')
        writeFileSync(folder.suspect, '');
      throw error;
    } finally {
      running = null;
      await thread.stop();
    }
  }

  function look() {
    if (running || ageOfNewestCopy(folder) < OLD) return;
    // A full disk is told by the writer; the next look tries again.
    now().catch(() => undefined);
  }
  const first = setTimeout(look, FIRST_LOOK);
  const timer = setInterval(look, LOOK_EVERY);

  return {
    now,
    async stop() {
      clearTimeout(first);
      clearInterval(timer);
      await running?.stop();
    },
  };
}
