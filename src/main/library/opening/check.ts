import type { Database } from '../database.ts';
import { isDamage } from '../disk-errors.ts';

/** What SQLite finds wrong with a file, or null where it finds nothing. Reads the whole file. */
export function damageOf(database: Database): string | null {
  try {
    const row = database.get('PRAGMA quick_check(1)');
    const found = row ? Object.values(row)[0] : null;
    return found === 'ok' ? null : String(found);
  } catch (error) {
    if (isDamage(error)) return error instanceof Error ? error.message : String(error);
    throw error;
  }
}
