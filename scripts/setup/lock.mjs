import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './process.mjs';

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whether the holder of a lock is gone. One that has not yet written its number gets a moment to do so. */
function isAbandoned(folder) {
  try {
    return !isAlive(Number(readFileSync(join(folder, 'pid'), 'utf8')));
  } catch {
    try {
      return Date.now() - statSync(folder).mtimeMs > 5000;
    } catch {
      return false;
    }
  }
}

/**
 * Keeps two starts from installing or building into one folder at once: the second waits for the first. The lock
 * falls with the process that holds it, however that ends.
 *
 * @template T
 * @param {string} name
 * @param {(hold: (pid: number) => void) => Promise<T>} work `hold` hands the lock to a child, which may outlive us
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const folder = join(root, '.copydesk', name);
  mkdirSync(join(root, '.copydesk'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(folder);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
      else await pause(200);
    }
  }
  const hold = (pid) => writeFileSync(join(folder, 'pid'), String(pid));
  hold(process.pid);
  try {
    return await work(hold);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
