import { ApiError, type ApiErrorValue } from '../../shared/api/errors.ts';
import type { BlockRecord, TranslationProgress } from '../../shared/api/translation.ts';
import { progressOfRows } from '../../shared/translation/progress.ts';
import { firstRecords, type Records } from '../../shared/translation/records.ts';
import type { Connection } from '../api/connection.ts';
import { StorySession } from '../editor/story-session.ts';
import { explain } from '../i18n/explain.ts';
import { notify } from '../ui/notices.ts';
import { type Aligned, Alignment } from './alignment.ts';
import { BlockRecords } from './block-records.ts';

export type Side = 'source' | 'target';

/** The story that is translated: on its way, there, or not to be had. */
export type SourceState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly session: StorySession }
  | { readonly kind: 'failed'; readonly error: ApiErrorValue };

/** What a window shows of a translation beside its two texts. The same object until something of it changes. */
export interface TranslationSnapshot {
  readonly source: SourceState;
  /** Null until the source is there. */
  readonly aligned: Aligned | null;
  readonly records: Records | null;
  /** Which of the two was written or looked at last. */
  readonly side: Side;
}

/** Opens a story’s session; a test hands in its own. */
export type OpenSession = (connection: Connection, id: string) => Promise<StorySession>;

/** How long typing rests before it is noted from which text of the source a block was begun, in milliseconds. */
const REST_MS = 800;

/** One translation that is open in this window, with its source: two stories, each written in and saved by itself. */
export class Translation {
  readonly target: StorySession;
  readonly sourceId: string;
  readonly #connection: Connection;
  readonly #openSession: OpenSession;
  readonly #records: BlockRecords;
  readonly #alignment = new Alignment();
  readonly #listeners = new Set<() => void>();
  readonly #endings: (() => void)[] = [];
  #snapshot: TranslationSnapshot = {
    source: { kind: 'opening' },
    aligned: null,
    records: null,
    side: 'target',
  };
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** The block of the translation in which the caret was last. */
  #block = 0;
  #ended = false;

  constructor(
    connection: Connection,
    target: StorySession,
    sourceId: string,
    openSession: OpenSession = (seam, id) => StorySession.open(seam, id),
  ) {
    this.#connection = connection;
    this.target = target;
    this.sourceId = sourceId;
    this.#openSession = openSession;
    this.#records = new BlockRecords(
      connection,
      target.id,
      () => this.#changed(),
      (error) => notify(explain(error)),
    );
    this.#endings.push(
      target.subscribe(() => this.#changed()),
      connection.onState((state) => {
        if (state === 'connected' && this.#snapshot.source.kind === 'failed') void this.#open();
      }),
      connection.on('stories.changed', ({ ids }) => {
        const { source } = this.#snapshot;
        if (source.kind === 'failed' && (ids.length === 0 || ids.includes(sourceId))) void this.#open();
      }),
    );
    void this.#open();
  }

  get source(): StorySession | null {
    const { source } = this.#snapshot;
    return source.kind === 'open' ? source.session : null;
  }

  /** The story of the two that the keyboard is in, or was in last. */
  get writing(): StorySession {
    return (this.#snapshot.side === 'source' ? this.source : null) ?? this.target;
  }

  getSnapshot(): TranslationSnapshot {
    return this.#snapshot;
  }

  /** Calls `listener` after each change of the snapshot; not after each key. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** How both stories stand side by side at this moment; null without a source. */
  aligned(): Aligned | null {
    const source = this.source;
    return source && this.#alignment.of(source.state.doc, this.target.state.doc, this.#records.value);
  }

  progress(): TranslationProgress | null {
    const aligned = this.aligned();
    return aligned && this.#records.value ? progressOfRows(aligned.rows, this.#records.value) : null;
  }

  /** What is known of the blocks; empty until the library has answered. */
  get records(): Records {
    return this.#records.value ?? new Map();
  }

  /** Keeps what is known of blocks from now on; see {@link BlockRecords.write}. */
  record(records: readonly BlockRecord[], forget: readonly string[] = []): void {
    this.#records.write(records, forget);
  }

  /** Says which of the two the keyboard is in. */
  turnTo(side: Side): void {
    if (side === this.#snapshot.side) return;
    this.#noteFirstTexts();
    this.#set({ side });
  }

  /** Resolves when what was recorded has been sent, or could not be. */
  settled(): Promise<void> {
    return this.#records.settled();
  }

  /** Lets go of the source, and of the records. The translation itself belongs to its tab. */
  end(): void {
    if (this.#ended) return;
    this.#noteFirstTexts();
    this.#ended = true;
    for (const end of this.#endings) end();
    if (this.#timer !== null) clearTimeout(this.#timer);
    void this.source?.close();
    void this.#records.settled().then(() => this.#records.end());
  }

  async #open(): Promise<void> {
    try {
      const session = await this.#openSession(this.#connection, this.sourceId);
      if (this.#ended || this.source) return void session.close();
      this.#endings.push(session.subscribe(() => this.#changed()));
      this.#set({ source: { kind: 'open', session } });
      this.#changed();
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      if (!this.#ended) this.#set({ source: { kind: 'failed', error: cause.value } });
    }
  }

  #changed(): void {
    if (this.#ended) return;
    const before = this.#snapshot;
    const aligned = this.aligned();
    const records = this.#records.value;
    const block = this.target.state.selection.$head.index(0);
    if (block === this.#block) this.#noteLater();
    else this.#noteFirstTexts();
    this.#block = block;
    if (records !== before.records || !looksSame(aligned, before.aligned)) this.#set({ aligned, records });
  }

  /** One timer runs while somebody types. */
  #noteLater(): void {
    if (this.#timer !== null || this.source === null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#noteFirstTexts();
    }, REST_MS);
  }

  /**
   * Notes for blocks that have their first text from which text of the source it was made, so that a change of the source is
   * noticed although nobody has confirmed them.
   */
  #noteFirstTexts(): void {
    const aligned = this.aligned();
    const records = this.#records.value;
    if (!aligned || !records || this.target.getSnapshot().readOnly !== null) return;
    this.#records.write(firstRecords(aligned.rows, records));
  }

  #set(change: Partial<TranslationSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Whether two alignments are drawn alike: texts are drawn by the editors, but for those of which changes are shown. */
function looksSame(a: Aligned | null, b: Aligned | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  return (
    a.notes === b.notes &&
    a.states === b.states &&
    a.bands === b.bands &&
    a.states.every((state, row) => state !== 'stale' || a.rows[row] === b.rows[row])
  );
}
