import { ApiError, type ApiErrorValue, fail } from '../../shared/api/errors.ts';
import type { Origin } from '../../shared/api/origin.ts';
import { newId } from '../../shared/article/ids.ts';
import { MAX_WIRE_BYTES } from '../../shared/wire/decode.ts';
import { explainFileProblem, type FileProblem } from '../../shared/wire/file-problems.ts';
import type { Connection } from '../api/connection.ts';
import { betterTimes } from './better-times.ts';

/** What of a file the imports need; a browser’s File is one. */
export interface TextFile {
  readonly name: string;
  readonly size: number;
  readonly isFolder: boolean;
  /** Its bytes as base64. Rejects where it cannot be read any more. */
  read(): Promise<string>;
}

export interface FailedFile {
  readonly name: string;
  readonly error: ApiErrorValue;
}

export interface ImportState {
  readonly isRunning: boolean;
  /** How many files have been dealt with, and how many there are. */
  readonly done: number;
  readonly total: number;
  /** The file that is being read now, '' between two. */
  readonly name: string;
  readonly made: readonly Origin[];
  readonly failed: readonly FailedFile[];
}

const nothing: ImportState = { isRunning: false, done: 0, total: 0, name: '', made: [], failed: [] };

/** Failures after which nobody knows whether the story was made. */
const LOST: ReadonlySet<string> = new Set(['disconnected', 'writer-restarting']);

function problem(name: string, reason: FileProblem): ApiError {
  return fail('not-a-story', explainFileProblem(reason, null), { name, reason, line: null });
}

/** Makes a story of each file, one after the other, so that the window stays quick. What fails is told by its name. */
export class FileImports {
  readonly #connection: Connection;
  readonly #ended: (state: ImportState) => void;
  readonly #listeners = new Set<() => void>();
  #waiting: TextFile[] = [];
  #state: ImportState = nothing;
  #stop = new AbortController();

  /** `ended` is told when no file is left; what failed stays in the state until it is dismissed. */
  constructor(connection: Connection, ended: (state: ImportState) => void) {
    this.#connection = connection;
    this.#ended = ended;
  }

  getSnapshot(): ImportState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes files in; those that come while others are read follow them. */
  async take(files: readonly TextFile[]): Promise<void> {
    if (files.length === 0) return;
    this.#waiting.push(...files);
    if (this.#state.isRunning) return this.#set({ total: this.#state.total + files.length });
    this.#stop = new AbortController();
    this.#set({ ...nothing, isRunning: true, total: files.length });
    for (let file = this.#waiting.shift(); file; file = this.#waiting.shift()) await this.#takeOne(file);
    this.#set({ isRunning: false, name: '' });
    this.#ended(this.#state);
  }

  /** Reads no further file, and waits no longer for a library that is gone. What was made stays. */
  cancel(): void {
    this.#waiting = [];
    this.#stop.abort();
  }

  /** Says no more about what failed. */
  dismiss(): void {
    if (!this.#state.isRunning) this.#set(nothing);
  }

  async #takeOne(file: TextFile): Promise<void> {
    this.#set({ name: file.name });
    try {
      const origin = await this.#import(file);
      this.#set({ made: [...this.#state.made, origin] });
    } catch (cause) {
      const error = cause instanceof ApiError ? cause : problem(file.name, 'unreadable');
      this.#set({ failed: [...this.#state.failed, { name: file.name, error: error.value }] });
    }
    this.#set({ done: this.#state.done + 1 });
  }

  async #import(file: TextFile): Promise<Origin> {
    if (file.isFolder) throw problem(file.name, 'folder');
    if (file.size > MAX_WIRE_BYTES) throw problem(file.name, 'oversized');
    const base64 = await file.read();
    // An answer that is lost says nothing about the story: asked for again under one id, no second one is made.
    const story = newId();
    for (;;) {
      const asked = new AbortController();
      const better = betterTimes(this.#connection, AbortSignal.any([asked.signal, this.#stop.signal]));
      try {
        const reply = await this.#connection.call('import.file', { name: file.name, base64, story });
        if (reply.ok) return reply.value.origin;
        if (LOST.has(reply.error.code)) await better;
        if (!LOST.has(reply.error.code) || this.#stop.signal.aborted) throw new ApiError(reply.error);
      } finally {
        asked.abort();
      }
    }
  }

  #set(change: Partial<ImportState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
