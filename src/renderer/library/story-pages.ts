import type { CallInput } from '../../shared/api/api.ts';
import type { ApiErrorValue } from '../../shared/api/errors.ts';
import type { StorySummary } from '../../shared/api/story.ts';
import type { Connection } from '../api/connection.ts';

/** Rows of one page, and the most that one call gives, both in rows. */
const PAGE = 100;
const MOST = 500;
/** Pushes that come within this many milliseconds are answered by one reading. */
const GATHER_MS = 250;

export interface StoryRows {
  readonly rows: readonly StorySummary[];
  /** How many there are in the library, loaded or not; null before the first answer. */
  readonly total: number | null;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: ApiErrorValue | null;
}

/**
 * Puts a freshly read head of the list over the rows that are loaded, given which stories changed. Null where that
 * does not tell the whole truth: a changed story that was loaded and is not in the head may be anywhere or gone.
 */
export function withHead(
  rows: readonly StorySummary[],
  head: readonly StorySummary[],
  changed: readonly string[],
): StorySummary[] | null {
  const inHead = new Set(head.map((story) => story.id));
  const isLoaded = new Set(rows.map((story) => story.id));
  if (changed.length === 0 || changed.some((id) => isLoaded.has(id) && !inHead.has(id))) return null;
  return [...head, ...rows.filter((story) => !inHead.has(story.id))];
}

/**
 * The list of stories as far as somebody has scrolled, page by page, kept true by pushes. Rows that did not change
 * stay the same objects in the same order, so nothing on the screen is drawn again for a change elsewhere.
 */
export class StoryPages {
  readonly #connection: Connection;
  readonly #input: CallInput<'stories.list'>;
  readonly #listeners = new Set<() => void>();
  readonly #endings: (() => void)[];
  #state: StoryRows = { rows: [], total: null, hasMore: true, isLoading: false, error: null };
  #next: string | null = null;
  #changed: Set<string> | 'any' = new Set();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #reading: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(connection: Connection, input: CallInput<'stories.list'>) {
    this.#connection = connection;
    this.#input = input;
    this.#endings = [
      connection.on('stories.changed', ({ ids }) => this.#note(ids)),
      connection.on('conflicts.changed', ({ story }) => this.#note([story])),
      connection.onState(() => {
        if (connection.state === 'connected') this.#note([]);
      }),
    ];
    this.loadMore();
  }

  getSnapshot(): StoryRows {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads the next page, if there is one and none is on its way. */
  loadMore(): void {
    if (this.#state.isLoading || !this.#state.hasMore) return;
    this.#set({ isLoading: true });
    this.#queue(async () => {
      const after = this.#next;
      const page = await this.#read(PAGE, after);
      if (!page) return;
      const known = new Set(this.#state.rows.map((story) => story.id));
      this.#next = page.next;
      this.#set({
        rows: [...this.#state.rows, ...page.stories.filter((story) => !known.has(story.id))],
        total: page.total,
        hasMore: page.next !== null,
        isLoading: false,
        error: null,
      });
    });
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const end of this.#endings) end();
  }

  #note(ids: readonly string[]): void {
    if (ids.length === 0) this.#changed = 'any';
    else if (this.#changed !== 'any') for (const id of ids) this.#changed.add(id);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      const changed = this.#changed;
      this.#changed = new Set();
      this.#queue(() => this.#refresh(changed === 'any' ? [] : [...changed]));
    }, GATHER_MS);
  }

  async #refresh(changed: readonly string[]): Promise<void> {
    const loaded = this.#state.rows.length;
    if (changed.length > 0 && loaded > PAGE) {
      const head = await this.#read(PAGE, null);
      if (!head) return;
      const rows = withHead(this.#state.rows, head.stories, changed);
      if (rows) return this.#set({ rows: this.#same(rows), total: head.total, error: null });
    }
    const rows: StorySummary[] = [];
    let next: string | null = null;
    let total = 0;
    do {
      const page = await this.#read(Math.min(MOST, Math.max(PAGE, loaded - rows.length)), next);
      if (!page) return;
      rows.push(...page.stories);
      next = page.next;
      total = page.total;
    } while (next !== null && rows.length < loaded);
    this.#next = next;
    this.#set({ rows: this.#same(rows), total, hasMore: next !== null, isLoading: false, error: null });
  }

  /** The rows, each as the object that was there before where nothing in it has changed. */
  #same(rows: readonly StorySummary[]): StorySummary[] {
    const before = new Map(this.#state.rows.map((story) => [story.id, story]));
    return rows.map((story) => {
      const old = before.get(story.id);
      return old && JSON.stringify(old) === JSON.stringify(story) ? old : story;
    });
  }

  async #read(limit: number, after: string | null) {
    const reply = await this.#connection.call('stories.list', {
      ...this.#input,
      limit,
      ...(after === null ? {} : { after }),
    });
    if (reply.ok) return reply.value;
    this.#set({ isLoading: false, error: reply.error });
    return null;
  }

  /** Readings follow one another, so that an older answer never overwrites a newer one. */
  #queue(work: () => Promise<void>): void {
    this.#reading = this.#reading.then(() => (this.#stopped ? undefined : work()));
  }

  #set(change: Partial<StoryRows>): void {
    if (this.#stopped) return;
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
