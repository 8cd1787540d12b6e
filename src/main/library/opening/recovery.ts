import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ApiErrorValue, fail } from '../../../shared/api/errors.ts';
import { type Database, openForReading, openForWriting } from '../database.ts';
import type { LibraryFolder } from '../folder.ts';
import { migrate } from '../migrations/migrations.ts';
import { damageOf } from './check.ts';
import { copiesIn, syncFile } from './copies.ts';
import { type Salvaged, salvage } from './salvage.ts';

/** What happened at opening, for the person: the damaged file is kept and the library is open. */
export type Notice = Extract<ApiErrorValue, { code: 'library-damaged' }>;

/** How many hurt stories a notice names. */
const NAMED = 5;

/** Where the repaired library is built. It is whole once it has this name without `.part`. */
const repaired = (folder: LibraryFolder) => `${folder.database}.repaired`;

/** Ends a repair that a kill cut short after the damaged file was put aside. */
export function endRepair(folder: LibraryFolder): void {
  if (!existsSync(folder.database) && existsSync(repaired(folder))) {
    renameSync(repaired(folder), folder.database);
  }
}

/** The newest copy that reads well, or null. */
function soundCopy(folder: LibraryFolder): string | null {
  return (
    copiesIn(folder).find((path) => {
      try {
        const copy = openForReading(path);
        try {
          return damageOf(copy) === null;
        } finally {
          copy.close();
        }
      } catch {
        return false;
      }
    }) ?? null
  );
}

/** Opens the damaged file to read what can be read; null where it is no database at all any more. */
function openDamaged(path: string): Database | null {
  try {
    return openForReading(path);
  } catch {
    return null;
  }
}

/**
 * Builds a sound library from the newest copy, if there is one, and all that can still be read in the damaged file;
 * then puts the damaged file aside under a name with the date, and the sound one in its place. A kill at any moment
 * leaves either the damaged library where it was, to be repaired at the next start, or the sound one.
 */
export function recover(folder: LibraryFolder): Notice {
  const part = `${repaired(folder)}.part`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(part + suffix, { force: true });
  const copy = soundCopy(folder);
  if (copy) copyFileSync(copy, part);
  const sound = openForWriting(part);
  let salvaged: Salvaged = { taken: 0, hurt: [] };
  try {
    migrate(sound);
    const damaged = openDamaged(folder.database);
    sound.exec('BEGIN IMMEDIATE');
    if (damaged) salvaged = salvage(damaged, sound);
    // The samples are not given again to one who had them.
    sound.run("INSERT OR IGNORE INTO library (key, value) VALUES ('samples', 'before')");
    sound.exec('COMMIT');
    damaged?.close();
    sound.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    sound.close();
  }
  syncFile(part);
  renameSync(part, repaired(folder));

  const kept = putAside(folder);
  renameSync(repaired(folder), folder.database);
  return notice(folder, kept, copy !== null, salvaged);
}

/** Moves the damaged file with its WAL to `damaged/` and returns where it is. */
function putAside(folder: LibraryFolder): string {
  mkdirSync(folder.damaged, { recursive: true, mode: 0o700 });
  const kept = join(folder.damaged, `library-${new Date().toISOString().replaceAll(':', '-')}.db`);
  renameSync(folder.database, kept);
  if (existsSync(`${folder.database}-wal`)) renameSync(`${folder.database}-wal`, `${kept}-wal`);
  rmSync(`${folder.database}-shm`, { force: true });
  return kept;
}

function notice(folder: LibraryFolder, kept: string, fromCopy: boolean, { taken, hurt }: Salvaged): Notice {
  const built = fromCopy
    ? `The newest sound copy was opened, and ${taken} stories that were newer in the damaged file were taken from there.`
    : `There was no copy yet, so ${taken} stories were taken from the damaged file, one by one.`;
  const lost =
    hurt.length > 0
      ? ` In ${hurt.length} stories the last changes are missing: ${hurt.slice(0, NAMED).join('; ')}${hurt.length > NAMED ? '; …' : ''}.`
      : '';
  const { value } = fail(
    'library-damaged',
    `The library file was damaged. ${built}${lost} The damaged file is kept at ${kept}. Look through your latest stories before you go on, and check the disk.`,
    { path: folder.path, kept },
  );
  if (value.code !== 'library-damaged') throw new TypeError('An error keeps its code');
  return value;
}
