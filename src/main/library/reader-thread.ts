import { parentPort, workerData } from 'node:worker_threads';
import { fail } from '../../shared/api/errors.ts';
import { type Database, openForReading } from './database.ts';
import { libraryFolder } from './folder.ts';
import { makeCopy } from './opening/copies.ts';
import type { ReaderHandlers } from './reader/calls.ts';
import { listConflicts } from './reader/conflicts.ts';
import { list } from './reader/listing.ts';
import { open, since } from './reader/opening-story.ts';
import { listOrigins, readOrigin } from './reader/origins.ts';
import { listReceipts, writtenHashes } from './reader/receipts.ts';
import { search } from './reader/searching.ts';
import { findSending } from './reader/sending.ts';
import { listRecords, listTranslations } from './reader/translations.ts';
import { countStories, verifyBatch } from './reader/verifying.ts';
import { listVersions, readVersion } from './reader/versions.ts';
import { failure, type ThreadMessage, type ThreadRequest } from './threads/calls.ts';

export interface ReaderStart {
  path: string;
}

/** The thread that reads. It holds no lock for longer than one answer, so the writer never waits for it. */
function run(port: NonNullable<typeof parentPort>, start: ReaderStart): void {
  const send = (message: ThreadMessage) => port.postMessage(message);
  const folder = libraryFolder(start.path);
  let opened: Database | null = null;

  /** Opened for the first question, so that this thread can be started while the writer still checks the file. */
  function database(): Database {
    opened ??= openForReading(folder.database);
    return opened;
  }

  const handlers: ReaderHandlers = {
    list: (input) => list(database(), input),
    search: (input) => search(database(), input),
    open: (input) => open(database(), input),
    since: (input) => since(database(), input),
    listVersions: (input) => listVersions(database(), input),
    readVersion: (input) => readVersion(database(), input),
    countStories: () => countStories(database()),
    verifyBatch: (input) => verifyBatch(database(), input),
    makeCopy: () => ({ path: makeCopy(database(), folder) }),
    listOrigins: (input) => listOrigins(database(), input),
    readOrigin: (input) => readOrigin(database(), input),
    listReceipts: (input) => listReceipts(database(), input),
    writtenHashes: (input) => writtenHashes(database(), input),
    listTranslations: (input) => listTranslations(database(), input),
    listRecords: (input) => listRecords(database(), input),
    findSending: (input) => findSending(database(), input),
    listConflicts: (input) => listConflicts(database(), input),
  };

  port.on('message', ({ id, name, input }: ThreadRequest) => {
    try {
      if (!Object.hasOwn(handlers, name)) throw fail('internal', 'The reader knows no such call.', {});
      const handle = handlers[name as keyof ReaderHandlers] as (input: unknown) => unknown;
      send({ kind: 'answer', id, value: handle(input) });
    } catch (error) {
      send(failure(id, error, start.path));
    }
  });
  send({ kind: 'ready', report: null });
}

if (parentPort) run(parentPort, workerData as ReaderStart);
