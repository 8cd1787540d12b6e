import type { Connection, ConnectionState } from '../../src/renderer/api/connection.ts';
import type { CallInput, CallName, CallOutput, PushName, PushValue } from '../../src/shared/api/api.ts';
import type { Reply } from '../../src/shared/api/seam.ts';

type Listener = (value: never) => void;

/** A connection whose calls are answered by a function, and which hears and goes as a test says. */
export class AnsweringConnection implements Connection {
  state: ConnectionState = 'connected';
  readonly calls: { name: CallName; input: unknown }[] = [];
  readonly #answer: (name: CallName, input: unknown) => Reply<unknown>;
  readonly #pushListeners = new Map<PushName, Set<Listener>>();
  readonly #stateListeners = new Set<(state: ConnectionState) => void>();

  constructor(answer: (name: CallName, input: unknown) => Reply<unknown>) {
    this.#answer = answer;
  }

  async call<N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallOutput<N>>> {
    this.calls.push({ name, input });
    return this.#answer(name, input) as Reply<CallOutput<N>>;
  }

  on<P extends PushName>(push: P, listener: (value: PushValue<P>) => void): () => void {
    const listeners = this.#pushListeners.get(push) ?? new Set();
    this.#pushListeners.set(push, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  onState(listener: (state: ConnectionState) => void): () => void {
    this.#stateListeners.add(listener);
    return () => this.#stateListeners.delete(listener);
  }

  push<P extends PushName>(name: P, value: PushValue<P>): void {
    for (const listener of this.#pushListeners.get(name) ?? []) listener(value as never);
  }

  become(state: ConnectionState): void {
    this.state = state;
    for (const listener of this.#stateListeners) listener(state);
  }

  /** How many are listening, to see that nobody stays behind. */
  get listeners(): number {
    const pushes = [...this.#pushListeners.values()].reduce((sum, { size }) => sum + size, 0);
    return pushes + this.#stateListeners.size;
  }
}
