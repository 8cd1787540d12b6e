import type { PushName, PushValue } from '../shared/api/api.ts';

/** Hears every push, with its name: what an entry needs to pass them on. */
export type AnyPushListener = <P extends PushName>(push: P, value: PushValue<P>) => void;

export interface Pushes {
  emit<P extends PushName>(push: P, value: PushValue<P>): void;
  on<P extends PushName>(push: P, listener: (value: PushValue<P>) => void): () => void;
  onAny(listener: AnyPushListener): () => void;
}

/** Where services tell and entries listen. A listener that throws keeps no other from hearing. */
export function createPushes(failed: (error: unknown) => void): Pushes {
  const listeners = new Set<AnyPushListener>();

  const onAny = (listener: AnyPushListener): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };

  return {
    onAny,
    on: (wanted, listener) =>
      onAny((push, value) => {
        if (isPush(wanted, push, value)) listener(value);
      }),
    emit(push, value) {
      for (const listener of [...listeners]) {
        try {
          listener(push, value);
        } catch (error) {
          failed(error);
        }
      }
    },
  };
}

/** A value travels with its name, so where the names are the same the value is the wanted one. */
function isPush<P extends PushName>(wanted: P, push: PushName, _value: unknown): _value is PushValue<P> {
  return wanted === push;
}
