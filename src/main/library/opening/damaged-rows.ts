import type { SQLOutputValue } from 'node:sqlite';
import type { Database } from '../database.ts';
import type { Row } from '../row.ts';

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
