import type { Worker } from 'node:worker_threads';
import { ApiError, fail } from '../../../shared/api/errors.ts';
import { mistakeAt } from '../../../shared/api/mistake.ts';
import type { CallTable, ThreadMessage } from './calls.ts';

interface Waiting {
  name: string;
  input: unknown;
  /** How often a worker was asked. */
  asked: number;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export interface ThreadOptions {
  /** Starts the worker. `again` is true when it takes the place of one that died. */
  start(again: boolean): Worker;
  /** Whether what a dead worker had not answered is asked again, once, of the next one. */
  repeat?: boolean;
  onPush?(push: string, value: unknown): void;
  /** The worker has died and is being started again. `often` is true where that does not seem to help. */
  onDeath?(often: boolean): void;
  /** The worker that took its place is ready. */
  onRevival?(): void;
}

/** Waits before the first, second … new start, in milliseconds. The last one is for all that follow. */
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
    if (this.#closing || (!this.#ready && !this.#options.repeat)) return Promise.reject(interrupted());
    const id = this.#next++;
    return new Promise<Calls[N]['output']>((resolve, reject) => {
      const waiting = {
        name,
        input,
        asked: 0,
        resolve: (value: unknown) => resolve(value as Calls[N]['output']),
        reject,
      };
      this.#waiting.set(id, waiting);
      this.#ask(id, waiting);
    });
  }

  /** The last call: the worker ends by itself when it has answered, and no other takes its place. */
  last<N extends keyof Calls & string>(name: N, input: Calls[N]['input']): Promise<Calls[N]['output']> {
    const answer = this.call(name, input);
    this.#closing = true;
    return answer;
  }

  /** Ends the worker for good, at once. */
  async stop(): Promise<void> {
    this.#closing = true;
    if (this.#restart) clearTimeout(this.#restart);
    await this.#worker?.terminate();
    this.#worker = null;
    // Between two workers there is none whose end would answer what waits for the next.
    this.#letDown();
  }

  #ask(id: number, waiting: Waiting): void {
    if (!this.#ready) return;
    waiting.asked += 1;
    this.#worker?.postMessage({ id, name: waiting.name, input: waiting.input });
  }

  #launch(again: boolean): Promise<unknown> {
    this.#lastStart = performance.now();
    const worker = this.#options.start(again);
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      let died: Error | null = null;
      worker.on('message', (message: ThreadMessage) => {
        if (message.kind === 'ready') {
          this.#ready = true;
          for (const [id, waiting] of this.#waiting) this.#ask(id, waiting);
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
        this.#letDown();
        if (!this.#closing && (wasReady || again)) this.#revive();
      });
    });
  }

  /** Fails what the worker that has just died did not answer, save what another one may be asked. */
  #letDown(): void {
    for (const [id, waiting] of this.#waiting) {
      if (this.#options.repeat && !this.#closing && waiting.asked < 2) continue;
      this.#waiting.delete(id);
      waiting.reject(interrupted());
    }
  }

  #revive(): void {
    if (performance.now() - this.#lastStart > HEALTHY_AFTER) this.#deaths = 0;
    const pause = PAUSES[this.#deaths] ?? PAUSES.at(-1);
    this.#deaths += 1;
    this.#options.onDeath?.(this.#deaths > PAUSES.length);
    this.#restart = setTimeout(() => {
      this.#launch(true).then(
        () => this.#options.onRevival?.(),
        // A refusal ends the worker as well, and its exit asks for the next start.
        () => undefined,
      );
    }, pause);
  }

  #receive(message: Exclude<ThreadMessage, { kind: 'ready' | 'refused' }>): void {
    if (message.kind === 'push') {
      this.#options.onPush?.(message.push, message.value);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.kind === 'answer') waiting?.resolve(message.value);
    else if (message.kind === 'failed') waiting?.reject(new ApiError(message.error));
    else waiting?.reject(mistakeAt(message.place));
  }
}
