import { resolve } from 'node:path';
import { EXIT } from '../start-failure.ts';
import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { followJob } from './follow-job.ts';
import { shown } from './shown.ts';

/** Files of wire text into the library, each as a story. */
export const importFiles: Command = {
  name: 'import',
  opens: 'library',
  takes: 'FILE|DIR…',
  summary: 'makes a story of each file of wire text, and of each .txt file in a folder',
  details: `Each file is read whatever it is called, and the encoding of its text is found out; of a folder, and the folders
in it, the .txt files are taken in the order of their names. What each story came from is kept beside it.

Prints a line for each story, its id and its file with a tab between; with --json an object for each,
{"path", "story"} or {"path", "error"}.
Ends with 0 where every file was taken, 5 where some were, 1 where none was.`,
  options: {},
  words: [1, Number.POSITIVE_INFINITY],
  async run({ app, words, flags, out, note }) {
    if (words.includes('')) {
      note('A file without a name is none. Nothing was imported.');
      return EXIT.usage;
    }
    const paths = words.map((word) => resolve(word));
    const { job, passedOver } = await ask(app, 'import.start', { paths });
    for (const path of passedOver) {
      note(
        `${shown(path)}: passed over. Of a folder only .txt files are taken, and no links. Name it to import it.`,
      );
    }
    const { state, failures } = await followJob(app, job, note);
    const { stories } = await ask(app, 'import.result', { job });
    for (const made of stories) out(flags.json ? JSON.stringify(made) : `${made.story}\t${shown(made.path)}`);
    if (flags.json) {
      for (const { what, why } of failures) out(JSON.stringify({ path: what, error: why }));
    }
    if (state === 'done' && failures.length === 0) return EXIT.ok;
    return stories.length > 0 ? EXIT.partly : EXIT.failed;
  },
};
