import type { Worker } from 'node:worker_threads';
import { ApiError, fail } from '../../../shared/api/errors.ts';
import type { CallTable, ThreadMessage } from './calls.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export interface ThreadOptions {
  /** Starts the worker. `again` is true when it takes the place of one that died. */
  start(again: boolean): Worker;
  onPush?(push: string, value: unknown): void;
  /** The worker has died and is being started again. */
  onDeath?(): void;
  /** The worker that took its place is ready. */
  onRevival?(): void;
  /** It died too often to be started again. */
  onGivenUp?(): void;
}

/** Waits before the first, second … new start, in milliseconds. After the last one the thread stays down. */
const PAUSES = [20, 200, 1000, 2000, 5000];

/** A thread that lived this long is healthy: the count of deaths begins anew. In milliseconds. */
const HEALTHY_AFTER = 60_000;

function interrupted(): ApiError {
  return fail(
    'writer-restarting',
    'The part of Copydesk that writes to disk stopped and is being started again. What was not yet saved is still in the window and is sent again by itself.',
    {},
  );
}

/**
 * A worker thread seen from the library: calls with answers, and a new worker when one dies. What a dead worker had
 * not answered fails with `writer-restarting`; the caller decides whether to repeat it.
 */
export class Thread<Calls extends CallTable<Calls>> {
  readonly #options: ThreadOptions;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #ready = false;
  #closing = false;
  #next = 1;
  #deaths = 0;
  #lastStart = 0;
  #restart: NodeJS.Timeout | null = null;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  /** Starts the first worker. Resolves with its report; rejects with why it refused. */
  start(): Promise<unknown> {
    return this.#launch(false);
  }

  call<N extends keyof Calls & string>(name: N, input: Calls[N]['input']): Promise<Calls[N]['output']> {
    const worker = this.#worker;
    if (!worker || !this.#ready) return Promise.reject(interrupted());
    const id = this.#next++;
    return new Promise<Calls[N]['output']>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (value) => resolve(value as Calls[N]['output']), reject });
      worker.postMessage({ id, name, input });
    });
  }

  /** Ends the worker for good, at once. */
  async stop(): Promise<void> {
    this.#closing = true;
    if (this.#restart) clearTimeout(this.#restart);
    await this.#worker?.terminate();
    this.#worker = null;
  }

  #launch(again: boolean): Promise<unknown> {
    this.#lastStart = Date.now();
    const worker = this.#options.start(again);
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      let died: Error | null = null;
      worker.on('message', (message: ThreadMessage) => {
        if (message.kind === 'ready') {
          this.#ready = true;
          resolve(message.report);
        } else if (message.kind === 'refused') {
          reject(new ApiError(message.error));
        } else this.#receive(message);
      });
      worker.on('error', (error) => {
        died = error instanceof Error ? error : new Error(String(error));
      });
      worker.on('exit', () => {
        const wasReady = this.#ready;
        this.#ready = false;
        this.#worker = null;
        reject(died ?? new Error('The thread ended before it was ready'));
        for (const waiting of this.#waiting.values()) waiting.reject(interrupted());
        this.#waiting.clear();
        if (!this.#closing && (wasReady || again)) this.#revive();
      });
    });
  }

  #revive(): void {
    if (Date.now() - this.#lastStart > HEALTHY_AFTER) this.#deaths = 0;
    const pause = PAUSES[this.#deaths];
    this.#deaths += 1;
    if (pause === undefined) {
      this.#options.onGivenUp?.();
      return;
    }
    this.#options.onDeath?.();
    this.#restart = setTimeout(() => {
      this.#launch(true).then(
        () => this.#options.onRevival?.(),
        // A refusal ends the worker as well, and its exit asks for the next start.
        () => undefined,
      );
    }, pause);
  }

  #receive(message: ThreadMessage): void {
    if (message.kind === 'push') {
      this.#options.onPush?.(message.push, message.value);
    } else if (message.kind === 'answer' || message.kind === 'failed') {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.kind === 'answer') waiting?.resolve(message.value);
      else waiting?.reject(new ApiError(message.error));
    }
  }
}
