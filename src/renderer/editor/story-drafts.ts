import { useSyncExternalStore } from 'react';
import { Listeners } from '../api/listeners.ts';
import type { StorySession } from './story-session.ts';

/** What is typed into a field beside the story and is not part of it yet. */
export interface WaitingDraft {
  /** Makes it part of the story now, where that can be written in. */
  commit(): void;
}

/**
 * What waits in the fields about one story. Whoever lets go of a story, or hands it on, has it brought in first: the
 * fields themselves notice too late that they are gone.
 */
export class StoryDrafts {
  readonly #session: StorySession;
  readonly #waiting = new Set<WaitingDraft>();
  readonly #forms = new Listeners<void>();
  readonly #listeners = new Listeners<void>();
  #unfollow: (() => void) | null = null;

  constructor(session: StorySession) {
    this.#session = session;
  }

  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** Whether the story takes a draft now; one that it does not take goes on waiting. */
  get isTaken(): boolean {
    return this.#session.getSnapshot().readOnly === null;
  }

  /** Calls `fn` whenever a draft begins to wait or does so no more. */
  subscribe(fn: () => void): () => void {
    return this.#listeners.add(fn);
  }

  wait(draft: WaitingDraft): void {
    this.#waiting.add(draft);
    this.#unfollow ??= this.#follow();
    this.#listeners.tell();
  }

  /** A draft is part of the story. */
  settle(draft: WaitingDraft): void {
    if (!this.#waiting.delete(draft)) return;
    if (!this.isWaiting) {
      this.#unfollow?.();
      this.#unfollow = null;
    }
    this.#listeners.tell();
  }

  /**
   * Calls `keep` when all that waits is to be brought in, for what is filled in in a form over the story. It is no draft:
   * nobody has said yet that it is meant. Returns the function that stops.
   */
  onCommit(keep: () => void): () => void {
    return this.#forms.add(keep);
  }

  /** Brings all that waits into the story. */
  commit(): void {
    this.#forms.tell();
    for (const draft of [...this.#waiting]) draft.commit();
  }

  /** What a story in the trash did not take, it takes once it is out of there. */
  #follow(): () => void {
    let wasTaken = this.isTaken;
    return this.#session.subscribe(() => {
      const isBack = this.isTaken && !wasTaken;
      wasTaken = this.isTaken;
      if (isBack) queueMicrotask(() => this.commit());
    });
  }
}

const known = new WeakMap<StorySession, StoryDrafts>();

/** What waits in the fields about a story; the same for each of its fields. */
export function draftsOf(session: StorySession): StoryDrafts {
  const drafts = known.get(session) ?? new StoryDrafts(session);
  known.set(session, drafts);
  return drafts;
}

/** Whether something about a story is typed that is not part of it yet. */
export function useDraftsWaiting(session: StorySession): boolean {
  const drafts = draftsOf(session);
  return useSyncExternalStore(
    (changed) => drafts.subscribe(changed),
    () => drafts.isWaiting,
  );
}

/**
 * Brings in what waits in fields, and resolves when the library has acknowledged all of the story, for as long as that
 * takes.
 */
export function flushStory(session: StorySession): Promise<void> {
  draftsOf(session).commit();
  return session.flush();
}
