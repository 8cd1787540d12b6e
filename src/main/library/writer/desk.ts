import type { PushName, PushValue } from '../../../shared/api/api.ts';
import { fail } from '../../../shared/api/errors.ts';
import type { Database } from '../database.ts';
import { integer, integerOrNull, type Row, text } from '../row.ts';
import { readContent, replay } from '../story-content.ts';
import { Documents, type HeldDocument } from './documents.ts';

/** News that goes out once the transaction it belongs to is committed. */
export interface Push {
  push: PushName;
  value: unknown;
}

/** The story row as the writer needs it. */
export interface StoryRow {
  no: number;
  id: string;
  version: number;
  trashed: boolean;
}

function storyRow(row: Row): StoryRow {
  return {
    no: integer(row, 'no'),
    id: text(row, 'id'),
    version: integer(row, 'version'),
    trashed: integerOrNull(row, 'trashed') !== null,
  };
}

/**
 * What the writer's handlers work on: the file, the documents in memory, and what is to be told and remembered once
 * the present transaction is committed. `begin`, `keep` and `drop` bracket one request.
 */
export class Desk {
  readonly database: Database;
  readonly documents = new Documents();
  /** Editing sessions that have written in a story, by story number. */
  readonly sessions = new Map<number, Set<string>>();
  /** Stories that wait for the index, with the moment of their first and last change (`performance.now()`). */
  readonly waiting = new Map<number, { first: number; last: number }>();
  #touched: number;
  #pushes: Push[] = [];
  #changed = new Set<number>();

  constructor(database: Database) {
    this.database = database;
    const row = database.get('SELECT coalesce(max(touched), 0) AS touched FROM story');
    this.#touched = row ? integer(row, 'touched') : 0;
  }

  /** @throws ApiError `not-found` */
  story(id: string): StoryRow {
    const row = this.database.get('SELECT no, id, version, trashed FROM story WHERE id = ?', id);
    if (!row) throw fail('not-found', 'There is no such story in this library.', { what: 'story', id });
    return storyRow(row);
  }

  /** The present document of a story. @throws ApiError `read-only-story` where it cannot be read. */
  document(story: StoryRow): HeldDocument {
    const held = this.documents.get(story.no);
    if (held && held.version === story.version) return held;
    const content = readContent(this.database, story.no);
    const replayed = content ? replay(content) : null;
    if (!content || !replayed?.ok || content.version !== story.version) {
      const reason = replayed && !replayed.ok ? replayed.reason : 'unreadable';
      throw fail(
        'read-only-story',
        reason === 'newer'
          ? 'This story was written by a newer Copydesk and can only be read here. Nothing in it was changed.'
          : 'A part of this story cannot be read, so it cannot be written in. What is stored was kept as it is.',
        { reason },
      );
    }
    this.documents.set(story.no, replayed.doc, story.version);
    return { doc: replayed.doc, version: story.version };
  }

  /** The next number of the sequence that lists run by. */
  touch(): number {
    this.#touched += 1;
    return this.#touched;
  }

  /** Tells `news` when the present transaction is committed. */
  tell<P extends PushName>(push: P, value: PushValue<P>): void {
    this.#pushes.push({ push, value });
  }

  /** Remembers the new document of a story, and that a failed commit has to forget it. */
  hold(story: number, held: HeldDocument): void {
    this.documents.set(story, held.doc, held.version);
    this.#changed.add(story);
  }

  /** Takes the news of the request that has just ended well, and the stories whose documents it changed. */
  take(): { pushes: Push[]; changed: Set<number> } {
    const taken = { pushes: this.#pushes, changed: this.#changed };
    this.#pushes = [];
    this.#changed = new Set();
    return taken;
  }

  /** Undoes in memory what the request that has just failed had done there. */
  drop(): void {
    this.forget(this.take().changed);
  }

  forget(stories: Iterable<number>): void {
    for (const story of stories) this.documents.forget(story);
  }
}
