import { resolve } from 'node:path';
import { ApiError } from '../../shared/api/errors.ts';
import { FORMAT_NAMES, type FormatName, formatSchema } from '../../shared/api/publish.ts';
import { idSchema } from '../../shared/api/story.ts';
import { EXIT } from '../start-failure.ts';
import { ask } from './ask.ts';
import type { Command, LibraryContext } from './command.ts';
import { shown } from './shown.ts';

/** Stories out of the library: as files in a folder, or one of them to standard output. */
export const exportStories: Command = {
  name: 'export',
  opens: 'library',
  takes: 'ID…',
  summary: 'writes stories as they would be published, into a folder or to standard output',
  details: `A form is one of ${FORMAT_NAMES.join(', ')}; several with commas between, or all. Without --out one story in one
form goes to standard output. Notes, comments and undecided suggestions stay in the library. The folder is made where it is
not there; pictures go into media in it. A file that is there is replaced only where it is the one that was written before
and nobody changed it; else the new one gets a number. Each file leaves a receipt with its story.

With --out prints a line for each file: the story’s id, the form and the path with tabs between; with --json the receipts.
Ends with 0 where every file was written, 5 where some were, 1 where none was.`,
  options: { format: { type: 'string' }, out: { type: 'string' } },
  help: { format: 'the form, or several', out: 'the folder' },
  words: [1, Number.POSITIVE_INFINITY],
  async run(context) {
    const { words, flags, note } = context;
    const formats = formatsIn(flags.format);
    if (!formats) {
      note(`Name the form with --format: ${FORMAT_NAMES.join(', ')}; several with commas between, or all.`);
      return EXIT.usage;
    }
    const strange = words.find((word) => !idSchema.safeParse(word).success);
    if (strange !== undefined) {
      note(
        `“${shown(strange)}” is no id of a story, and nothing was written. “copydesk list” shows the ids; they are given whole.`,
      );
      return EXIT.failed;
    }
    if (flags.out === '') {
      note('A folder without a name is none. Nothing was written.');
      return EXIT.usage;
    }
    if (typeof flags.out === 'string') return toFolder(context, formats, resolve(flags.out));
    const [format, ...more] = formats;
    const [story] = words;
    if (format === undefined || story === undefined || more.length > 0 || words.length > 1) {
      note('Only one story in one form goes to standard output. Name a folder with --out for more.');
      return EXIT.usage;
    }
    return toOutput(context, story, format);
  },
};

function formatsIn(flag: string | boolean | undefined): FormatName[] | null {
  if (flag === 'all') return [...FORMAT_NAMES];
  const named =
    typeof flag === 'string' ? flag.split(',').map((name) => formatSchema.safeParse(name.trim())) : [];
  const known = named.flatMap(({ data }) => data ?? []);
  return known.length > 0 && known.length === named.length ? known : null;
}

async function toOutput(
  { app, flags, out, note }: LibraryContext,
  story: string,
  format: FormatName,
): Promise<number> {
  const made = await ask(app, 'export.make', { story, format });
  for (const line of made.notes) note(line);
  out(flags.json ? JSON.stringify(made) : made.text.replace(/\n$/, ''));
  return EXIT.ok;
}

/** One story after the other; what is wrong with one does not keep the next. */
async function toFolder(
  { app, words, flags, out, note }: LibraryContext,
  formats: readonly FormatName[],
  folder: string,
): Promise<number> {
  let written = 0;
  let failed = 0;
  for (const story of words) {
    const result = await ask(app, 'export.write', { story, formats: [...formats], folder }).catch(
      (error: unknown) => {
        if (error instanceof ApiError) return error;
        throw error;
      },
    );
    if (result instanceof ApiError) {
      note(`${story}: ${result.message}`);
      failed += formats.length;
      continue;
    }
    for (const receipt of result.receipts) {
      out(flags.json ? JSON.stringify(receipt) : [story, receipt.format, shown(receipt.target)].join('\t'));
      for (const line of receipt.notes) note(`${shown(receipt.target)}: ${line}`);
    }
    for (const { format, error } of result.failed) note(`${story}, ${format}: ${error.message}`);
    written += result.receipts.length;
    failed += result.failed.length;
  }
  if (failed === 0) return EXIT.ok;
  return written > 0 ? EXIT.partly : EXIT.failed;
}
