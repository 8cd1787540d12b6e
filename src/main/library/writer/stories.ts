import { fail } from '../../../shared/api/errors.ts';
import type { IncomingOrigin, Origin } from '../../../shared/api/origin.ts';
import type { Status } from '../../../shared/api/story.ts';
import { newId } from '../../../shared/article/ids.ts';
import { listOrigins } from '../reader/origins.ts';
import type { Desk } from './desk.ts';
import { incomingStory } from './incoming-story.ts';
import { indexIfReadable, indexStory } from './indexing.ts';
import { keepOrigin } from './origins.ts';
import { stepsSinceSnapshot, writeSnapshot } from './snapshots.ts';
import { tellOfStory } from './translation-progress.ts';

/**
 * Makes a story with its first snapshot at version 0, listed and searchable from the start. Where there is one with that id,
 * nothing is made: whoever asks again has lost the answer.
 */
export function create(
  desk: Desk,
  input: { id?: string | undefined; language: string; doc: unknown; sample: boolean },
): { id: string } {
  const id = input.id ?? newId();
  if (isThere(desk, id)) return { id };
  const doc = incomingStory(input.doc, input.language);
  const now = Date.now();
  desk.database.run(
    'INSERT INTO story (id, sample, created, changed, touched) VALUES (?, ?, ?, ?, ?)',
    id,
    input.sample ? 1 : 0,
    now,
    now,
    desk.touch(),
  );
  const story = { no: desk.database.lastRow(), id, version: 0, trashed: false };
  desk.hold(story.no, { doc, version: 0 });
  writeSnapshot(desk, story);
  indexStory(desk, story.no, doc);
  desk.tell('stories.changed', { ids: [id] });
  return { id };
}

/**
 * Makes the story `story` of what came in, and keeps that beside it: both or neither. Where it is there already, nothing
 * is made and what it was made of is answered: whoever asks again has lost the answer.
 */
export function createFrom(
  desk: Desk,
  input: { story: string; doc: unknown; origin: IncomingOrigin },
): Origin {
  const [made] = listOrigins(desk.database, { story: input.story }).origins;
  if (made) return made;
  if (isThere(desk, input.story)) {
    throw fail(
      'bad-input',
      'There is a story with this id that was not made of a file. Nothing was changed.',
      {
        problems: ['story: it is another one’s'],
      },
    );
  }
  create(desk, { id: input.story, language: '', doc: input.doc, sample: false });
  return keepOrigin(desk, desk.story(input.story), input.origin);
}

function isThere(desk: Desk, id: string): boolean {
  return desk.database.get('SELECT 1 FROM story WHERE id = ?', id) !== undefined;
}

/** Lets an editing session go. The last one's going writes a snapshot and brings the index up. */
export function close(desk: Desk, input: { id: string; client: string }): Record<string, never> {
  const story = desk.story(input.id);
  const sessions = desk.sessions.get(story.no);
  if (!sessions?.delete(input.client) || sessions.size > 0) return {};
  desk.sessions.delete(story.no);
  if (stepsSinceSnapshot(desk, story) > 0) writeSnapshot(desk, story);
  if (desk.waiting.has(story.no)) indexIfReadable(desk, story.id);
  return {};
}

export function setStatus(desk: Desk, input: { id: string; status: Status }): Record<string, never> {
  const story = desk.story(input.id);
  desk.database.run(
    'UPDATE story SET status = ?, touched = ?, changed = ? WHERE no = ?',
    input.status,
    desk.touch(),
    Date.now(),
    story.no,
  );
  tellOfStory(desk, story.id);
  return {};
}

/** Puts a story in the trash. It stays whole, can be read there, and comes back by {@link restore}. */
export function trash(desk: Desk, input: { id: string }): Record<string, never> {
  const story = desk.story(input.id);
  if (story.trashed) return {};
  desk.database.run(
    'UPDATE story SET trashed = ?, touched = ? WHERE no = ?',
    Date.now(),
    desk.touch(),
    story.no,
  );
  desk.tell('stories.trashed', { id: story.id, trashed: true });
  tellOfStory(desk, story.id);
  return {};
}

export function restore(desk: Desk, input: { id: string }): Record<string, never> {
  const story = desk.story(input.id);
  if (!story.trashed) return {};
  desk.database.run('UPDATE story SET trashed = NULL, touched = ? WHERE no = ?', desk.touch(), story.no);
  desk.tell('stories.trashed', { id: story.id, trashed: false });
  tellOfStory(desk, story.id);
  return {};
}
