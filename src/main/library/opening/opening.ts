import { existsSync } from 'node:fs';
import { type Database, openForReading, openForWriting, probeFullText } from '../database.ts';
import type { LibraryFolder } from '../folder.ts';
import { migrate, refuseNewer } from '../migrations/migrations.ts';

/** Opens a library's file for the writer: probed, checked, brought to the present form. */
export function openChecked(folder: LibraryFolder): { database: Database; report: null } {
  probeFullText(folder.path);
  if (existsSync(folder.database)) {
    const look = openForReading(folder.database);
    try {
      refuseNewer(look, folder.path);
    } finally {
      look.close();
    }
  }
  const database = openForWriting(folder.database);
  migrate(database);
  return { database, report: null };
}
