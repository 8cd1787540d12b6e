import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Database, openForReading } from '../database.ts';
import type { LibraryFolder } from '../folder.ts';
import { integer } from '../row.ts';
import { damageOf } from './check.ts';

/** How many copies are kept. */
const KEPT = 3;

/** At the end of a session a library up to this size (bytes) is copied if its newest copy is this old (milliseconds). */
const COPIED_AT_CLOSE = 64 * 1024 * 1024;
const OLD_AT_CLOSE = 3_600_000;

/**
 * Copies are named by how far the library's sequence of changes had come, then by date: the first is what orders
 * them, so that a wrong clock cannot make an old copy look new.
 */
const NAME = /^library-(\d{12})-.*\.db$/;

/** The copies in a library, the one with most changes first. */
export function copiesIn(folder: LibraryFolder): string[] {
  if (!existsSync(folder.copies)) return [];
  return readdirSync(folder.copies)
    .filter((name) => NAME.test(name))
    .sort()
    .reverse()
    .map((name) => join(folder.copies, name));
}

/** How old the newest copy is, in milliseconds; infinite where there is none. */
export function ageOfNewestCopy(folder: LibraryFolder): number {
  const [newest] = copiesIn(folder);
  return newest ? Math.abs(Date.now() - statSync(newest).mtimeMs) : Number.POSITIVE_INFINITY;
}

function changes(database: Database): number {
  const row = database.get('SELECT coalesce(max(touched), 0) AS touched FROM story');
  return row ? integer(row, 'touched') : 0;
}

/** Brings a file that is already written to the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Writes a copy of the library as it is committed now, reads the copy through, and only then gives it its name. The
 * oldest copies beyond three go. Returns the copy's path.
 * @throws Error of SQLite or the file system; a damaged library shows here as damage.
 */
export function makeCopy(database: Database, folder: LibraryFolder): string {
  mkdirSync(folder.copies, { recursive: true, mode: 0o700 });
  const date = new Date().toISOString().replaceAll(':', '-');
  const name = `library-${String(changes(database)).padStart(12, '0')}-${date}.db`;
  const part = join(folder.copies, '.part');
  rmSync(part, { force: true });
  database.connection.prepare('VACUUM INTO ?').run(part);
  syncFile(part);
  const copy = openForReading(part);
  try {
    const damage = damageOf(copy);
    if (damage !== null) throw new Error(`The copy cannot be read: ${damage}`);
  } finally {
    copy.close();
  }
  const path = join(folder.copies, name);
  renameSync(part, path);
  for (const old of copiesIn(folder).slice(KEPT)) rmSync(old, { force: true });
  return path;
}

/** Makes a copy at the end of a session where that is quick and the newest copy is not of this hour. */
export function copyAtClose(database: Database, folder: LibraryFolder): void {
  if (statSync(folder.database).size > COPIED_AT_CLOSE || ageOfNewestCopy(folder) < OLD_AT_CLOSE) return;
  makeCopy(database, folder);
}
