import { EXIT } from '../start-failure.ts';
import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { storyLine } from './story-line.ts';

export const search: Command = {
  name: 'search',
  opens: 'library',
  takes: 'TEXT',
  summary: 'finds stories that hold every word; the last word may be unfinished',
  details: `Prints a line for each story as list does; with --json an object for each, one a line, with the words that were found.
Finding nothing is no failure: it ends with 0.`,
  help: {
    language: 'only those in this language, such as ru or uz-Latn',
    best: 'those first that fit best, not those that were changed last',
  },
  options: { language: { type: 'string' }, best: { type: 'boolean' } },
  words: [1, Number.POSITIVE_INFINITY],
  async run({ app, words, flags, out, note }) {
    if (words.join('').trim() === '') {
      note('Say what to search for.');
      return EXIT.usage;
    }
    const { hits, more } = await ask(app, 'stories.search', {
      text: words.join(' '),
      order: flags.best ? 'best' : 'newest',
      limit: 200,
      ...(typeof flags.language === 'string' ? { language: flags.language } : {}),
    });
    for (const hit of hits) out(flags.json ? JSON.stringify(hit) : storyLine(hit.story));
    if (more) note(`There are more; these are the first ${hits.length}.`);
    return 0;
  },
};
