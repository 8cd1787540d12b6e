import type { StorySession } from '../editor/story-session.ts';
import { translate } from '../i18n/index.ts';
import { drawNow } from '../ui/focus-trail.ts';
import { KeyKeeper } from './key-keeper.ts';
import type { Tab, Workspace } from './workspace.ts';

interface Surroundings {
  readonly workspace: Workspace;
  /** The story of the tab in front that is to be written in; null while it is not there. */
  writing(): StorySession | null;
  /** Whether something lies over the window, which has the keyboard. */
  isCovered(): boolean;
}

/** Gives the keyboard to the story in front, at once or as soon as it is shown, without losing a key. */
export class StoryKeyboard {
  readonly #surroundings: Surroundings;
  readonly #keeper = new KeyKeeper(() => translate('shell.tab.opening'));
  #isDue = false;
  #watched: { session: StorySession; stop: () => void } | null = null;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    surroundings.workspace.subscribe(() => this.#lookSoon());
  }

  /** The story that will be in front is on its way: what is typed from now on is meant for it. */
  expect(): void {
    if (!this.#surroundings.isCovered()) this.#keeper.hold();
  }

  /** No story comes. */
  giveUp(): void {
    this.#stopWatching();
    this.#keeper.drop();
  }

  /** Gives the keyboard to the story in front; false where there is none. */
  give(): boolean {
    const tab = this.#front();
    if (!tab) {
      this.giveUp();
      return false;
    }
    if (this.#surroundings.isCovered()) return true;
    drawNow();
    if (!this.#keeper.isHolding && this.#viewed()) {
      this.#viewed()?.focus();
      return true;
    }
    if (this.#keeper.isHolding || !this.#surroundings.writing()) {
      this.#keeper.hold();
      this.#look();
    } else {
      // It is drawn and not there: somebody is asked first whether so long a story is to be shown.
      document.querySelector<HTMLElement>('.long-story button')?.focus();
    }
    return true;
  }

  #front(): Tab | undefined {
    const { tabs, front } = this.#surroundings.workspace.getSnapshot();
    return tabs.find((tab) => tab.id === front);
  }

  #viewed(): StorySession | null {
    const session = this.#surroundings.writing();
    return session?.view ? session : null;
  }

  /**
   * Looks once what has changed is drawn, with all that follows from it: where the caret was last is brought back after the
   * story is shown.
   */
  #lookSoon(): void {
    if (this.#isDue || !this.#keeper.isHolding) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      drawNow();
      this.#look();
    });
  }

  #look(): void {
    const session = this.#surroundings.writing();
    if (!this.#keeper.isHolding) this.#stopWatching();
    else if (this.#front()?.kind === 'failed') this.giveUp();
    else if (session?.view) {
      this.#stopWatching();
      this.#keeper.release(session.view);
    } else if (session) this.#watch(session);
  }

  #watch(session: StorySession): void {
    if (this.#watched?.session === session) return;
    this.#stopWatching();
    this.#watched = { session, stop: session.subscribe(() => this.#lookSoon()) };
  }

  #stopWatching(): void {
    this.#watched?.stop();
    this.#watched = null;
  }
}
