import type { Origin } from '../../shared/api/origin.ts';
import type { Connection } from '../api/connection.ts';

/** How long, in milliseconds, an import whose answer was lost may still be on its way after the connection is back. */
const PATIENCE = 15_000;
/** Among how many of the stories that were changed last it is looked for. */
const NEWEST = 20;

/** What is known of a file whose import was not answered. `since` is when it was sent, by this machine’s clock. */
export interface SentFile {
  readonly name: string;
  readonly size: number;
  readonly since: number;
}

async function look(connection: Connection, file: SentFile): Promise<Origin | null> {
  const newest = await connection.call('stories.list', { limit: NEWEST });
  if (!newest.ok) return null;
  for (const { id, created } of newest.value.stories) {
    if (Date.parse(created) < file.since) continue;
    const reply = await connection.call('origins.list', { story: id });
    const origins = reply.ok ? reply.value.origins : [];
    const found = origins.find((origin) => origin.name === file.name && origin.bytes === file.size);
    if (found) return found;
  }
  return null;
}

/** Resolves with true when something in the library has changed or is reached again, with false at `until`. */
function news(connection: Connection, until: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (heard: boolean) => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      resolve(heard);
    };
    const timer = setTimeout(() => settle(false), Math.max(0, until - Date.now()));
    const stops = [
      connection.on('stories.changed', () => settle(true)),
      connection.onState((state) => state === 'connected' && settle(true)),
    ];
  });
}

/**
 * Looks for the story of a file whose import lost its answer with the connection: Copydesk goes on with what it was
 * asked, and asking again would make a second story. Null where there is none after a while.
 */
export async function findMade(connection: Connection, file: SentFile): Promise<Origin | null> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    // Listening before looking, so that nothing comes in between.
    const changed = news(connection, until);
    const found = connection.state === 'connected' ? await look(connection, file) : null;
    if (found || !(await changed)) return found;
  }
}
