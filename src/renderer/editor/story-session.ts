import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { ApiErrorValue } from '../../shared/api/errors.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { JournalStep, OpenedStory } from '../../shared/api/story.ts';
import { newId } from '../../shared/article/ids.ts';
import type { FieldName, FieldValue, MapEntry, MapName } from '../../shared/article/metadata.ts';
import type { Connection } from '../api/connect.ts';
import { AppendLoop } from './append-loop.ts';
import { Chrome } from './chrome.ts';
import { ConflictKeeper } from './conflict-keeper.ts';
import { type ExportedText, exportText } from './export-text.ts';
import { entryChange, fieldChange } from './field-changes.ts';
import { storyPlugins } from './plugins.ts';
import { type SavedState, SavedTracker } from './saved-state.ts';
import { soon } from './soon.ts';
import { type ReadOnlyReason, readOpened } from './story-document.ts';
import { askBeforeLeaving, follow } from './story-news.ts';
import { StoryReplica } from './story-replica.ts';
import { showState } from './story-view.ts';
import { unsentBlocks } from './unsent-blocks.ts';
import { pageUnsentStore } from './unsent-database.ts';
import { resumeUnsent } from './unsent-recovery.ts';
import type { UnsentStore } from './unsent-store.ts';
import { UnsentWriter } from './unsent-writer.ts';

export type { SavedState } from './saved-state.ts';

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

/** How long, in milliseconds, closing a story waits for the last words to be acknowledged. */
const LAST_WORDS = 1000;

/**
 * One story, open in one window. It owns the editor’s state, sends each change to the library as it is made, and
 * takes in what other windows do. Nothing typed is let go of before the library has it, or a conflict copy has.
 */
export class StorySession {
  readonly id: string;
  /** What is open over the story’s page. */
  readonly chrome = new Chrome(() => this.#readOnly === null);
  view: EditorView | null = null;
  readonly #connection: Connection;
  readonly #unsent: UnsentStore;
  readonly #loop: AppendLoop;
  readonly #saved: SavedTracker;
  readonly #conflicts: ConflictKeeper;
  readonly #listeners = new Set<() => void>();
  readonly #endings: (() => void)[] = [];
  readonly #ended = new AbortController();
  #replica: StoryReplica;
  #writer: UnsentWriter;
  #readOnly: ReadOnlyReason;
  #snapshot: SessionSnapshot;
  #reopening: Promise<boolean> | null = null;
  #closing: Promise<void> | null = null;
  #closed = false;

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
      if (missed) session.#loop.pull();
      return session;
    } finally {
      stop();
    }
  }

  private constructor(connection: Connection, opened: OpenedStory, unsent: UnsentStore) {
    this.id = opened.summary.id;
    this.#connection = connection;
    this.#unsent = unsent;
    const { doc, readOnly } = readOpened(opened);
    this.#readOnly = readOnly;
    this.#replica = this.#newReplica(doc, opened.version);
    this.#saved = new SavedTracker(() => this.#changed());
    this.#writer = new UnsentWriter(unsent, { story: this.id, client: this.client });
    this.#conflicts = new ConflictKeeper({ seam: connection, unsent, story: this.id }, () => this.#changed());
    this.#loop = new AppendLoop(connection, {
      id: this.id,
      client: () => this.client,
      version: () => this.#replica.version,
      pending: () => this.#replica.pending(),
      receive: (from, steps) => this.#receive(from, steps),
      refused: () => this.#keepAndReopen(),
      exchanged: (error) => this.#exchanged(error),
    });
    this.#snapshot = { saved: this.#saved.value, readOnly, lost: 0 };
    this.#listen();
    void this.#conflicts.count();
    if (readOnly === null) void resumeUnsent(connection, unsent, this.id, this.#ended.signal);
  }

  get state(): EditorState {
    return this.#replica.state;
  }

  /** Under which name the steps of this window stand in the journal. */
  get client(): string {
    return this.#replica.client;
  }

  /** Whether anything here is not on the library’s disk yet. */
  get pending(): boolean {
    return this.#replica.pending().length > 0 || this.#conflicts.keeping > 0;
  }

  /** Calls `fn` after each change of text, selection or snapshot. */
  subscribe(fn: () => void): () => void {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }

  getSnapshot(): SessionSnapshot {
    return this.#snapshot;
  }

  /** Applies a transaction and sends it on its way. A story that can only be read takes no change of its text. */
  dispatch(tr: Transaction): void {
    if (this.#closed || (tr.docChanged && this.#readOnly !== null)) return;
    this.#replica.apply(tr);
    if (tr.docChanged) this.#send();
  }

  focus(): void {
    this.view?.focus();
  }

  /** Sets a field of the story, as one undo of its own. */
  setField<F extends FieldName>(name: F, value: FieldValue<F>): void {
    const change = fieldChange(this.state, name, value);
    if (change) this.dispatch(change);
  }

  /** Sets one entry of one of the story’s maps, or removes it with null, as one undo of its own. */
  setEntry<M extends MapName>(map: M, key: string, value: MapEntry<M> | null): void {
    const change = entryChange(this.state, map, key, value);
    if (change) this.dispatch(change);
  }

  /** Resolves when the library has acknowledged all that was done here, for as long as that takes. */
  async flush(): Promise<void> {
    await Promise.all([this.#loop.settled(), this.#conflicts.settled()]);
  }

  /** The story as it stands in this window, for saving it where there is room. */
  exportText(): ExportedText {
    return exportText(this.state.doc);
  }

  /** Lets go of the story. What could not be sent stays in the page’s own store and is sent when it is opened next. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    if (this.pending && this.#connection.state === 'connected') await soon(this.flush(), LAST_WORDS);
    this.#closed = true;
    for (const end of this.#endings) end();
    this.#ended.abort();
    const pending = this.#replica.pending();
    if (pending.length > 0) await this.#writer.writeNow(this.#replica.version, pending);
    this.#loop.stop();
    this.#saved.stop();
    this.#conflicts.stop();
    await this.#writer.close();
    await this.#connection.call('stories.close', { id: this.id, client: this.client });
  }

  #newReplica(doc: Node, version: number): StoryReplica {
    // A new name each time: an answer that is still on its way to the replica before must not confirm steps of this one.
    const start = { client: newId(), doc, version, plugins: storyPlugins(this) };
    return new StoryReplica(start, () => {
      this.#show();
      this.#notify();
    });
  }

  /** Draws the present state. What goes wrong in drawing is reported and harms neither text nor saving. */
  #show(): void {
    try {
      if (this.view && !this.view.isDestroyed) showState(this.view, this.state);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  #listen(): void {
    const news = {
      appended: (from: number, steps: readonly JournalStep[]) => {
        if (!this.#receive(from, steps)) this.#loop.pull();
      },
      changed: () => {
        if (this.#readOnly === 'trashed') this.#lookAgain();
      },
      conflicts: () => void this.#conflicts.count(),
      back: () => this.#retry(),
    };
    this.#endings.push(
      follow(this.#connection, this.id, news),
      askBeforeLeaving(() => this.pending),
    );
  }

  #retry(): void {
    this.#loop.pull();
    this.#conflicts.retry();
    void this.#conflicts.count();
  }

  #send(): void {
    this.#saved.pending();
    this.#loop.kick();
    this.#writer.pending(this.#replica.version, this.#replica.pending());
  }

  #receive(from: number, steps: readonly JournalStep[]): boolean {
    if (this.#closed) return true;
    try {
      const receipt = this.#replica.receive(from, steps);
      if (receipt.kind === 'gap') return false;
      this.#conflicts.keep(receipt.losses);
    } catch {
      // This copy is not the library’s any more, whatever the cause: keep our words and take the library’s story.
      void this.#keepAndReopen();
    }
    this.#acknowledgeIfEmpty();
    return true;
  }

  #acknowledgeIfEmpty(): void {
    if (this.#replica.pending().length > 0) return;
    this.#saved.acknowledged();
    this.#writer.acknowledged();
  }

  #exchanged(error: ApiErrorValue | null): void {
    const pending = this.#replica.pending();
    if (error?.code === 'read-only-story') this.#readOnly = error.data.reason;
    if (pending.length === 0) {
      this.#acknowledgeIfEmpty();
      if (this.#readOnly === 'trashed') void this.#reopen();
      return;
    }
    if (error) this.#saved.failed(error);
    else this.#saved.answered();
    this.#writer.pending(this.#replica.version, pending);
  }

  /** Keeps the blocks with unacknowledged words as a conflict copy, then starts again from the library’s story. */
  #keepAndReopen(): Promise<boolean> {
    this.#reopening ??= this.#startAnew().finally(() => {
      this.#reopening = null;
    });
    return this.#reopening;
  }

  async #startAnew(): Promise<boolean> {
    const reply = await this.#connection.call('stories.open', { id: this.id });
    if (!reply.ok || this.#closed) return false;
    this.#conflicts.keep(unsentBlocks(this.#replica.acknowledged, this.#replica.state.doc));
    this.#writer.acknowledged();
    this.#start(reply.value);
    return true;
  }

  /** Somebody may have taken the story out of the trash: words that wait for that go first. */
  #lookAgain(): void {
    if (this.#replica.pending().length > 0) this.#loop.pull();
    else void this.#reopen();
  }

  async #reopen(): Promise<void> {
    const reply = await this.#connection.call('stories.open', { id: this.id });
    if (reply.ok && !this.#closed && this.#replica.pending().length === 0) this.#start(reply.value);
  }

  #start(opened: OpenedStory): void {
    const { doc, readOnly } = readOpened(opened);
    this.#readOnly = readOnly;
    this.#replica = this.#newReplica(doc, opened.version);
    void this.#writer.close();
    this.#writer = new UnsentWriter(this.#unsent, { story: this.id, client: this.client });
    this.#show();
    this.#acknowledgeIfEmpty();
    this.#changed();
  }

  #changed(): void {
    const saved = this.#saved.value;
    const lost = this.#conflicts.lost;
    const before = this.#snapshot;
    if (before.saved !== saved || before.lost !== lost || before.readOnly !== this.#readOnly) {
      this.#snapshot = { saved, lost, readOnly: this.#readOnly };
    }
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
