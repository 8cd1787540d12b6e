import type { ApiErrorValue } from '../../shared/api/errors.ts';

/** Whether what is on the screen is on the disk. `at` and `since` are milliseconds since 1970. */
export type SavedState =
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved'; readonly error: ApiErrorValue; readonly since: number };

/**
 * “Saved” is said this long after the last acknowledgement, in milliseconds, so that the words do not flicker
 * with every key. It is never said early.
 */
const SETTLE = 150;

/**
 * Turns what the append loop reports into the state that is shown. What could not be saved stays “unsaved” until some
 * of it is acknowledged: a library that only answers again has not saved anything yet. `onChange` is called after each
 * change.
 */
export class SavedTracker {
  #value: SavedState = { kind: 'saved', at: null };
  #settling: ReturnType<typeof setTimeout> | null = null;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get value(): SavedState {
    return this.#value;
  }

  /** Something is pending. */
  pending(): void {
    this.#stopSettling();
    if (this.#value.kind === 'saved') this.#set({ kind: 'saving' });
  }

  /** An attempt to save failed, and something is pending. */
  failed(error: ApiErrorValue): void {
    this.#stopSettling();
    const before = this.#value;
    if (before.kind === 'unsaved' && before.error.code === error.code) return;
    const since = before.kind === 'unsaved' ? before.since : Date.now();
    this.#set({ kind: 'unsaved', error, since });
  }

  /** The library has acknowledged something. */
  progressed(): void {
    if (this.#value.kind === 'unsaved') this.#set({ kind: 'saving' });
  }

  /** Everything is acknowledged. */
  acknowledged(): void {
    if (this.#value.kind === 'saved') return;
    this.#stopSettling();
    const at = Date.now();
    this.#settling = setTimeout(() => this.#set({ kind: 'saved', at }), SETTLE);
  }

  stop(): void {
    this.#stopSettling();
  }

  #stopSettling(): void {
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#settling = null;
  }

  #set(value: SavedState): void {
    this.#value = value;
    this.#onChange();
  }
}
