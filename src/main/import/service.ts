import { basename } from 'node:path';
import type { CallName, CallOutput, ParsedInput } from '../../shared/api/api.ts';
import { ApiError, fail } from '../../shared/api/errors.ts';
import { placeOf } from '../../shared/api/mistake.ts';
import type { IncomingOrigin, Origin } from '../../shared/api/origin.ts';
import { explainFileProblem, type FileProblem } from '../../shared/wire/file-problems.ts';
import { readWireFile } from './read-file.ts';
import { UnderstandingThread } from './understanding.ts';
import { findWireFiles, type WireFiles } from './wire-files.ts';

type ImportCall = Extract<CallName, `import.${string}`>;
export type ImportHandlers = { [N in ImportCall]: (input: ParsedInput<N>) => Promise<CallOutput<N>> };

/** What an import reports with, and how it hears that it is to stop. */
export interface ImportControl {
  progress(done: number, total: number | null): void;
  fail(what: string, why: string): void;
  readonly signal: AbortSignal;
}

export interface ImportOptions {
  /** Whether paths may be named: a page in a browser gives bytes only. */
  readsPaths: boolean;
  startJob(kind: 'import', run: (job: ImportControl) => Promise<void>): string;
  /** Hears of mistakes of our own, never with words of a story. */
  log(line: string): void;
  /**
   * Puts a story into the library, with what it was made from. `story` is the id that it is to have; where there is such
   * a story, its origin is answered and nothing is made.
   */
  createFrom(doc: unknown, origin: IncomingOrigin, story?: string): Promise<Origin>;
}

export interface ImportService {
  readonly handlers: ImportHandlers;
  /** Lets the thread go. Jobs have to have ended. */
  close(): Promise<void>;
}

type Made = CallOutput<'import.result'>['stories'];

/** Imports whose results are still known. */
const REMEMBERED = 20;

/** Makes stories of wire text: of bytes that a window has, and of files by their paths. */
export function createImport({ readsPaths, startJob, createFrom, log }: ImportOptions): ImportService {
  const thread = new UnderstandingThread();
  const results = new Map<string, Made>();

  async function take(name: string, bytes: Uint8Array, story?: string): Promise<Origin> {
    const understood = await thread.understand(name, bytes);
    if (!understood.ok) throw notAStory(name, understood.problem, understood.line);
    return createFrom(understood.doc, understood.origin, story);
  }

  async function takeFile({ path, problem }: WireFiles['files'][number]): Promise<Origin> {
    if (problem) throw notAStory(path, problem);
    const read = await readWireFile(path);
    if (!read.ok) throw notAStory(path, read.problem);
    return take(basename(path), read.bytes);
  }

  /** One file after the other. What is wrong with one harms no other; a disk that fails ends it all. */
  async function takeAll(files: WireFiles['files'], made: Made, job: ImportControl): Promise<void> {
    job.progress(0, files.length);
    for (const [index, file] of files.entries()) {
      if (job.signal.aborted) return;
      try {
        const origin = await takeFile(file);
        made.push({ path: file.path, story: origin.story });
      } catch (error) {
        if (error instanceof ApiError && /^disk-|^library-moved$/.test(error.value.code)) throw error;
        if (!(error instanceof ApiError)) log(`import: ${placeOf(error)}`);
        job.fail(file.path, reasonOf(error));
      }
      job.progress(index + 1, files.length);
    }
  }

  const handlers: ImportHandlers = {
    'import.file': async ({ name, base64, story }) => {
      const origin = await take(name, Buffer.from(base64, 'base64'), story);
      return { story: origin.story, origin };
    },
    'import.start': async ({ paths }) => {
      if (!readsPaths) {
        throw fail(
          'not-allowed',
          'A page in a browser may not read files by their paths, and nothing was imported. Open or drop the files in the page.',
          {},
        );
      }
      const { files, passedOver } = await findWireFiles(paths);
      const made: Made = [];
      const job = startJob('import', (control) => takeAll(files, made, control));
      results.set(job, made);
      for (const old of [...results.keys()].slice(0, -REMEMBERED)) results.delete(old);
      return { job, passedOver };
    },
    'import.result': async ({ job }) => {
      const stories = results.get(job);
      if (!stories) throw fail('not-found', 'There is no such import any more.', { what: 'job', id: job });
      return { stories: [...stories] };
    },
  };

  return { handlers, close: () => thread.close() };
}

/** The error for a file that gives no story. */
export function notAStory(name: string, reason: FileProblem, line: number | null = null): ApiError {
  return fail('not-a-story', explainFileProblem(reason, line), { name, reason, line });
}

function reasonOf(error: unknown): string {
  return error instanceof ApiError
    ? error.message
    : 'Copydesk made a mistake with this file and left it aside. The file is untouched.';
}
