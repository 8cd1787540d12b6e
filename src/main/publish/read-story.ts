import { fail } from '../../shared/api/errors.ts';
import { readDocument } from '../../shared/article/migrate.ts';
import type { ExportedStory } from '../../shared/export/exported-story.ts';
import type { PublishLibrary } from './library.ts';

/**
 * A story as it stands in the library now.
 * @throws ApiError `not-found`, and `read-only-story` for one that is in the trash or cannot be read here
 */
export async function readStory(library: PublishLibrary, id: string): Promise<ExportedStory> {
  const { summary, version } = await library.openStory(id);
  if (summary.trashed !== null) {
    throw fail(
      'read-only-story',
      'This story is in the trash, so it did not leave. Restore it, and try again.',
      { reason: 'trashed' },
    );
  }
  const stored = await library.readVersion(id, version);
  const read = readDocument(stored.doc, stored.schemaVersion);
  if (!read.ok) {
    throw fail(
      'read-only-story',
      'A part of this story cannot be read here, so it did not leave. What is stored was kept as it is.',
      { reason: read.reason },
    );
  }
  const { status, created, changed, translations } = summary;
  return {
    doc: read.doc,
    id,
    version,
    isKilled: status === 'killed',
    created,
    changed,
    translations: translations.map((each) => ({ id: each.id, language: each.language })),
  };
}
