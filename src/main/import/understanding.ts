import { Worker } from 'node:worker_threads';
import { mistakeAt } from '../../shared/api/mistake.ts';
import type { ImportAnswer, ImportRequest } from './import-thread.ts';
import type { Understanding } from './understand.ts';

interface Waiting {
  resolve(understood: Understanding): void;
  reject(error: Error): void;
}

/** The thread lies beside this file, as source when this runs from source, else built. */
const THREAD = new URL(`./import-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/**
 * The import thread seen from its service. It is started for the first story, and anew for the next one should it die;
 * it never keeps the process alive by itself.
 */
export class UnderstandingThread {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #next = 1;

  /** Rejects only where Copydesk made a mistake. */
  understand(name: string, bytes: Uint8Array): Promise<Understanding> {
    const worker = this.#worker ?? this.#start();
    const request: ImportRequest = { id: this.#next++, name, bytes };
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve, reject });
      worker.ref();
      worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(THREAD);
    this.#worker = worker;
    worker.on('message', (answer: ImportAnswer) => this.#settle(answer));
    // The exit that follows says enough.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      this.#worker = null;
      for (const { reject } of this.#waiting.values()) reject(new Error('The import thread ended'));
      this.#waiting.clear();
    });
    return worker;
  }

  #settle(answer: ImportAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#worker?.unref();
    if ('understood' in answer) waiting?.resolve(answer.understood);
    else waiting?.reject(mistakeAt(answer.failed));
  }
}
