import type { ParsedInput } from '../../../shared/api/api.ts';
import { fail } from '../../../shared/api/errors.ts';
import { SCHEMA_VERSION } from '../../../shared/article/schema.ts';
import { applyChecked } from './checked-step.ts';
import type { Desk } from './desk.ts';

/**
 * Journals steps, all or none. They must have been made at the story's present version and must apply to it.
 * @throws ApiError `not-found`, `read-only-story`, `version-conflict`, `steps-rejected`
 */
export function append(desk: Desk, input: ParsedInput<'stories.append'>): { version: number } {
  const story = desk.story(input.id);
  if (story.trashed) {
    throw fail(
      'read-only-story',
      'This story is in the trash and can only be read. Restore it to go on writing.',
      { reason: 'trashed' },
    );
  }
  if (input.version !== story.version) {
    throw fail(
      'version-conflict',
      'The story has changed in another window. Your changes are kept and are added to it now.',
      { version: story.version },
    );
  }

  let { doc } = desk.document(story);
  const steps: unknown[] = [];
  try {
    for (const json of input.steps) {
      const applied = applyChecked(json, doc);
      doc = applied.doc;
      steps.push(applied.step.toJSON());
    }
  } catch (error) {
    throw fail(
      'steps-rejected',
      'The last change does not fit the story, so it was not saved. The story is as it was before; the change is kept in the window.',
      { reason: error instanceof Error ? error.message : String(error) },
    );
  }

  const now = Date.now();
  const version = story.version + steps.length;
  desk.database.run(
    'INSERT INTO journal (story, version, count, client, schema_version, at, steps) VALUES (?, ?, ?, ?, ?, ?, ?)',
    story.no,
    story.version,
    steps.length,
    input.client,
    SCHEMA_VERSION,
    now,
    JSON.stringify(steps),
  );
  desk.database.run(
    'UPDATE story SET version = ?, touched = ?, changed = ?, dirty = 1 WHERE no = ?',
    version,
    desk.touch(),
    now,
    story.no,
  );

  desk.hold(story.no, { doc, version });
  const waiting = desk.waiting.get(story.no);
  if (!waiting) desk.tell('stories.changed', { ids: [story.id] });
  const moment = performance.now();
  desk.waiting.set(story.no, { first: waiting?.first ?? moment, last: moment });
  const sessions = desk.sessions.get(story.no) ?? new Set<string>();
  desk.sessions.set(story.no, sessions.add(input.client));
  desk.tell('stories.appended', {
    id: story.id,
    version,
    steps: steps.map((step) => ({ client: input.client, step })),
  });
  return { version };
}
