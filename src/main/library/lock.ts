import { accessSync, constants, existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fail } from '../../shared/api/errors.ts';
import { asOpeningError } from './disk-errors.ts';
import type { LibraryFolder } from './folder.ts';

/** SQLITE_BUSY, https://sqlite.org/rescode.html#busy */
const BUSY = 5;

/**
 * Holds a library for this process. The lock is an exclusive transaction on a small file of its own, that is, a lock of
 * the operating system: it ends with the process, however the process ends, and never outlives it.
 * @returns a function that lets go.
 * @throws ApiError `library-in-use` where another process, or another library object of this one, holds it.
 */
export function holdLibrary(folder: LibraryFolder): () => void {
  let lock: DatabaseSync | null = null;
  try {
    // Where it may not write, SQLite quietly opens a file to be read only.
    for (const path of [folder.path, folder.database, folder.lock]) {
      if (existsSync(path)) accessSync(path, constants.W_OK);
    }
    lock = new DatabaseSync(folder.lock, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) {
      throw fail(
        'library-in-use',
        'Another Copydesk has this library open, so it was not opened a second time. Nothing was changed. Go to the other window, or close it first.',
        { path: folder.path },
      );
    }
    throw asOpeningError(error, folder.path);
  }
  const held = lock;
  return () => held.close();
}
