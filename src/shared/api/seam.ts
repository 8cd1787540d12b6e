import type { CallInput, CallName, CallOutput, PushName, PushValue } from './api.ts';
import type { ApiErrorValue } from './errors.ts';

/** Every answer at the seam. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: ApiErrorValue };

/**
 * The two functions that a window has, whatever serves it. Nothing else crosses. `call` never rejects: what goes
 * wrong is in the reply. `on` returns the function that ends the listening.
 */
export interface Seam {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallOutput<N>>>;
  on<P extends PushName>(push: P, listener: (value: PushValue<P>) => void): () => void;
}
