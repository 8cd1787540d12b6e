import type { Connection } from '../api/connection.ts';

/** Resolves when the library may be worth asking again: it is reached again, or its disk is well; or at `stopped`. */
export function betterTimes(connection: Connection, stopped?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const heard = () => {
      for (const stop of stops) stop();
      stopped?.removeEventListener('abort', heard);
      resolve();
    };
    const stops = [
      connection.onState((state) => state === 'connected' && heard()),
      connection.on('library.health', ({ state }) => state === 'ok' && heard()),
    ];
    stopped?.addEventListener('abort', heard);
    if (stopped?.aborted) heard();
  });
}
