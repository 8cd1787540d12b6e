import { MAX_CALL_BYTES } from '../shared/api/api.ts';

/** Deeper nesting than any story has; bounds the recursion of everything that walks a value after this. */
const MAX_DEPTH = 200;

/** What a look at a value found: its size as JSON in bytes, or why it is not a value that may cross the seam. */
export type Measured = { ok: true; bytes: number } | { ok: false; problem: string };

/**
 * Measures a value that claims to be plain JSON and stops as soon as it is over the limit of a call. A field that is
 * `undefined` counts as left out, as in JSON. Functions, symbols, dates, maps, typed arrays, numbers without a JSON
 * form, cycles and the key `__proto__` are problems. Sizes leave out escapes and so may be a little low.
 */
export function measureJson(value: unknown): Measured {
  const ancestors = new Set<object>();
  let bytes = 0;
  let problem: string | null = null;

  const visit = (item: unknown, where: string, depth: number): void => {
    if (problem !== null || bytes > MAX_CALL_BYTES) return;
    if (item === null || typeof item === 'boolean') {
      bytes += 4;
    } else if (typeof item === 'string') {
      bytes += Buffer.byteLength(item) + 2;
    } else if (typeof item === 'number') {
      if (!Number.isFinite(item)) problem = `${where}: a number without a JSON form`;
      bytes += 8;
    } else if (typeof item !== 'object') {
      problem = `${where}: a ${typeof item} cannot cross`;
    } else if (ancestors.has(item)) {
      problem = `${where}: a value that contains itself`;
    } else if (depth >= MAX_DEPTH) {
      problem = `${where.slice(0, 100)}…: nested deeper than ${MAX_DEPTH} levels`;
    } else {
      ancestors.add(item);
      if (Array.isArray(item)) visitArray(item, where, depth);
      else if (isPlain(item)) visitObject(item, where, depth);
      else problem = `${where}: only plain objects and arrays can cross`;
      ancestors.delete(item);
    }
  };

  const visitArray = (items: readonly unknown[], where: string, depth: number): void => {
    bytes += 2 + items.length;
    for (let i = 0; i < items.length; i++) visit(items[i], `${where}[${i}]`, depth + 1);
  };

  const visitObject = (item: object, where: string, depth: number): void => {
    if (Object.getOwnPropertySymbols(item).length > 0) problem = `${where}: a symbol cannot cross`;
    bytes += 2;
    for (const [key, field] of Object.entries(item)) {
      if (key === '__proto__') problem = `${where}: the key __proto__ is refused`;
      if (field === undefined) continue;
      bytes += Buffer.byteLength(key) + 4;
      visit(field, `${where}.${key}`, depth + 1);
    }
  };

  visit(value, 'input', 0);
  return problem === null ? { ok: true, bytes } : { ok: false, problem };
}

/** A plain object of whatever realm: its prototype is null, or is itself at the end of the chain. */
function isPlain(item: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(item);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
