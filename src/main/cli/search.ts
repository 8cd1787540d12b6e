import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { storyLine } from './story-line.ts';

export const search: Command = {
  name: 'search',
  opens: 'library',
  takes: 'TEXT',
  summary: 'finds stories that hold every word; the last word may be unfinished',
  options: { language: { type: 'string' }, best: { type: 'boolean' } },
  words: [1, Number.POSITIVE_INFINITY],
  async run({ app, words, flags, out, note }) {
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
