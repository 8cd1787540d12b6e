import { text } from '../row.ts';
import type { Desk } from './desk.ts';
import { indexBatch, indexIfReadable } from './indexing.ts';
import type { Queue } from './queue.ts';
import { SNAPSHOT_EVERY, stepsSinceSnapshot, writeSnapshot } from './snapshots.ts';
import { countProgress, isProgressDue } from './translation-progress.ts';

/** A story is indexed after this pause in its writing, or this long after the first change. In milliseconds. */
const PAUSE = 1000;
const AT_LATEST = 30_000;
/** How often the writer looks whether something is due. */
const LOOK_EVERY = 250;

/**
 * What the writer does between keystrokes, each in a transaction of its own: the index, the snapshots, and how far
 * translations are. What fails is left for later: the marks in the file say what is still to be done.
 */
export class Chores {
  readonly #desk: Desk;
  readonly #queue: Queue;
  readonly #timer: NodeJS.Timeout;
  /** Whether stories are marked that nothing else will index: left by the process before, or by a full disk. */
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
    for (let due = isProgressDue(this.#desk); due; ) {
      const ran = this.#queue.attempt(() => {
        due = countProgress(this.#desk, Number.POSITIVE_INFINITY);
      });
      if (!ran) return;
    }
  }

  #look(): void {
    const now = performance.now();
    const due = [...this.#desk.waiting].find(
      ([, { first, last }]) => now - last >= PAUSE || now - first >= AT_LATEST,
    );
    if (due) {
      const done = this.#queue.attempt(() => {
        this.#index(due[0]);
        this.#snapshot(due[0], SNAPSHOT_EVERY);
      });
      if (!done) this.#leftOver = true;
    } else if (this.#leftOver) {
      this.#queue.attempt(() => {
        this.#leftOver = indexBatch(this.#desk).left > this.#desk.waiting.size;
      });
    } else if (isProgressDue(this.#desk)) {
      this.#queue.attempt(() => {
        countProgress(this.#desk);
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
