import { fail } from '../../shared/api/errors.ts';
import { idSchema } from '../../shared/api/story.ts';
import { readDocument } from '../../shared/article/migrate.ts';
import { plain } from '../../shared/article/views.ts';
import { EXIT } from '../start-failure.ts';
import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { shown } from './shown.ts';

export const show: Command = {
  name: 'show',
  opens: 'library',
  takes: 'ID',
  summary: 'prints a story as text, or whole with --json',
  details: `With --json the whole story as it is stored: {"id", "version", "schemaVersion", "doc"}.`,
  options: {},
  words: [1, 1],
  async run({ app, words: [id = ''], flags, out, note }) {
    if (!idSchema.safeParse(id).success) {
      note(`“${shown(id)}” is no id of a story. “copydesk list” shows the ids.`);
      return EXIT.failed;
    }
    const { version, summary } = await ask(app, 'stories.open', { id });
    const { schemaVersion, doc } = await ask(app, 'versions.read', { id, version });
    if (flags.json) {
      const { translationOf, translations } = summary;
      out(JSON.stringify({ id, version, schemaVersion, translationOf, translations, doc }));
      return 0;
    }
    const read = readDocument(doc, schemaVersion);
    if (!read.ok) {
      throw fail(
        'read-only-story',
        read.reason === 'newer'
          ? 'This story was written by a newer Copydesk and cannot be shown as text. It is untouched. Use --json to see it as it is, or update Copydesk.'
          : 'This story is damaged and cannot be shown as text. It is untouched. Use --json to see what is stored.',
        { reason: read.reason },
      );
    }
    out(plain(read.doc));
    return 0;
  },
};
