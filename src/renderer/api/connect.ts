import type { Seam } from '../../shared/api/seam.ts';
import { bridgeConnection } from './bridge-connection.ts';
import type { Connection } from './connection.ts';
import { SocketConnection } from './socket-connection.ts';

export type { Connection, ConnectionState } from './connection.ts';

declare global {
  interface Window {
    /** What Electron’s preload exposes; a browser has none. */
    readonly copydesk?: Seam;
  }
}

/** How long the first contact may take before the page shows itself without one. */
const FIRST_CONTACT_MS = 1500;

/**
 * Connects the page to whatever serves it: Electron’s bridge, or a socket to the server that it came from. Resolves
 * at the first contact; without one it resolves all the same after a while, and goes on trying.
 */
export async function connect(): Promise<Connection> {
  if (window.copydesk) return bridgeConnection(window.copydesk);
  const connection = new SocketConnection(`${location.origin.replace(/^http/, 'ws')}/socket`);
  window.addEventListener('online', () => connection.hurry());
  window.addEventListener('focus', () => connection.hurry());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') connection.hurry();
  });
  await firstContact(connection);
  return connection;
}

function firstContact(connection: Connection): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, FIRST_CONTACT_MS);
    const stop = connection.onState(done);
    function done(): void {
      clearTimeout(timer);
      stop();
      resolve();
    }
  });
}
