import type { Node } from 'prosemirror-model';
import { fail } from '../../../shared/api/errors.ts';
import { readDocument } from '../../../shared/article/migrate.ts';
import { newStoryDoc } from '../../../shared/article/new-story.ts';
import { SCHEMA_VERSION } from '../../../shared/article/schema.ts';
import { withIds } from '../../../shared/article/with-ids.ts';

/**
 * The document that a new story starts with: `json` checked against the schema, or an empty story in `language`.
 * @throws ApiError `bad-input`
 */
export function incomingStory(json: unknown, language: string): Node {
  if (json === undefined) return newStoryDoc({ language });
  const read = readDocument(json, SCHEMA_VERSION);
  if (!read.ok) {
    throw fail(
      'bad-input',
      'This is not a story that Copydesk can read, so nothing was added to the library.',
      {
        problems: ['doc: not an article of this schema version'],
      },
    );
  }
  return withIds(read.doc);
}
