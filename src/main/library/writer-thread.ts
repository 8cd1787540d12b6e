import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { fail } from '../../shared/api/errors.ts';
import { openForWriting } from './database.ts';
import { asOpeningError, probeDisk } from './disk-errors.ts';
import { libraryFolder } from './folder.ts';
import { copyAtClose } from './opening/copies.ts';
import { openChecked } from './opening/opening.ts';
import type { Notice } from './opening/recovery.ts';
import type { ThreadMessage, ThreadRequest } from './threads/calls.ts';
import { append } from './writer/append.ts';
import type { WriterCalls, WriterHandlers } from './writer/calls.ts';
import { Chores } from './writer/chores.ts';
import { keepConflict, settleConflict } from './writer/conflicts.ts';
import { Desk } from './writer/desk.ts';
import { forgetIndex, indexBatch } from './writer/indexing.ts';
import { keepOrigin } from './writer/origins.ts';
import { Place } from './writer/place.ts';
import { type HealthState, Queue } from './writer/queue.ts';
import { keepReceipt } from './writer/receipts.ts';
import { addSamples } from './writer/samples.ts';
import { beginSending, endSending } from './writer/sending.ts';
import { nameVersion } from './writer/snapshots.ts';
import { close, create, createFrom, restore, setStatus, trash } from './writer/stories.ts';
import { createTranslation, recordBlocks } from './writer/translations.ts';

/** How the library starts its writer. `again` is true when it takes the place of one that died. */
export interface WriterStart {
  path: string;
  again: boolean;
}

const SHUT_DOWN = 'shutDown' satisfies keyof WriterCalls;

/** How often a disk in trouble is tried again, in milliseconds. */
const TRY_AGAIN = 1000;

/** The one thread that owns the library's file. */
function run(port: NonNullable<typeof parentPort>, start: WriterStart): void {
  const folder = libraryFolder(start.path);
  const send = (message: ThreadMessage) => port.postMessage(message);

  let desk: Desk;
  let notice: Notice | null = null;
  try {
    if (start.again) {
      desk = new Desk(openForWriting(folder.database));
    } else {
      const opened = openChecked(folder);
      desk = new Desk(opened.database);
      notice = opened.notice;
    }
  } catch (error) {
    send({ kind: 'refused', error: asOpeningError(error, start.path).value });
    port.close();
    return;
  }

  const place = new Place(folder.database);
  /** The id of the request to shut down, once it has come. */
  let lastCall: number | null = null;
  let health: HealthState = 'ok';
  let trial: NodeJS.Timeout | null = null;
  const queue = new Queue({
    desk,
    folder: start.path,
    checkPlace: () => place.check(),
    handle: (name, input) => handle(name, input),
    send,
    more() {
      const request: ThreadRequest | null = receiveMessageOnPort(port)?.message ?? null;
      if (request?.name !== SHUT_DOWN) return request;
      lastCall = request.id;
      return null;
    },
    onHealth(state) {
      if (state !== health) send({ kind: 'push', push: 'library.health', value: { state } });
      health = state;
      if (state !== 'ok') trial ??= setTimeout(tryAgain, TRY_AGAIN);
    },
  });
  const chores = new Chores(desk, queue);

  /** A disk that takes a small write again is told to be well, even where nobody is typing. */
  function tryAgain() {
    trial = null;
    if (health === 'ok') return;
    if (probeDisk(start.path) !== null) {
      trial = setTimeout(tryAgain, TRY_AGAIN);
      return;
    }
    queue.attempt(() => {
      desk.database.run(
        "INSERT INTO library (key, value) VALUES ('trial', ?1) ON CONFLICT (key) DO UPDATE SET value = ?1",
        String(Date.now()),
      );
    });
  }

  const handlers: WriterHandlers = {
    create: (input) => create(desk, input),
    createFrom: (input) => createFrom(desk, input),
    keepOrigin: ({ story, origin }) => keepOrigin(desk, desk.story(story), origin),
    append: (input) => append(desk, input),
    close: (input) => close(desk, input),
    setStatus: (input) => setStatus(desk, input),
    trash: (input) => trash(desk, input),
    restore: (input) => restore(desk, input),
    createTranslation: (input) => createTranslation(desk, input),
    recordBlocks: (input) => recordBlocks(desk, input),
    nameVersion: (input) => nameVersion(desk, input.id, input.name),
    keepConflict: (input) => keepConflict(desk, input),
    settleConflict: (input) => settleConflict(desk, input),
    keepReceipt: (input) => keepReceipt(desk, input),
    beginSending: (input) => beginSending(desk, input),
    endSending: (input) => endSending(desk, input),
    forgetIndex: () => forgetIndex(desk),
    indexBatch: () => indexBatch(desk),
  };

  function handle(name: string, input: unknown): unknown {
    if (!Object.hasOwn(handlers, name)) throw fail('internal', 'The writer knows no such call.', {});
    const run = handlers[name as keyof WriterHandlers] as (input: unknown) => unknown;
    return run(input);
  }

  port.on('message', (request: ThreadRequest) => {
    if (request.name === SHUT_DOWN) lastCall = request.id;
    else queue.take(request);
    if (lastCall !== null) shutDown(lastCall);
  });

  /** Does what is left, folds the WAL into the file and lets the file go. */
  function shutDown(id: number) {
    if (trial) clearTimeout(trial);
    chores.finish();
    try {
      desk.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      copyAtClose(desk.database, folder);
    } catch {
      // The WAL stays beside the file and is read at the next start; the copy is made on another day.
    }
    desk.database.close();
    send({ kind: 'answer', id, value: {} });
    port.close();
  }

  // A disk that is full at the first start shows in the health; the samples come with the next start.
  queue.attempt(() => addSamples(desk));
  send({ kind: 'ready', report: notice });
}

if (parentPort) run(parentPort, workerData as WriterStart);
