import { MAX_CALL_BYTES } from '../shared/api/api.ts';

/** Deeper nesting than any story has; bounds the recursion of everything that walks a value after this. */
const MAX_DEPTH = 200;
/** Steps of a path that a problem names; what lies deeper is not shown. */
const SHOWN_STEPS = 12;

/** What a look at a value found: its size as JSON in bytes, or why it is not a value that may cross the seam. */
export type Measured = { ok: true; bytes: number } | { ok: false; problem: string };

/**
 * Measures a value that claims to be plain JSON and stops as soon as it is over the limit of a call. A field that is
 * `undefined` counts as left out, as in JSON. Functions, symbols, dates, maps, typed arrays, numbers without a JSON
 * form, cycles and the key `__proto__` are problems. Sizes leave out escapes and so may be a little low.
 */
export function measureJson(value: unknown): Measured {
  const measure = new Measure();
  measure.visit(value);
  return measure.problem === null
    ? { ok: true, bytes: measure.bytes }
    : { ok: false, problem: measure.problem };
}

class Measure {
  bytes = 0;
  problem: string | null = null;
  /** The way to the value being looked at; only put into words when there is a problem. */
  readonly #path: (string | number)[] = [];
  readonly #ancestors = new Set<object>();

  visit(value: unknown): void {
    if (value === null || typeof value === 'boolean') this.bytes += 4;
    else if (typeof value === 'string') this.bytes += Buffer.byteLength(value) + 2;
    else if (typeof value === 'number') this.#visitNumber(value);
    else if (typeof value === 'object') this.#visitObject(value);
    else this.#refuse(`a ${typeof value} cannot cross`);
  }

  get #ended(): boolean {
    return this.problem !== null || this.bytes > MAX_CALL_BYTES;
  }

  #visitNumber(value: number): void {
    this.bytes += 8;
    if (!Number.isFinite(value)) this.#refuse('a number without a JSON form');
  }

  #visitObject(value: object): void {
    if (this.#ancestors.has(value)) this.#refuse('a value that contains itself');
    else if (this.#path.length >= MAX_DEPTH) this.#refuse(`nested deeper than ${MAX_DEPTH} levels`);
    else {
      this.bytes += 2;
      this.#ancestors.add(value);
      if (Array.isArray(value)) this.#visitItems(value);
      else if (isPlain(value)) this.#visitFields(value);
      else this.#refuse('only plain objects and arrays can cross');
      this.#ancestors.delete(value);
    }
  }

  #visitItems(items: readonly unknown[]): void {
    for (let index = 0; index < items.length && !this.#ended; index++) {
      this.bytes += 1;
      this.#step(index, items[index]);
    }
  }

  #visitFields(value: object): void {
    if (Object.getOwnPropertySymbols(value).length > 0) this.#refuse('a symbol cannot cross');
    for (const [key, field] of Object.entries(value)) {
      if (this.#ended) break;
      if (key === '__proto__') this.#refuse('the key __proto__ is refused');
      if (field === undefined) continue;
      this.bytes += Buffer.byteLength(key) + 4;
      this.#step(key, field);
    }
  }

  #step(step: string | number, value: unknown): void {
    this.#path.push(step);
    this.visit(value);
    this.#path.pop();
  }

  #refuse(reason: string): void {
    this.problem ??= `${['input', ...this.#path.slice(0, SHOWN_STEPS)].join('.').slice(0, 200)}: ${reason}`;
  }
}

/** A plain object of whatever realm: its prototype is null, or is itself at the end of the chain. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
