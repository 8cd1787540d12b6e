import type { Node } from 'prosemirror-model';
import { idSchema } from '../../../shared/api/story.ts';
import type { TranslationProgress } from '../../../shared/api/translation.ts';
import { hashOfBlock, wordsOfBlock } from '../../../shared/translation/block-facts.ts';
import { progressOf } from '../../../shared/translation/progress.ts';
import { recordsByBlock } from '../../../shared/translation/records.ts';
import { isDamage, isDiskTrouble } from '../disk-errors.ts';
import { recordsOf } from '../reader/translations.ts';
import { integer, text } from '../row.ts';
import type { Desk } from './desk.ts';

/** A batch ends after this many milliseconds, so that a keystroke never waits long behind it. */
const BATCH = 30;

/** Stories up to this size together, in document positions, stay in the writer’s memory from one pause to the next. */
const IN_PARTS = 3_000_000;

const NOTHING: TranslationProgress = { words: 0, empty: 0, draft: 0, checked: 0, stale: 0 };

/** The id of the story that a document translates; null where it is no translation. */
export function sourceOf(doc: Node): string | null {
  const link: { story: string } | null = doc.attrs.translationOf;
  const id = idSchema.safeParse(link?.story);
  return id.success ? id.data : null;
}

/** Marks a translation so that how far it is gets counted in the writer’s next pause. */
export function markProgress(desk: Desk, translation: number): void {
  desk.database.run(
    'INSERT INTO translation_progress (story) VALUES (?) ON CONFLICT (story) DO UPDATE SET due = 1',
    translation,
  );
}

/** Notes which story `story` translates, and marks it and its own translations to be counted. Part of indexing it. */
export function indexTranslation(desk: Desk, story: number, doc: Node): void {
  const { database } = desk;
  const source = sourceOf(doc);
  database.run('UPDATE story SET translation_of = ? WHERE no = ?', source, story);
  if (source === null) database.run('DELETE FROM translation_progress WHERE story = ?', story);
  else markProgress(desk, story);
  database.run(
    `UPDATE translation_progress SET due = 1 WHERE story IN
     (SELECT t.no FROM story s JOIN story t ON t.translation_of = s.id WHERE s.no = ?)`,
    story,
  );
}

/** Tells lists of a story, and of its source, beside which they show it. */
export function tellOfStory(desk: Desk, id: string): void {
  const row = desk.database.get(
    'SELECT source.id FROM story s JOIN story source ON source.id = s.translation_of WHERE s.id = ?',
    id,
  );
  const source = row ? text(row, 'id') : id;
  desk.tell('stories.changed', { ids: source === id ? [id] : [id, source] });
}

/**
 * Reads the blocks of a story until the moment `end`, and says whether that was all. What was read is remembered for as long
 * as the writer has the story in memory: a long one that is new to it takes several pauses, later ones only what changed.
 */
function readBlocks(doc: Node, end: number): boolean {
  return doc.children.every((block) => {
    hashOfBlock(block);
    wordsOfBlock(block);
    return performance.now() <= end;
  });
}

/**
 * How far a translation is; nothing where its source is not in this library, or one of the two cannot be read. Null where
 * `end` came first.
 */
function progressNow(desk: Desk, id: string, sourceId: string, end: number): TranslationProgress | null {
  try {
    const translation = desk.story(id);
    if (!desk.database.get('SELECT no FROM story WHERE id = ?', sourceId)) return NOTHING;
    const source = desk.document(desk.story(sourceId)).doc;
    const target = desk.document(translation).doc;
    const isKept = source.nodeSize + target.nodeSize < IN_PARTS;
    if (isKept && !(readBlocks(source, end) && readBlocks(target, end))) return null;
    return progressOf(source, target, recordsByBlock(recordsOf(desk.database, translation.no)));
  } catch (error) {
    if (isDiskTrouble(error) || isDamage(error)) throw error;
    return NOTHING;
  }
}

/** Whether any translation is to be counted. */
export function isProgressDue(desk: Desk): boolean {
  return desk.database.get('SELECT story FROM translation_progress WHERE due = 1 LIMIT 1') !== undefined;
}

/** Counts some of the translations that are marked, for so many milliseconds. Returns whether any are left. */
export function countProgress(desk: Desk, milliseconds = BATCH): boolean {
  const end = performance.now() + milliseconds;
  const { database } = desk;
  const marked = database.all(
    `SELECT s.no, s.id, s.translation_of FROM translation_progress p JOIN story s ON s.no = p.story
     WHERE p.due = 1 LIMIT 50`,
  );
  for (const row of marked) {
    const id = text(row, 'id');
    const progress = progressNow(desk, id, text(row, 'translation_of'), end);
    if (!progress) break;
    const { words, empty, draft, checked, stale } = progress;
    database.run(
      'UPDATE translation_progress SET words = ?, empty = ?, draft = ?, checked = ?, stale = ?, due = 0 WHERE story = ?',
      words,
      empty,
      draft,
      checked,
      stale,
      integer(row, 'no'),
    );
    tellOfStory(desk, id);
    if (performance.now() > end) break;
  }
  return isProgressDue(desk);
}
