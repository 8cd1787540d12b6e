/** Which popover stands over the story. `source` is that of the quote block in which the selection is. */
export type OpenPopover = 'dateline' | 'link' | 'source' | null;

/** What is open over the story’s page. At most one thing at a time. */
export class Chrome {
  #open: OpenPopover = null;
  readonly #listeners = new Set<() => void>();
  readonly #allowed: () => boolean;

  /** `allowed` says whether the story can be written in; where it cannot, nothing opens. */
  constructor(allowed: () => boolean) {
    this.#allowed = allowed;
  }

  get open(): OpenPopover {
    return this.#open;
  }

  show(popover: OpenPopover): void {
    if (popover === this.#open || (popover !== null && !this.#allowed())) return;
    this.#open = popover;
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
