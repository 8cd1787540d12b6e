import { contextBridge, ipcRenderer } from 'electron';
import type { ApiErrorValue } from '../shared/api/errors.ts';
import { CALL_CHANNEL, PUSH_CHANNEL } from './desktop/channels.ts';

const NOT_UNDERSTOOD: ApiErrorValue = {
  code: 'bad-input',
  message: 'The call was not understood, and nothing was changed: input: it cannot be written as JSON.',
  data: { problems: ['input: it cannot be written as JSON'] },
};

type Listener = (value: unknown) => void;
const listeners = new Map<string, Set<Listener>>();

ipcRenderer.on(PUSH_CHANNEL, (_event, push: string, value: unknown) => {
  for (const listener of [...(listeners.get(push) ?? [])]) listener(value);
});

/** The two functions that the page has, and nothing else. Both sides of the bridge see copies only. */
contextBridge.exposeInMainWorld('copydesk', {
  async call(name: unknown, input: unknown): Promise<unknown> {
    try {
      return await ipcRenderer.invoke(CALL_CHANNEL, name, input);
    } catch {
      // What cannot be copied, such as a function, does not leave this process.
      return { ok: false, error: NOT_UNDERSTOOD };
    }
  },
  on(push: unknown, listener: unknown): () => void {
    if (typeof push !== 'string' || typeof listener !== 'function') return () => {};
    // Wrapped, so that the same function added twice is told twice and ends separately.
    const entry: Listener = (value) => listener(value);
    const entries = listeners.get(push) ?? new Set();
    listeners.set(push, entries.add(entry));
    return () => void entries.delete(entry);
  },
});
