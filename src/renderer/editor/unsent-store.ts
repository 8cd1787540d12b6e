import type { KeptWords } from './kept-words.ts';

/** Steps that a session made and the library had not acknowledged; the first of them leads on from `version`. */
export interface UnsentSteps {
  readonly story: string;
  readonly client: string;
  readonly version: number;
  readonly steps: readonly unknown[];
}

/** A part of a session’s steps, from the step numbered `from`. Part 0 takes the place of all parts before it. */
export interface UnsentPart extends UnsentSteps {
  readonly from: number;
}

/** Words that could not stay in a story and are not in the library yet. */
export interface UnsentWords {
  readonly key: string;
  readonly story: string;
  readonly client: string;
  readonly words: KeptWords;
}

/**
 * The page’s own safety net, for while the library cannot be reached: it outlives the page. Only what a session
 * that is gone has left behind is ever read, so that no two pages bring back the same words. Writes are done in the order
 * in which they are asked for.
 */
export interface UnsentStore {
  putSteps(part: UnsentPart): Promise<void>;
  removeSteps(client: string): Promise<void>;
  putWords(words: UnsentWords): Promise<void>;
  removeWords(key: string): Promise<void>;
  /** The stories for which anything is kept, of sessions that live too. */
  stories(): Promise<string[]>;
  /** What sessions have left behind for a story. */
  leftovers(story: string): Promise<{ steps: UnsentSteps[]; words: UnsentWords[] }>;
  /**
   * Says that the session `client` lives, until the returned function is called or the page ends. Resolves when the store
   * can be written to at once.
   */
  hold(client: string): Promise<() => void>;
  /** Runs `bring` if the session `client` is gone, and lets no other page do so meanwhile. */
  ifGone(client: string, bring: () => Promise<void>): Promise<void>;
}

/** For a page without IndexedDB: keeps nothing, so that words are safe in memory alone. */
export const noUnsentStore: UnsentStore = {
  putSteps: async () => {},
  removeSteps: async () => {},
  putWords: async () => {},
  removeWords: async () => {},
  stories: async () => [],
  leftovers: async () => ({ steps: [], words: [] }),
  hold: async () => () => {},
  ifGone: async () => {},
};
