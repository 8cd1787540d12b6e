import type { ParsedInput } from '../../../shared/api/api.ts';
import { fail } from '../../../shared/api/errors.ts';
import { newId } from '../../../shared/article/ids.ts';
import { text } from '../row.ts';
import type { Desk } from './desk.ts';

/** Keeps words that could not stay in their story, as their writer saw them. */
export function keepConflict(desk: Desk, input: ParsedInput<'conflicts.keep'>): { id: string } {
  const story = desk.story(input.story);
  const id = newId();
  desk.database.run(
    'INSERT INTO conflict (id, story, blocks, text, reason, created) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    story.no,
    JSON.stringify(input.blocks),
    input.text,
    input.reason,
    Date.now(),
  );
  desk.tell('conflicts.changed', { story: story.id });
  desk.tell('stories.changed', { ids: [story.id] });
  return { id };
}

export function settleConflict(desk: Desk, input: { id: string; settled: boolean }): Record<string, never> {
  const row = desk.database.get(
    'SELECT story.id FROM conflict JOIN story ON story.no = conflict.story WHERE conflict.id = ?',
    input.id,
  );
  if (!row) {
    throw fail('not-found', 'There is no such conflict copy in this library.', {
      what: 'conflict copy',
      id: input.id,
    });
  }
  desk.database.run('UPDATE conflict SET settled = ? WHERE id = ?', input.settled ? 1 : 0, input.id);
  const story = text(row, 'id');
  desk.tell('conflicts.changed', { story });
  desk.tell('stories.changed', { ids: [story] });
  return {};
}
