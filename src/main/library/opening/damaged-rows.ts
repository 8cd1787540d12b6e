import type { SQLOutputValue } from 'node:sqlite';
import type { Database } from '../database.ts';
import { integer, type Row, text } from '../row.ts';

/** Runs a query on a damaged file and gives as many rows as can be read before it fails. */
export function readable(database: Database, sql: string, ...values: (string | number)[]): Row[] {
  const rows: Row[] = [];
  try {
    for (const row of database.iterate(sql, ...values)) rows.push(row);
  } catch {
    // The rows so far are what this way leads to.
  }
  return rows;
}

/** Puts a row into a table of the same form, with some of its values changed. */
export function insert(
  into: Database,
  table: string,
  row: Row,
  changes: Record<string, SQLOutputValue>,
): void {
  const values = { ...row, ...changes };
  const columns = Object.keys(values);
  into.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...Object.values(values),
  );
}

/** Whether a value is of a column's kind, by the column in a sound file: a damaged one may hold anything anywhere. */
type Columns = ReadonlyMap<string, (value: SQLOutputValue | undefined) => boolean>;

const KINDS: Readonly<Record<string, (value: SQLOutputValue | undefined) => boolean>> = {
  TEXT: (value) => typeof value === 'string',
  INTEGER: (value) => typeof value === 'number',
  BLOB: (value) => value instanceof Uint8Array,
};

/** What each column of a table may hold. */
export function columnsOf(sound: Database, table: string): Columns {
  return new Map(
    sound.all(`PRAGMA table_info(${table})`).map((column) => {
      const isKind = KINDS[text(column, 'type')] ?? (() => false);
      const mayBeNull = integer(column, 'notnull') === 0 && integer(column, 'pk') === 0;
      return [text(column, 'name'), (value) => isKind(value) || (mayBeNull && value === null)];
    }),
  );
}

/** Whether a row could stand in the table. A library of an older form lacks some of its columns. */
export function fits(columns: Columns, row: Row): boolean {
  return Object.entries(row).every(([name, value]) => columns.get(name)?.(value) ?? false);
}
