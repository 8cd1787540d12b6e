import type { CallOutput } from '../../shared/api/api.ts';
import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { storyLine } from './story-line.ts';

const PAGE = 500;

/** All stories, page by page, so that a library of any size needs no more memory than a page. */
export const list: Command = {
  name: 'list',
  opens: 'library',
  takes: '',
  summary: 'lists the stories, last changed first',
  details: `Prints a line for each story: id, status, language, day of the last change and headline, with a tab between; with
--json an object for each, one a line.`,
  help: {
    language: 'only those in this language, such as ru or uz-Latn',
    trashed: 'those in the trash',
  },
  options: { language: { type: 'string' }, trashed: { type: 'boolean' } },
  words: [0, 0],
  async run({ app, flags, out }) {
    let after: string | null = null;
    do {
      const page: CallOutput<'stories.list'> = await ask(app, 'stories.list', {
        limit: PAGE,
        trashed: flags.trashed === true,
        ...(typeof flags.language === 'string' ? { language: flags.language } : {}),
        ...(after === null ? {} : { after }),
      });
      for (const story of page.stories) out(flags.json ? JSON.stringify(story) : storyLine(story));
      after = page.next;
    } while (after !== null);
    return 0;
  },
};
