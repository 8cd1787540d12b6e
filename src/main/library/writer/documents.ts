import type { Node } from 'prosemirror-model';

/** How much text the writer keeps in memory, in document positions: about twenty long reads. */
const BUDGET = 6_000_000;

export interface HeldDocument {
  readonly doc: Node;
  readonly version: number;
}

/** The documents that the writer has in memory, least recently used first out. */
export class Documents {
  readonly #held = new Map<number, HeldDocument>();
  #size = 0;

  get(story: number): HeldDocument | undefined {
    const held = this.#held.get(story);
    if (held) {
      this.#held.delete(story);
      this.#held.set(story, held);
    }
    return held;
  }

  set(story: number, doc: Node, version: number): void {
    this.forget(story);
    this.#held.set(story, { doc, version });
    this.#size += doc.nodeSize;
    for (const oldest of this.#held.keys()) {
      if (this.#size <= BUDGET || oldest === story) break;
      this.forget(oldest);
    }
  }

  /** Drops what is held of a story: after a commit that failed, the disk is what counts. */
  forget(story: number): void {
    const held = this.#held.get(story);
    if (!held) return;
    this.#size -= held.doc.nodeSize;
    this.#held.delete(story);
  }
}
