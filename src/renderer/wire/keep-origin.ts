import type { CallInput } from '../../shared/api/api.ts';
import type { Connection } from '../api/connection.ts';
import { betterTimes } from './better-times.ts';

/** Troubles that pass. Everything else would be answered the same again. */
const PASSING = new Set(['disconnected', 'writer-restarting', 'disk-full', 'disk-read-only', 'disk-failed']);

/**
 * Keeps the text that a story was made of beside it, with what of it is not in the story; where the library cannot take
 * it now, as soon as it can, for as long as the window lives.
 */
export async function keepOrigin(connection: Connection, origin: CallInput<'origins.keep'>): Promise<void> {
  for (;;) {
    const reply = await connection.call('origins.keep', origin);
    if (reply.ok || !PASSING.has(reply.error.code)) return;
    await betterTimes(connection);
  }
}
