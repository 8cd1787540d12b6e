import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { CallName, CallOutput, Job, ParsedInput, PushName, PushValue } from '../../shared/api/api.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { IncomingOrigin, Origin } from '../../shared/api/origin.ts';
import type { NewReceipt, Receipt } from '../../shared/api/publish.ts';
import { journalStepSchema } from '../../shared/api/story.ts';
import { newId } from '../../shared/article/ids.ts';
import { keepDailyCopy } from './daily-copy.ts';
import { asApiError, asOpeningError } from './disk-errors.ts';
import { libraryFolder } from './folder.ts';
import type { JobControl } from './job.ts';
import { holdLibrary } from './lock.ts';
import { addPicture, readPicture } from './media/service.ts';
import type { Notice } from './opening/recovery.ts';
import { packPasted, unpack } from './origins.ts';
import type { ReaderCalls } from './reader/calls.ts';
import type { Sending } from './reader/sending.ts';
import { reindex } from './reindex.ts';
import { Thread } from './threads/thread.ts';
import { verify } from './verify.ts';
import type { WriterCalls } from './writer/calls.ts';

type HealthState = PushValue<'library.health'>['state'];

type LibraryCall = Extract<
  CallName,
  | `stories.${string}`
  | `origins.${string}`
  | `translations.${string}`
  | `receipts.${string}`
  | `versions.${string}`
  | `conflicts.${string}`
  | `media.${string}`
  | `library.${string}`
>;

/** The library's own calls, by name: parsed input in, output out, an ApiError thrown for what a person can act on. */
export type LibraryHandlers = { [N in LibraryCall]: (input: ParsedInput<N>) => Promise<CallOutput<N>> };

export interface LibraryOptions {
  /** The library's folder. It is made, with two samples, where there is none. */
  path: string;
  startJob(kind: Job['kind'], run: (job: JobControl) => Promise<void>): string;
  push<P extends PushName>(push: P, value: PushValue<P>): void;
  /** Starts a thread from its file; tests pass their own to get hold of the worker. */
  startWorker?: (file: URL, data: unknown) => Worker;
}

/** Which words of a story are on their way to a site without it being known what became of them. */
export interface SendingNotes {
  /** `words` is a hash of what is about to be sent. */
  begin(story: string, site: string, words: string): Promise<void>;
  end(story: string): Promise<void>;
  find(story: string): Promise<Sending | null>;
}

export interface Library {
  readonly handlers: LibraryHandlers;
  /** What was repaired at opening, to be told to the person; null where nothing was wrong. */
  readonly notice: Notice | null;
  /**
   * Makes a story of what came in, and keeps that beside it. Safe to repeat with the same `story`, the id that it is to
   * have: the first origin is answered then.
   */
  createFrom(doc: unknown, origin: IncomingOrigin, story?: string): Promise<Origin>;
  /** Keeps the proof that a story left; `bytesHash` is the SHA-256 of a file’s bytes, '' where there is none. */
  keepReceipt(receipt: NewReceipt, bytesHash: string): Promise<Receipt>;
  /** The SHA-256 of every file that was written of a story at a path. */
  writtenHashes(story: string, target: string): Promise<string[]>;
  /** What is on its way to a CMS, so that it is known after a fall what may have arrived. */
  readonly sending: SendingNotes;
  /** Makes a verified copy of the library beside it and gives its path. */
  makeCopy(): Promise<string>;
  /** Waits for the last append, brings index and snapshots up, folds the file up and lets it go. */
  close(): Promise<void>;
}

/** The threads lie beside this file, as source when this runs from source, else built. */
function threadFile(name: 'writer-thread' | 'reader-thread'): URL {
  return new URL(`./${name}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
}

const startFromFile = (file: URL, data: unknown) => new Worker(file, { workerData: data });

/**
 * Opens a library and holds it for this process.
 * @throws ApiError `library-in-use`, `library-newer`, `library-damaged`, `library-unusable`, `disk-…`
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { path, push, startJob, startWorker = startFromFile } = options;
  const folder = libraryFolder(path);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw asOpeningError(error, path);
  }
  const letGo = holdLibrary(folder);

  let state: HealthState = 'ok';
  const health = (now: HealthState) => {
    state = now;
    push('library.health', { state });
  };
  const writer = new Thread<WriterCalls>({
    start: (again) => startWorker(threadFile('writer-thread'), { path, again }),
    // The threads are ours and send what their types say.
    onPush: (name, value) => {
      if (name === 'library.health') health((value as PushValue<'library.health'>).state);
      else push(name as PushName, value as PushValue<PushName>);
    },
    onDeath: (often) => health(often ? 'disk-failed' : 'writer-restarting'),
    onRevival: () => health('ok'),
  });
  const startReader = () =>
    new Thread<ReaderCalls>({
      start: () => startWorker(threadFile('reader-thread'), { path }),
      // A question may be asked twice.
      repeat: true,
    });
  const reader = startReader();
  const copies = keepDailyCopy(folder, startReader);

  let notice: Notice | null;
  try {
    const [report] = await Promise.all([writer.start(), reader.start()]);
    notice = report as Notice | null;
  } catch (error) {
    await Promise.all([writer.stop(), reader.stop(), copies.stop()]);
    letGo();
    throw asOpeningError(error, path);
  }

  const handlers: LibraryHandlers = {
    'stories.list': (input) => reader.call('list', input),
    'stories.search': (input) => reader.call('search', input),
    'stories.create': (input) => writer.call('create', { ...input, doc: input.doc, sample: false }),
    'stories.open': async (input) => {
      const { snapshot, steps, ...opened } = await reader.call('open', input);
      return {
        ...opened,
        snapshot: jsonOrText(snapshot),
        steps: z.array(journalStepSchema).parse(JSON.parse(steps)),
      };
    },
    'stories.append': (input) => writer.call('append', input),
    'stories.since': (input) => reader.call('since', input),
    'stories.close': (input) => writer.call('close', input),
    'stories.setStatus': (input) => writer.call('setStatus', input),
    'stories.trash': (input) => writer.call('trash', input),
    'stories.restore': (input) => writer.call('restore', input),
    'versions.name': (input) => writer.call('nameVersion', input),
    'versions.list': (input) => reader.call('listVersions', input),
    'versions.read': async (input) => {
      const { schemaVersion, doc } = await reader.call('readVersion', input);
      return { schemaVersion, doc: jsonOrText(doc) };
    },
    'conflicts.keep': (input) => writer.call('keepConflict', input),
    'conflicts.list': (input) => reader.call('listConflicts', input),
    'conflicts.settle': (input) => writer.call('settleConflict', input),
    'origins.keep': async ({ story, ...pasted }) =>
      writer.call('keepOrigin', { story, origin: await packPasted(pasted) }),
    'origins.list': (input) => reader.call('listOrigins', input),
    'origins.read': async (input) => unpack(await reader.call('readOrigin', input)),
    'translations.create': (input) => writer.call('createTranslation', input),
    'translations.list': (input) => reader.call('listTranslations', input),
    'translations.records': (input) => reader.call('listRecords', input),
    'translations.record': (input) => writer.call('recordBlocks', input),
    'receipts.list': (input) => reader.call('listReceipts', input),
    'media.add': ({ base64 }) => onDisk(() => addPicture(folder, base64)),
    'media.read': ({ hash }) => onDisk(() => readPicture(folder, hash)),
    'library.health': async () => ({ state }),
    'library.reindex': async () => ({ job: startJob('reindex', (job) => reindex(writer, job)) }),
    'library.verify': async () => ({ job: startJob('verify', (job) => verify(reader, folder, job)) }),
  };

  async function onDisk<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw asApiError(error, path);
    }
  }

  let closing: Promise<void> | null = null;
  async function close() {
    await copies.stop();
    try {
      await writer.last('shutDown', {});
    } catch (error) {
      // A writer that is down has nothing more to write: what was acknowledged is in the file.
      if (!(error instanceof ApiError)) throw error;
    } finally {
      await Promise.all([writer.stop(), reader.stop()]);
      letGo();
    }
  }

  return {
    handlers,
    notice,
    createFrom: (doc, origin, story = newId()) => writer.call('createFrom', { story, doc, origin }),
    keepReceipt: (receipt, bytesHash) => writer.call('keepReceipt', { receipt, bytesHash }),
    writtenHashes: async (story, target) => (await reader.call('writtenHashes', { story, target })).hashes,
    sending: {
      begin: async (story, site, words) => void (await writer.call('beginSending', { story, site, words })),
      end: async (story) => void (await writer.call('endSending', { story })),
      find: async (story) => (await reader.call('findSending', { story })).sending,
    },
    makeCopy: () => onDisk(() => copies.now()),
    close() {
      closing ??= close();
      return closing;
    },
  };
}

/** Stored JSON as a value; what is no JSON is handed over as the text it is. */
function jsonOrText(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return stored;
  }
}
