import type { ParsedInput } from '../../../shared/api/api.ts';
import { fail } from '../../../shared/api/errors.ts';
import { revisionHash } from '../../../shared/article/hashes.ts';
import { newId } from '../../../shared/article/ids.ts';
import { newTranslation } from '../../../shared/translation/new-translation.ts';
import { textOrNull } from '../row.ts';
import type { Desk } from './desk.ts';
import { create } from './stories.ts';
import { markProgress } from './translation-progress.ts';

/**
 * Makes a translation of a story as it stands now. Where there is one of the same source under the id that it is to have,
 * nothing is made and it is answered: whoever asks again has lost the answer.
 * @throws ApiError `not-found`, `read-only-story`, `bad-input`
 */
export function createTranslation(desk: Desk, input: ParsedInput<'translations.create'>): { id: string } {
  const { id = newId(), language, translator } = input;
  const made = desk.database.get('SELECT translation_of FROM story WHERE id = ?', id);
  if (made && textOrNull(made, 'translation_of') === input.source) return { id };
  if (made) {
    throw fail('bad-input', 'There is another story with this id, so no translation was made.', {
      problems: ['id: it is another story’s'],
    });
  }
  const source = desk.story(input.source);
  if (source.trashed) {
    throw fail(
      'read-only-story',
      'This story is in the trash, so no translation of it was made. Restore it first.',
      { reason: 'trashed' },
    );
  }
  const { doc } = desk.document(source);
  const link = { story: source.id, revision: revisionHash(doc) };
  const translation = newTranslation(doc, link, language, translator);
  create(desk, { id, language, doc: translation.toJSON(), sample: false });
  desk.tell('stories.changed', { ids: [source.id] });
  return { id };
}

/**
 * Keeps what is known of some blocks of a translation, in place of what was known of them.
 * @throws ApiError `not-found`, `read-only-story`
 */
export function recordBlocks(desk: Desk, input: ParsedInput<'translations.record'>): Record<string, never> {
  const story = desk.story(input.translation);
  if (story.trashed) {
    throw fail(
      'read-only-story',
      'This translation is in the trash and can only be read. Restore it to go on.',
      { reason: 'trashed' },
    );
  }
  const { database } = desk;
  const touched = desk.touch();
  for (const { block, kind, source, target, sourceBlocks } of input.records) {
    database.run(
      `INSERT OR REPLACE INTO translated_block (story, block, kind, source, target, source_blocks, touched)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      story.no,
      block,
      kind,
      source,
      target,
      JSON.stringify(sourceBlocks),
      touched,
    );
  }
  for (const block of input.forget) {
    database.run('DELETE FROM translated_block WHERE story = ? AND block = ?', story.no, block);
  }
  database.run('UPDATE story SET touched = ?, changed = ? WHERE no = ?', touched, Date.now(), story.no);
  if (database.get('SELECT story FROM translation_progress WHERE story = ?', story.no)) {
    markProgress(desk, story.no);
  }
  desk.tell('translations.changed', { translation: story.id });
  return {};
}
