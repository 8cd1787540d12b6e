import type { SQLOutputValue } from 'node:sqlite';

/** A row as SQLite gives it. The functions below read a column and check that it holds what the table promises. */
export type Row = Record<string, SQLOutputValue>;

function wrong(column: string, row: Row): TypeError {
  return new TypeError(`Column ${column} holds ${row[column] === null ? 'null' : typeof row[column]}`);
}

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw wrong(column, row);
  return value;
}

export function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw wrong(column, row);
  return value;
}

export function blob(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw wrong(column, row);
  return value;
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function integerOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : integer(row, column);
}

/** A time column (milliseconds since 1970) as ISO 8601 in UTC. */
export function time(row: Row, column: string): string {
  return new Date(integer(row, column)).toISOString();
}
