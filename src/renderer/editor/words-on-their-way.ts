import { Listeners } from '../api/listeners.ts';

const sessions = new Set<string>();
const listeners = new Listeners<void>();

/** Knows, for as long as `work` goes on, that words of the session `client`, which is gone, are not in their story yet. */
export async function onTheirWay<T>(client: string, work: Promise<T>): Promise<T> {
  sessions.add(client);
  listeners.tell();
  try {
    return await work;
  } finally {
    sessions.delete(client);
    listeners.tell();
  }
}

/** Whether this window is bringing words back: until it has, their stories are shown without them. */
export const areWordsOnTheirWay = () => sessions.size > 0;

export const followWordsOnTheirWay = (fn: () => void) => listeners.add(fn);
