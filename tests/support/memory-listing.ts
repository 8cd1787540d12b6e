import type { Connection, ConnectionState } from '../../src/renderer/api/connection.ts';
import {
  type CallInput,
  type CallName,
  type CallOutput,
  calls,
  type PushName,
  type PushValue,
} from '../../src/shared/api/api.ts';
import { fail } from '../../src/shared/api/errors.ts';
import type { Reply } from '../../src/shared/api/seam.ts';
import type { StorySummary } from '../../src/shared/api/story.ts';

type Listener = (value: never) => void;

/** A connection to a library of which only `stories.list` is needed. Stories are listed in the order given. */
export class MemoryListing implements Connection {
  state: ConnectionState = 'connected';
  #stories: readonly StorySummary[];
  readonly #pushes = new Map<PushName, Set<Listener>>();
  readonly #states = new Set<(state: ConnectionState) => void>();

  constructor(stories: readonly StorySummary[]) {
    this.#stories = stories;
  }

  put(stories: readonly StorySummary[]): void {
    this.#stories = stories;
  }

  async call<N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallOutput<N>>> {
    if (this.state !== 'connected') return refuse('disconnected');
    if (name !== 'stories.list') return refuse('unsupported');
    const { after, limit } = calls['stories.list'].input.parse(input);
    const from = after === undefined ? 0 : Number(after);
    const stories = this.#stories.slice(from, from + limit);
    const next = from + limit < this.#stories.length ? String(from + limit) : null;
    return { ok: true, value: { stories, next, total: this.#stories.length } as CallOutput<N> };
  }

  on<P extends PushName>(push: P, listener: (value: PushValue<P>) => void): () => void {
    const listeners = this.#pushes.get(push) ?? new Set();
    this.#pushes.set(push, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  onState(listener: (state: ConnectionState) => void): () => void {
    this.#states.add(listener);
    return () => this.#states.delete(listener);
  }

  push<P extends PushName>(push: P, value: PushValue<P>): void {
    for (const listener of this.#pushes.get(push) ?? []) listener(value as never);
  }

  disconnect(): void {
    this.#turn('reconnecting');
  }

  reconnect(): void {
    this.#turn('connected');
  }

  #turn(state: ConnectionState): void {
    this.state = state;
    for (const listener of this.#states) listener(state);
  }
}

function refuse(code: 'disconnected' | 'unsupported'): Reply<never> {
  const error =
    code === 'disconnected' ? fail(code, 'No connection.', {}) : fail(code, 'Not here.', { what: 'call' });
  return { ok: false, error: error.value };
}
