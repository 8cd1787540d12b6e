import { fail } from '../../../shared/api/errors.ts';
import type { Database } from '../database.ts';
import { integer } from '../row.ts';
import { sql as library } from './001-library.ts';
import { sql as origin } from './002-origin.ts';
import { sql as translation } from './003-translation.ts';
import { sql as receipt } from './004-receipt.ts';

/** Every change to the library's form, oldest first. A library's `user_version` is how many it has had. */
const migrations: readonly string[] = [library, origin, translation, receipt];

export const LIBRARY_VERSION = migrations.length;

export function libraryVersion(database: Database): number {
  const row = database.get('PRAGMA user_version');
  return row ? integer(row, 'user_version') : 0;
}

/** @throws ApiError `library-newer`, before anything is touched, where a newer Copydesk made the library. */
export function refuseNewer(database: Database, path: string): void {
  const found = libraryVersion(database);
  if (found <= LIBRARY_VERSION) return;
  throw fail(
    'library-newer',
    'This library was made by a newer Copydesk, so it was not opened. Nothing in it was changed. Install the newer Copydesk, or open another library.',
    { path, found, known: LIBRARY_VERSION },
  );
}

/** Brings a library to the present form: each step in its own transaction, so that a kill leaves a whole form. */
export function migrate(database: Database): void {
  for (let version = libraryVersion(database); version < LIBRARY_VERSION; version += 1) {
    database.exec('BEGIN IMMEDIATE');
    try {
      database.exec(migrations[version] ?? '');
      database.exec(`PRAGMA user_version = ${version + 1}`);
      database.exec('COMMIT');
    } catch (error) {
      if (database.connection.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }
}
