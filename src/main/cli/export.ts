import { resolve } from 'node:path';
import type { CallOutput } from '../../shared/api/api.ts';
import { ApiError, type ApiErrorValue } from '../../shared/api/errors.ts';
import { FORMAT_NAMES, type FormatName, formatSchema } from '../../shared/api/publish.ts';
import { idSchema } from '../../shared/api/story.ts';
import { EXIT } from '../start-failure.ts';
import { ask } from './ask.ts';
import type { Command, LibraryContext } from './command.ts';
import { shown } from './shown.ts';

/** The word that stands for every story. */
const ALL = 'ALL';
/** So many are listed at once. */
const PAGE = 500;

/** Stories out of the library: as files in a folder, or one of them to standard output. */
export const exportStories: Command = {
  name: 'export',
  opens: 'library',
  takes: 'ID…|ALL',
  summary: 'writes stories as they would be published, into a folder or to standard output',
  details: `ALL is every story that is not in the trash. A form is one of ${FORMAT_NAMES.join(', ')}; several with commas between
or with --format for each, or all. Without --out one story in one form goes to standard output. Notes, comments and undecided suggestions stay in the library. The folder is made where it is
not there; pictures go into media in it. A file that is there is replaced only where it is the one that was written before
and nobody changed it; else the new one gets a number. Each file leaves a receipt with its story.

With --out prints a line for each file: the story’s id, the form and the path with tabs between; with --json the receipts, and
{"story", "format", "error"} for what was not written; the form is null where it is the whole story.
Ends with 0 where every file was written, 5 where some were, 1 where none was.`,
  options: { format: { type: 'string', multiple: true }, out: { type: 'string' } },
  help: { format: 'the form, or several', out: 'the folder' },
  words: [1, Number.POSITIVE_INFINITY],
  async run(context) {
    const { words, flags, note } = context;
    const formats = formatsIn(flags.format);
    if (!formats) {
      note(`Name the form with --format: ${FORMAT_NAMES.join(', ')}; several with commas between, or all.`);
      return EXIT.usage;
    }
    const all = words.includes(ALL);
    if (all && words.length > 1) {
      note('ALL is every story: no id goes with it. Nothing was written.');
      return EXIT.usage;
    }
    const strange = all ? undefined : words.find((word) => !idSchema.safeParse(word).success);
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
    if (typeof flags.out === 'string') {
      const stories = all ? await everyStory(context) : [...new Set(words)];
      return toFolder(context, stories, formats, resolve(flags.out));
    }
    const [format, ...more] = formats;
    const [story] = words;
    if (format === undefined || story === undefined || more.length > 0 || words.length > 1 || all) {
      note('Only one story in one form goes to standard output. Name a folder with --out for more.');
      return EXIT.usage;
    }
    return toOutput(context, story, format);
  },
};

/** The ids of all stories that are not in the trash, first made first, so that names are given in the same order each time. */
async function everyStory({ app }: LibraryContext): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: CallOutput<'stories.list'> = await ask(app, 'stories.list', {
      limit: PAGE,
      ...(after === null ? {} : { after }),
    });
    ids.push(...page.stories.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  return ids.sort();
}

function formatsIn(flag: string | boolean | undefined): FormatName[] | null {
  const names = typeof flag === 'string' ? flag.split(',').map((name) => name.trim()) : [];
  if (names.includes('all') && names.every((name) => name === 'all' || formatSchema.safeParse(name).success))
    return [...FORMAT_NAMES];
  const named = names.map((name) => formatSchema.safeParse(name));
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

/** One story after the other; what is wrong with one does not keep the next. A folder that is none is told once. */
async function toFolder(
  { app, flags, out, note }: LibraryContext,
  stories: readonly string[],
  formats: readonly FormatName[],
  folder: string,
): Promise<number> {
  let written = 0;
  let failed = 0;
  const failure = (story: string, format: FormatName | null, error: ApiErrorValue): void => {
    if (flags.json) out(JSON.stringify({ story, format, error }));
  };
  for (const [index, story] of stories.entries()) {
    if (stories.length > 1) note(`export: ${index + 1} of ${stories.length}`);
    const result = await ask(app, 'export.write', { story, formats: [...formats], folder }).catch(
      (error: unknown) => {
        if (error instanceof ApiError) return error;
        throw error;
      },
    );
    if (result instanceof ApiError) {
      note(`${story}: ${result.message}`);
      failure(story, null, result.value);
      failed += formats.length;
      if (result.value.code === 'not-written') break;
      continue;
    }
    for (const receipt of result.receipts) {
      out(flags.json ? JSON.stringify(receipt) : [story, receipt.format, shown(receipt.target)].join('\t'));
      for (const line of receipt.notes) note(`${shown(receipt.target)}: ${line}`);
    }
    for (const { format, error } of result.failed) {
      note(`${story}, ${format}: ${error.message}`);
      failure(story, format, error);
    }
    written += result.receipts.length;
    failed += result.failed.length;
  }
  if (failed === 0) return EXIT.ok;
  return written > 0 ? EXIT.partly : EXIT.failed;
}
