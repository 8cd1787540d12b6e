import { resolve } from 'node:path';
import { EXIT } from '../start-failure.ts';
import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { followJob } from './follow-job.ts';

/** Files of wire text into the library, each as a story. */
export const importFiles: Command = {
  name: 'import',
  opens: 'library',
  takes: 'FILE|DIR…',
  summary: 'makes a story of each file of wire text, and of each .txt file in a folder',
  options: {},
  words: [1, Number.POSITIVE_INFINITY],
  async run({ app, words, flags, out, note }) {
    const paths = words.map((word) => resolve(word));
    const { job, passedOver } = await ask(app, 'import.start', { paths });
    for (const path of passedOver)
      note(`${path}: passed over, for it is no .txt file. Name it to import it.`);
    const { state, failures } = await followJob(app, job, note);
    const { stories } = await ask(app, 'import.result', { job });
    for (const made of stories) out(flags.json ? JSON.stringify(made) : `${made.story}\t${made.path}`);
    if (flags.json) {
      for (const { what, why } of failures) out(JSON.stringify({ path: what, error: why }));
    }
    if (state === 'done' && failures.length === 0) return EXIT.ok;
    return stories.length > 0 ? EXIT.partly : EXIT.failed;
  },
};
