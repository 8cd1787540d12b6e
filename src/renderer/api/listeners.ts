/** Listeners to one thing. Each is told even if one before it throws; what it throws is reported, not passed on. */
export class Listeners<T> {
  readonly #all = new Set<(value: T) => void>();

  add(listener: (value: T) => void): () => void {
    // A wrapper for each, so that the same function added twice is told twice and ends separately.
    const entry = (value: T): void => listener(value);
    this.#all.add(entry);
    return () => {
      this.#all.delete(entry);
    };
  }

  tell(value: T): void {
    for (const listener of [...this.#all]) {
      try {
        listener(value);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
