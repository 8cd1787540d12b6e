import type { PushValue } from '../../../shared/api/api.ts';
import { ApiError, type ApiErrorValue } from '../../../shared/api/errors.ts';
import { asApiError, isDamage, isDiskTrouble } from '../disk-errors.ts';
import { failure, type ThreadMessage, type ThreadRequest } from '../threads/calls.ts';
import type { Desk, Push } from './desk.ts';

export type HealthState = PushValue<'library.health'>['state'];

interface Outcome {
  id: number;
  message: ThreadMessage;
  pushes: Push[];
}

export interface QueueOptions {
  desk: Desk;
  folder: string;
  /** Throws where what is written now would not be found again: see place.ts. */
  checkPlace(): void;
  /** Runs one request inside the batch's transaction. */
  handle(name: string, input: unknown): unknown;
  send(message: ThreadMessage): void;
  /** Takes another request that has already arrived, if there is one. */
  more(): ThreadRequest | null;
  onHealth(state: HealthState): void;
}

function healthOf(error: ApiErrorValue): HealthState {
  switch (error.code) {
    case 'disk-full':
    case 'disk-read-only':
    case 'library-moved':
      return error.code;
    default:
      return 'disk-failed';
  }
}

function isMoved(error: unknown): boolean {
  return error instanceof ApiError && error.value.code === 'library-moved';
}

/**
 * Group commit. A request is taken up as soon as the writer is idle, and all that arrived meanwhile with it, in one
 * transaction: the cost of one fsync is shared. An answer is sent only after the COMMIT that holds its change. A
 * request that fails takes nothing else of its batch with it; a disk that fails takes the whole batch.
 */
export class Queue {
  readonly #options: QueueOptions;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  take(first: ThreadRequest): void {
    const batch: ThreadRequest[] = [];
    for (let request: ThreadRequest | null = first; request; request = this.#options.more()) {
      batch.push(request);
    }
    this.#commit(batch);
  }

  /** Runs work of the writer's own in a transaction. False where the disk refused it: it is then still to be done. */
  attempt(work: () => void): boolean {
    const { desk, send } = this.#options;
    try {
      this.#transaction(work);
    } catch (error) {
      this.#rollBack();
      desk.drop();
      this.#report(error);
      // A mistake of ours must show: the thread ends with it and is started again.
      if (asApiError(error, this.#options.folder).value.code === 'internal') throw error;
      return false;
    }
    for (const { push, value } of desk.take().pushes) send({ kind: 'push', push, value });
    return true;
  }

  #commit(batch: readonly ThreadRequest[]): void {
    const { desk, send, folder } = this.#options;
    const changed = new Set<number>();
    let outcomes: Outcome[];
    try {
      outcomes = this.#transaction(() => batch.map((request) => this.#run(request, changed)));
    } catch (error) {
      this.#rollBack();
      desk.drop();
      desk.forget(changed);
      this.#report(error);
      for (const { id } of batch) send(failure(id, error, folder));
      return;
    }
    for (const outcome of outcomes) {
      for (const { push, value } of outcome.pushes) send({ kind: 'push', push, value });
      send(outcome.message);
    }
  }

  /** Runs work and commits it. A commit that wrote something shows that the disk is well. */
  #transaction<T>(work: () => T): T {
    const { desk, onHealth, checkPlace } = this.#options;
    checkPlace();
    const changes = () => Number(desk.database.get('SELECT total_changes() AS changes')?.changes);
    desk.database.exec('BEGIN IMMEDIATE');
    const before = changes();
    const value = work();
    const wrote = changes() !== before;
    desk.database.exec('COMMIT');
    if (wrote) onHealth('ok');
    return value;
  }

  #run({ id, name, input }: ThreadRequest, changed: Set<number>): Outcome {
    const { desk, handle, folder } = this.#options;
    desk.database.run('SAVEPOINT request');
    try {
      const value = handle(name, input);
      desk.database.run('RELEASE request');
      const taken = desk.take();
      for (const story of taken.changed) changed.add(story);
      return { id, message: { kind: 'answer', id, value }, pushes: taken.pushes };
    } catch (error) {
      // Without its transaction (SQLite ends it on a full disk) the whole batch is gone.
      if (isDiskTrouble(error) || isDamage(error) || !desk.database.connection.isTransaction) throw error;
      desk.drop();
      desk.database.run('ROLLBACK TO request');
      desk.database.run('RELEASE request');
      return { id, message: failure(id, error, folder), pushes: [] };
    }
  }

  #rollBack(): void {
    const { connection } = this.#options.desk.database;
    if (connection.isTransaction) connection.exec('ROLLBACK');
  }

  #report(error: unknown): void {
    if (!isDiskTrouble(error) && !isDamage(error) && !isMoved(error)) return;
    this.#options.onHealth(healthOf(asApiError(error, this.#options.folder).value));
  }
}
