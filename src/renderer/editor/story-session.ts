import { closeHistory } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { ApiError } from '../../shared/api/errors.ts';
import type { OpenedStory } from '../../shared/api/story.ts';
import type { FieldName, FieldValue, MapEntry, MapName } from '../../shared/article/metadata.ts';
import type { Connection } from '../api/connect.ts';
import { Listeners } from '../api/listeners.ts';
import { Chrome } from './chrome.ts';
import type { TakeLongText } from './commands/long-text.ts';
import type { TakeStory } from './commands/whole-story.ts';
import { type ExportedText, exportText } from './export-text.ts';
import { entryChange, fieldChange } from './field-changes.ts';
import { storyPlugins } from './plugins.ts';
import type { SavedState } from './saved-state.ts';
import { soon } from './soon.ts';
import type { ReadOnlyReason } from './story-document.ts';
import { StorySync } from './story-sync.ts';
import { showState } from './story-view.ts';
import { isWholeAct, partUndo } from './undo-steps.ts';
import { pageUnsentStore } from './unsent-database.ts';
import type { UnsentStore } from './unsent-store.ts';

export type { SavedState } from './saved-state.ts';

/**
 * How long, in milliseconds, a story that is opened waits for the page’s own store: a browser that has just started may
 * take longer for it than words may be in memory alone, and one that never gives it must not keep the story shut.
 */
const SAFETY_NET = 500;

/** What a window shows about a story beside its text. The reference is stable between changes. */
export interface SessionSnapshot {
  readonly saved: SavedState;
  readonly readOnly: ReadOnlyReason;
  /** Conflict copies of this story that nobody has settled, those that are still on their way included. */
  readonly lost: number;
}

/** What a session needs from the page; a test hands in its own. */
export interface SessionSurroundings {
  readonly unsent: UnsentStore;
}

/**
 * One story, open in one window: its editor’s state, what can be done to it, and what is said about it. Each change
 * goes to the library as it is made (story-sync.ts).
 */
export class StorySession {
  readonly id: string;
  /** What is open over the story’s page. */
  readonly chrome = new Chrome(() => this.#snapshot.readOnly === null);
  takeStory: TakeStory | null = null;
  takeLongText: TakeLongText | null = null;
  readonly #sync: StorySync;
  readonly #listeners = new Listeners<void>();
  #view: EditorView | null = null;
  #snapshot: SessionSnapshot;
  #isClosed = false;

  /** Opens a story. Rejects with an {@link ApiError} where the library does not give it out. */
  static async open(
    connection: Connection,
    id: string,
    surroundings: SessionSurroundings = { unsent: pageUnsentStore() },
  ): Promise<StorySession> {
    let missed = false;
    const stop = connection.on('stories.appended', (push) => {
      missed ||= push.id === id;
    });
    try {
      const reply = await connection.call('stories.open', { id });
      if (!reply.ok) throw new ApiError(reply.error);
      const session = new StorySession(connection, reply.value, surroundings.unsent);
      if (missed) session.#sync.pull();
      await soon(session.#sync.ready(), SAFETY_NET);
      return session;
    } finally {
      stop();
    }
  }

  private constructor(connection: Connection, opened: OpenedStory, unsent: UnsentStore) {
    this.id = opened.summary.id;
    this.#sync = new StorySync({
      connection,
      unsent,
      opened,
      plugins: () => storyPlugins(this),
      onState: () => this.#show(),
      onStatus: () => this.#status(),
    });
    this.#snapshot = this.#currentSnapshot();
  }

  get state(): EditorState {
    return this.#sync.state;
  }

  /** Where the story is shown; null while it is not. */
  get view(): EditorView | null {
    return this.#view;
  }

  set view(view: EditorView | null) {
    this.#view = view;
    this.#notify();
  }

  /** Under which name the steps of this window stand in the journal. */
  get client(): string {
    return this.#sync.client;
  }

  /** Whether the story has been let go of: it takes no change any more. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Whether anything here is not on the library’s disk yet. */
  get pending(): boolean {
    return this.#sync.pending;
  }

  /**
   * Calls `fn` after each change of text, selection or snapshot, and when the story is shown or hidden. What it throws is
   * reported, and harms neither text nor saving.
   */
  subscribe(fn: () => void): () => void {
    return this.#listeners.add(fn);
  }

  getSnapshot(): SessionSnapshot {
    return this.#snapshot;
  }

  /** Applies a transaction and sends it on its way. A story that can only be read takes no change of its text. */
  dispatch(tr: Transaction): void {
    this.#sync.apply(partUndo(tr));
    if (isWholeAct(tr)) this.#sync.apply(closeHistory(this.state.tr));
  }

  focus(): void {
    this.view?.focus();
  }

  /** Sets a field of the story, as one undo of its own, or as one with what came before it of the same `typing`. */
  setField<F extends FieldName>(name: F, value: FieldValue<F>, typing?: string): void {
    const change = fieldChange(this.state, name, value, typing);
    if (change) this.dispatch(change);
  }

  /** Sets one entry of one of the story’s maps, or removes it with null, as one undo of its own. */
  setEntry<M extends MapName>(map: M, key: string, value: MapEntry<M> | null): void {
    const change = entryChange(this.state, map, key, value);
    if (change) this.dispatch(change);
  }

  /** Resolves when the library has acknowledged all that was done here, for as long as that takes. */
  flush(): Promise<void> {
    return this.#sync.flush();
  }

  /** The story as it stands in this window, for saving it where there is room. */
  exportText(): ExportedText {
    return exportText(this.state.doc);
  }

  /** Lets go of the story. What could not be sent stays in the page’s own store and is sent when it is opened next. */
  close(): Promise<void> {
    this.#isClosed = true;
    return this.#sync.close();
  }

  /** Draws the present state. What goes wrong in drawing is reported and harms neither text nor saving. */
  #show(): void {
    try {
      if (this.#view && !this.#view.isDestroyed) showState(this.#view, this.state);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
    this.#notify();
  }

  #status(): void {
    const { saved, readOnly, lost } = this.#sync;
    const before = this.#snapshot;
    if (before.saved === saved && before.readOnly === readOnly && before.lost === lost) return;
    this.#snapshot = this.#currentSnapshot();
    this.#notify();
  }

  #currentSnapshot(): SessionSnapshot {
    const { saved, readOnly, lost } = this.#sync;
    return { saved, readOnly, lost };
  }

  #notify(): void {
    this.#listeners.tell();
  }
}
