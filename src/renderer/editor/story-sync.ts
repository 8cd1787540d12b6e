import { isHistoryTransaction } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import type { ApiErrorValue } from '../../shared/api/errors.ts';
import type { JournalStep, OpenedStory } from '../../shared/api/story.ts';
import { newId } from '../../shared/article/ids.ts';
import { readDocument } from '../../shared/article/migrate.ts';
import type { Connection } from '../api/connect.ts';
import { AppendLoop } from './append-loop.ts';
import { ConflictKeeper } from './conflict-keeper.ts';
import { type SavedState, SavedTracker } from './saved-state.ts';
import { soon } from './soon.ts';
import { type ReadOnlyReason, readOpened } from './story-document.ts';
import { askBeforeLeaving, follow } from './story-news.ts';
import { StoryReplica } from './story-replica.ts';
import { unsentBlocks } from './unsent-blocks.ts';
import { resumeUnsent } from './unsent-recovery.ts';
import type { UnsentStore } from './unsent-store.ts';
import { UnsentWriter } from './unsent-writer.ts';

/** How long, in milliseconds, closing a story waits for the last words to be acknowledged. */
const LAST_WORDS = 1000;

export interface SyncStart {
  connection: Connection;
  unsent: UnsentStore;
  opened: OpenedStory;
  plugins: () => readonly Plugin[];
  /** Called after each change of text or selection. */
  onState(): void;
  /** Called when what is said about saving, reading or conflict copies may have changed. */
  onStatus(): void;
}

/**
 * Keeps one window’s copy of a story and the library’s in step. Nothing typed is let go of before the library has it,
 * or a conflict copy has; until then it is in memory and, when that takes long, in the page’s own store.
 */
export class StorySync {
  readonly #start: SyncStart;
  readonly #id: string;
  readonly #loop: AppendLoop;
  readonly #saved: SavedTracker;
  readonly #conflicts: ConflictKeeper;
  readonly #endings: (() => void)[] = [];
  readonly #ended = new AbortController();
  #replica: StoryReplica;
  #writer: UnsentWriter;
  #readOnly: ReadOnlyReason;
  /** Whether the story was in the trash when it was read, so that nobody knows what it may be outside. */
  #isKnownOnlyTrashed: boolean;
  #reopening: Promise<boolean> | null = null;
  /** While it is not known whether the library’s story is still the one that this copy goes on from. */
  #looking: Promise<void> | null = null;
  #closing: Promise<void> | null = null;
  #closed = false;

  constructor(start: SyncStart) {
    const { connection, unsent, opened } = start;
    this.#start = start;
    this.#id = opened.summary.id;
    const { doc, readOnly } = readOpened(opened);
    this.#readOnly = readOnly;
    this.#isKnownOnlyTrashed = readOnly === 'trashed';
    this.#replica = this.#newReplica(doc, opened.version);
    this.#saved = new SavedTracker(() => start.onStatus());
    this.#writer = new UnsentWriter(unsent, { story: this.#id, client: this.client });
    this.#conflicts = new ConflictKeeper({ seam: connection, unsent, story: this.#id }, () =>
      start.onStatus(),
    );
    this.#loop = new AppendLoop(connection, {
      id: this.#id,
      client: () => this.client,
      version: () => this.#replica.version,
      pending: () => this.#replica.pending(),
      receive: (from, steps) => this.#receive(from, steps),
      refused: () => this.#keepAndReopen(),
      parted: () => this.#keepAndReopen({ hasParted: true }),
      exchanged: (error) => this.#exchanged(error),
    });
    this.#listen();
    void this.#conflicts.count();
    this.#resume();
  }

  get state(): EditorState {
    return this.#replica.state;
  }

  /** Under which name the steps of this window stand in the journal. */
  get client(): string {
    return this.#replica.client;
  }

  get saved(): SavedState {
    return this.#saved.value;
  }

  get readOnly(): ReadOnlyReason {
    return this.#readOnly;
  }

  /** Conflict copies that nobody has settled, those on their way included. */
  get lost(): number {
    return this.#conflicts.lost;
  }

  /** Whether anything here is not on the library’s disk yet. */
  get pending(): boolean {
    return this.#replica.pending().length > 0 || this.#conflicts.keeping > 0;
  }

  /** Applies a transaction and sends it on its way. A story that can only be read takes no change of its text. */
  apply(tr: Transaction): void {
    if (this.#closed || (tr.docChanged && this.#readOnly !== null)) return;
    const taken = isHistoryTransaction(tr) ? this.#replica.takenBy(tr) : [];
    this.#replica.apply(tr);
    if (!tr.docChanged) return;
    if (taken.length > 0) this.#writer.after(this.#conflicts.keep(taken));
    this.#saved.pending();
    this.#loop.kick();
    this.#writer.pending(this.#replica.version, this.#replica.pending());
  }

  /** Resolves when words that the library does not take can be kept by the page. */
  ready(): Promise<void> {
    return this.#writer.ready();
  }

  /** Asks the library what came since. */
  pull(): void {
    this.#loop.pull();
  }

  /** Resolves when the library has acknowledged all that was done here, for as long as that takes. */
  async flush(): Promise<void> {
    await Promise.all([this.#loop.settled(), this.#conflicts.settled()]);
  }

  /** Lets go of the story. What could not be sent stays in the page’s own store and is sent when it is opened next. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    if (this.pending && this.#start.connection.state === 'connected') await soon(this.flush(), LAST_WORDS);
    this.#closed = true;
    for (const end of this.#endings) end();
    this.#ended.abort();
    const pending = this.#replica.pending();
    if (pending.length > 0) await this.#writer.writeNow(this.#replica.version, pending);
    this.#loop.stop();
    this.#saved.stop();
    this.#conflicts.stop();
    await this.#writer.close();
    await this.#start.connection.call('stories.close', { id: this.#id, client: this.client });
  }

  #newReplica(doc: Node, version: number): StoryReplica {
    // A new name each time: an answer that is still on its way to the replica before must not confirm steps of this one.
    const start = { client: newId(), doc, version, plugins: this.#start.plugins() };
    return new StoryReplica(start, () => this.#start.onState());
  }

  #listen(): void {
    const news = {
      appended: (from: number, steps: readonly JournalStep[]) => {
        if (this.#looking || !this.#receive(from, steps)) this.#loop.pull();
      },
      trashed: (isTrashed: boolean) => this.#trashed(isTrashed),
      conflicts: () => void this.#conflicts.count(),
      back: () => this.#retry(),
    };
    this.#endings.push(
      follow(this.#start.connection, this.#id, news),
      askBeforeLeaving(() => this.pending),
    );
  }

  #retry(): void {
    if (this.#readOnly === 'trashed') this.#lookAgain();
    const looked = this.#lookWhetherParted().finally(() => {
      if (this.#looking === looked) this.#looking = null;
    });
    this.#looking = looked;
    this.#loop.after(looked);
    this.#loop.pull();
    this.#conflicts.retry();
    void this.#conflicts.count();
    this.#resume();
  }

  #resume(): void {
    const { connection, unsent } = this.#start;
    if (this.#readOnly === null) void resumeUnsent(connection, unsent, this.#id, this.#ended.signal);
  }

  #receive(from: number, steps: readonly JournalStep[]): boolean {
    if (this.#closed) return true;
    try {
      const receipt = this.#replica.receive(from, steps);
      if (receipt.kind === 'gap') return false;
      if (receipt.confirmed > 0) this.#saved.progressed();
      if (receipt.losses.length > 0) this.#writer.after(this.#conflicts.keep(receipt.losses));
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
    this.#writer.pending(this.#replica.version, pending);
    if (!error) return;
    this.#saved.failed(error);
    this.#writer.hurry();
  }

  /** While nobody answered, the library may have been put back to an earlier state of it, as a backup is. */
  async #lookWhetherParted(): Promise<void> {
    const { version, acknowledged } = this.#replica;
    if (this.#readOnly !== null) return;
    const reply = await this.#start.connection.call('versions.read', { id: this.#id, version });
    const read = reply.ok ? readDocument(reply.value.doc, reply.value.schemaVersion) : null;
    const hasParted = reply.ok
      ? read?.ok && !read.doc.eq(acknowledged)
      : reply.error.code === 'not-found' && reply.error.data.what === 'version';
    if (hasParted && !this.#closed) await this.#keepAndReopen({ hasParted });
  }

  /**
   * Keeps words as a conflict copy, then starts again from the library’s story: the blocks with unacknowledged words, or
   * all that the library’s story has not, where the two have parted.
   */
  #keepAndReopen({ hasParted = false } = {}): Promise<boolean> {
    this.#reopening ??= this.#startAnew(hasParted).finally(() => {
      this.#reopening = null;
    });
    return this.#reopening;
  }

  async #startAnew(hasParted: boolean): Promise<boolean> {
    const { connection } = this.#start;
    let reply = await connection.call('stories.open', { id: this.#id });
    if (!reply.ok && reply.error.code === 'not-found' && this.#replica.pending().length > 0) {
      // Where it is not in the library, it is all that this window has: it goes there as it stands here.
      const made = await connection.call('stories.create', {
        id: this.#id,
        doc: this.#replica.state.doc.toJSON(),
      });
      if (!made.ok) return false;
      reply = await connection.call('stories.open', { id: this.#id });
    }
    if (!reply.ok || this.#closed) return false;
    const theirs = hasParted ? readOpened(reply.value).doc : this.#replica.acknowledged;
    const words = unsentBlocks(theirs, this.#replica.state.doc);
    this.#writer.after(this.#conflicts.keep(words));
    this.#writer.acknowledged();
    this.#begin(reply.value);
    return true;
  }

  /** Who writes on in a story that goes into the trash would do so in vain. Out of it, it is what it was before. */
  #trashed(isTrashed: boolean): void {
    if (isTrashed && this.#readOnly === null) this.#setReadOnly('trashed');
    if (isTrashed || this.#readOnly !== 'trashed') return;
    if (this.#isKnownOnlyTrashed) this.#lookAgain();
    else {
      this.#setReadOnly(null);
      this.#loop.pull();
      this.#resume();
    }
  }

  #setReadOnly(reason: ReadOnlyReason): void {
    this.#readOnly = reason;
    this.#start.onStatus();
  }

  /** Somebody may have taken the story out of the trash: words that wait for that go first. */
  #lookAgain(): void {
    if (this.#replica.pending().length > 0) this.#loop.pull();
    else void this.#reopen();
  }

  async #reopen(): Promise<void> {
    const reply = await this.#start.connection.call('stories.open', { id: this.#id });
    if (reply.ok && !this.#closed && this.#replica.pending().length === 0) this.#begin(reply.value);
  }

  #begin(opened: OpenedStory): void {
    const { doc, readOnly } = readOpened(opened);
    this.#readOnly = readOnly;
    this.#isKnownOnlyTrashed = readOnly === 'trashed';
    this.#resume();
    this.#replica = this.#newReplica(doc, opened.version);
    void this.#writer.close();
    this.#writer = new UnsentWriter(this.#start.unsent, { story: this.#id, client: this.client });
    this.#acknowledgeIfEmpty();
    this.#start.onState();
    this.#start.onStatus();
  }
}
