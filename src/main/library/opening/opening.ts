import { existsSync, rmSync, statSync } from 'node:fs';
import { fail } from '../../../shared/api/errors.ts';
import { type Database, openForReading, openForWriting, probeFullText } from '../database.ts';
import { isDamage } from '../disk-errors.ts';
import type { LibraryFolder } from '../folder.ts';
import { libraryVersion, migrate, refuseNewer } from '../migrations/migrations.ts';
import { integer } from '../row.ts';
import { damageOf, damageOfLists } from './check.ts';
import { copiesIn } from './copies.ts';
import { endRepair, type Notice, recover } from './recovery.ts';

/**
 * Files up to this size are read through at every start: about 5 ms a megabyte, measured on two busy cores. Of a larger
 * one a start reads what lists need; all of it is read when the daily copy is made, and by the start that follows a copy
 * which found damage. In bytes.
 */
const CHECKED_AT_START = 64 * 1024 * 1024;

/** SQLite's `application_id` of a library, as the first migration sets it. */
const APPLICATION_ID = 0x4350444b;

export interface Opened {
  database: Database;
  /** What had to be repaired, null where nothing was wrong. */
  notice: Notice | null;
}

/** @throws ApiError `library-unusable` where the file is some other program's database. */
function refuseForeign(database: Database, path: string): void {
  const row = database.get('PRAGMA application_id');
  if (libraryVersion(database) === 0 || (row && integer(row, 'application_id') === APPLICATION_ID)) return;
  throw fail(
    'library-unusable',
    'The file library.db in this folder belongs to another program, so it was not opened. Nothing was changed. Choose another folder for the library.',
    { path, reason: 'foreign application_id' },
  );
}

/** Whether the file is damaged, as far as a start can tell. @throws ApiError for a library that is not for us. */
function isDamaged(folder: LibraryFolder): boolean {
  try {
    const database = openForReading(folder.database);
    try {
      refuseNewer(database, folder.path);
      refuseForeign(database, folder.path);
      // A file that lost its form is damaged where there once was one to copy; else it is new and still empty.
      if (libraryVersion(database) === 0) return copiesIn(folder).length > 0;
      const whole = statSync(folder.database).size <= CHECKED_AT_START || existsSync(folder.suspect);
      return (whole ? damageOf(database) : damageOfLists(database)) !== null;
    } finally {
      database.close();
    }
  } catch (error) {
    if (isDamage(error)) return true;
    throw error;
  }
}

/** Opens a library's file for the writer: probed, checked, repaired where needed, brought to the present form. */
export function openChecked(folder: LibraryFolder): Opened {
  probeFullText(folder.path);
  endRepair(folder);
  const notice = existsSync(folder.database) && isDamaged(folder) ? recover(folder) : null;
  rmSync(folder.suspect, { force: true });
  const database = openForWriting(folder.database);
  migrate(database);
  return { database, notice };
}
