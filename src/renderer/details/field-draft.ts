import type { StoryDrafts } from '../editor/story-drafts.ts';

/** How long a field rests before what was typed becomes part of the story, in milliseconds. */
export const PAUSE_MS = 600;

/**
 * What is typed into one field and is not yet part of the story. It is committed after a pause or when the field is
 * left, as one change and so as one undo; until then nothing that arrives overwrites it. The story is not let go of
 * before either.
 */
export class FieldDraft<T> {
  #draft: { readonly value: T } | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #commit: (value: T) => void;
  readonly #changed: () => void;

  readonly #drafts: StoryDrafts;

  constructor(drafts: StoryDrafts, commit: (value: T) => void, changed: () => void) {
    this.#drafts = drafts;
    this.#commit = commit;
    this.#changed = changed;
  }

  /** Whether something is typed that the story does not have yet. */
  get pending(): boolean {
    return this.#draft !== null;
  }

  /** What the field shows while the story holds `stored`. */
  shown(stored: T): T {
    return this.#draft ? this.#draft.value : stored;
  }

  type(value: T): void {
    this.#draft = { value };
    this.#stop();
    this.#timer = setTimeout(() => this.commit(), PAUSE_MS);
    this.#drafts.wait(this);
    this.#changed();
  }

  /** Makes what was typed part of the story now. A story that can only be read does not take it: it goes on waiting. */
  commit(): void {
    this.#stop();
    const draft = this.#draft;
    if (!draft || !this.#drafts.isTaken) return;
    this.#draft = null;
    this.#commit(draft.value);
    // Only now: between waiting here and waiting for the library there is no moment that looks saved.
    this.#drafts.settle(this);
    this.#changed();
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
