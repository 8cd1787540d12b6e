import type { Node } from 'prosemirror-model';
import { summarise } from '../../../shared/article/summary.ts';
import { isDamage, isDiskTrouble } from '../disk-errors.ts';
import { integer, text } from '../row.ts';
import { foldForSearch } from '../search-text.ts';
import type { Desk } from './desk.ts';
import { indexTranslation } from './translation-progress.ts';

/** A batch ends after this many stories or milliseconds, so that a keystroke never waits long behind it. */
const BATCH = { stories: 50, milliseconds: 30 };

/** Brings lists and full-text index up to what `doc` says. A later entry has a higher number: newest is found first. */
export function indexStory(desk: Desk, story: number, doc: Node): void {
  const summary = summarise(doc);
  const { database } = desk;
  database.run('DELETE FROM story_index WHERE rowid = (SELECT entry FROM story WHERE no = ?)', story);
  const last = database.get('SELECT coalesce(max(entry), 0) AS entry FROM story');
  const entry = (last ? integer(last, 'entry') : 0) + 1;
  database.run(
    'INSERT INTO story_index (rowid, headline, text) VALUES (?, ?, ?)',
    entry,
    foldForSearch(summary.headline),
    foldForSearch(summary.text),
  );
  database.run(
    'INSERT INTO story_text (story, text) VALUES (?, ?) ON CONFLICT (story) DO UPDATE SET text = excluded.text',
    story,
    summary.text,
  );
  database.run(
    `UPDATE story SET headline = ?, language = ?, slug = ?, place = ?, byline = ?, words = ?, entry = ?, dirty = 0
     WHERE no = ?`,
    summary.headline,
    summary.language,
    summary.slug,
    summary.place,
    summary.byline,
    summary.words,
    entry,
    story,
  );
  indexTranslation(desk, story, doc);
}

/** Indexes one story if it can be read; returns its id, and whether it could. */
export function indexIfReadable(desk: Desk, id: string): boolean {
  const story = desk.story(id);
  desk.waiting.delete(story.no);
  desk.tell('stories.changed', { ids: [id] });
  try {
    indexStory(desk, story.no, desk.document(story).doc);
    return true;
  } catch (error) {
    if (isDiskTrouble(error) || isDamage(error)) throw error;
    // What cannot be read keeps the words that it was last listed with.
    desk.database.run('UPDATE story SET dirty = 0 WHERE no = ?', story.no);
    return false;
  }
}

/** Indexes some of the stories that are marked, those changed longest ago first. */
export function indexBatch(desk: Desk): { left: number; failed: string[] } {
  const end = performance.now() + BATCH.milliseconds;
  const failed: string[] = [];
  const marked = desk.database.all(
    'SELECT id FROM story WHERE dirty = 1 ORDER BY touched LIMIT ?',
    BATCH.stories,
  );
  for (const row of marked) {
    const id = text(row, 'id');
    if (!indexIfReadable(desk, id)) failed.push(id);
    if (performance.now() > end) break;
  }
  const left = desk.database.get('SELECT count(*) AS stories FROM story WHERE dirty = 1');
  return { left: left ? integer(left, 'stories') : 0, failed };
}

/** Empties the index and marks every story, so that the batches build it anew. */
export function forgetIndex(desk: Desk): { stories: number } {
  desk.database.run("INSERT INTO story_index (story_index) VALUES ('delete-all')");
  return { stories: desk.database.run('UPDATE story SET entry = NULL, dirty = 1') };
}
