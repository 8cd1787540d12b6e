import { text } from '../row.ts';
import type { Desk } from './desk.ts';
import { indexBatch, indexIfReadable } from './indexing.ts';
import type { Queue } from './queue.ts';
import { SNAPSHOT_EVERY, stepsSinceSnapshot, writeSnapshot } from './snapshots.ts';

/** A story is indexed after this pause in its writing, or this long after the first change. In milliseconds. */
const PAUSE = 1000;
const AT_LATEST = 30_000;
/** How often the writer looks whether something is due. */
const LOOK_EVERY = 250;

/**
 * What the writer does between keystrokes, each in a transaction of its own: the index and the snapshots. What
 * fails is left for later: the marks in the file say what is still to be done.
 */
export class Chores {
  readonly #desk: Desk;
  readonly #queue: Queue;
  readonly #timer: NodeJS.Timeout;
  /** Stories that a process before this one left marked, until all are indexed. */
  #leftOver: boolean;

  constructor(desk: Desk, queue: Queue) {
    this.#desk = desk;
    this.#queue = queue;
    this.#leftOver = desk.database.get('SELECT no FROM story WHERE dirty = 1 LIMIT 1') !== undefined;
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** All that is due or not, for the writer is about to end. */
  finish(): void {
    this.stop();
    const written = [...this.#desk.sessions.keys()];
    this.#queue.attempt(() => {
      for (const no of written) this.#snapshot(no, 1);
    });
    let left = 1;
    while (left > 0) {
      const ran = this.#queue.attempt(() => {
        left = indexBatch(this.#desk).left;
      });
      if (!ran) return;
    }
  }

  #look(): void {
    const now = Date.now();
    const due = [...this.#desk.waiting].filter(
      // A clock that was set back must not put a story off for ever.
      ([, { first, last }]) => Math.abs(now - last) >= PAUSE || Math.abs(now - first) >= AT_LATEST,
    );
    const [next] = due;
    if (next) {
      this.#queue.attempt(() => {
        this.#index(next[0]);
        this.#snapshot(next[0], SNAPSHOT_EVERY);
      });
    } else if (this.#leftOver) {
      this.#queue.attempt(() => {
        this.#leftOver = indexBatch(this.#desk).left > this.#desk.waiting.size;
      });
    }
  }

  #index(no: number): void {
    const id = this.#idOf(no);
    if (id) indexIfReadable(this.#desk, id);
    this.#desk.waiting.delete(no);
  }

  #snapshot(no: number, after: number): void {
    const id = this.#idOf(no);
    if (!id) return;
    const story = this.#desk.story(id);
    if (stepsSinceSnapshot(this.#desk, story) >= after) writeSnapshot(this.#desk, story);
  }

  #idOf(no: number): string | null {
    const row = this.#desk.database.get('SELECT id FROM story WHERE no = ?', no);
    return row ? text(row, 'id') : null;
  }
}
