import type { PageStore } from '../../src/renderer/api/page-store.ts';

/** A store of the page’s own, in memory. It outlives pages. */
export class MemoryPageStore<E extends { readonly key: string }> implements PageStore<E> {
  readonly #entries = new Map<string, E>();

  async put(entry: E): Promise<void> {
    this.#entries.set(entry.key, entry);
  }

  async remove(key: string): Promise<void> {
    this.#entries.delete(key);
  }

  async all(): Promise<E[]> {
    return [...this.#entries.values()];
  }
}
