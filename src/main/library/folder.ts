import { join } from 'node:path';

/** Where things are inside a library's folder. Everything of one library is in its folder, so it can be copied whole. */
export interface LibraryFolder {
  readonly path: string;
  /** The SQLite file, with `-wal` and `-shm` beside it while the library is open. */
  readonly database: string;
  /** Held locked by the process that has the library open. */
  readonly lock: string;
  /** Pictures, named by their hash. */
  readonly media: string;
  /** Verified copies of the database. */
  readonly copies: string;
  /** Databases that were found damaged, kept as they were found. */
  readonly damaged: string;
  /** Stands there while the file is to be read through at the next start, whatever its size. */
  readonly suspect: string;
}

export function libraryFolder(path: string): LibraryFolder {
  return {
    path,
    database: join(path, 'library.db'),
    lock: join(path, 'lock.db'),
    media: join(path, 'media'),
    copies: join(path, 'copies'),
    damaged: join(path, 'damaged'),
    suspect: join(path, 'check-at-next-start'),
  };
}
