import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { fail } from '../../shared/api/errors.ts';
import type { Row } from './row.ts';

/** A connection with its prepared statements: each SQL text is prepared once and kept. */
export class Database {
  readonly connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(connection: DatabaseSync) {
    this.connection = connection;
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepare(sql).get(...values);
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepare(sql).all(...values);
  }

  iterate(sql: string, ...values: SQLInputValue[]): Iterable<Row> {
    return this.#prepare(sql).iterate(...values);
  }

  /** Runs a change and returns the number of rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#prepare(sql).run(...values).changes);
  }

  /** The row number that the last insertion was given. */
  lastRow(): number {
    return Number(this.get('SELECT last_insert_rowid() AS no')?.no);
  }

  /** Runs SQL that is not worth keeping prepared. */
  exec(sql: string): void {
    this.connection.exec(sql);
  }

  close(): void {
    this.#statements.clear();
    this.connection.close();
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.connection.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/** Opens the one connection that writes. What it commits is on the disk when COMMIT returns. */
export function openForWriting(path: string): Database {
  const database = new Database(new DatabaseSync(path, { timeout: 5000 }));
  try {
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    // On macOS fsync alone leaves the data in the drive's own cache.
    if (process.platform === 'darwin') database.exec('PRAGMA fullfsync = 1');
    database.exec('PRAGMA cache_size = -32768');
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Opens a connection that sees everything committed and can change nothing. */
export function openForReading(path: string): Database {
  const database = new Database(new DatabaseSync(path, { readOnly: true, timeout: 5000 }));
  database.exec('PRAGMA cache_size = -32768');
  return database;
}

/** @throws ApiError `library-unusable` where this SQLite was built without full-text search. */
export function probeFullText(path: string): void {
  const probe = new DatabaseSync(':memory:');
  try {
    probe.exec("CREATE VIRTUAL TABLE probe USING fts5(text, content = '', contentless_delete = 1)");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw fail(
      'library-unusable',
      'This Node or Electron has no full-text search in its SQLite, so the library was not opened. Nothing was changed. Start Copydesk with Node 24 or later.',
      { path, reason },
    );
  } finally {
    probe.close();
  }
}
