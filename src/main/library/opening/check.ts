import type { Database } from '../database.ts';
import { isDamage } from '../disk-errors.ts';
import { text } from '../row.ts';

function found(database: Database, pragma: string): string | null {
  try {
    const row = database.get(pragma);
    const told = row ? Object.values(row)[0] : null;
    return told === 'ok' ? null : String(told);
  } catch (error) {
    if (isDamage(error)) return error instanceof Error ? error.message : String(error);
    throw error;
  }
}

/** What SQLite finds wrong with a file, or null where it finds nothing. Reads the whole file. */
export function damageOf(database: Database): string | null {
  return found(database, 'PRAGMA quick_check(1)');
}

/** What lists are made from. A library of an older form lacks the last of them. */
const LISTED =
  "SELECT name FROM sqlite_schema WHERE name IN ('library', 'story', 'conflict', 'translation_progress')";

/** The same for what every list and every opening of a story needs: the small part of a large file. */
export function damageOfLists(database: Database): string | null {
  return database
    .all(LISTED)
    .map((row) => found(database, `PRAGMA quick_check(${text(row, 'name')})`))
    .reduce((first, next) => first ?? next);
}
