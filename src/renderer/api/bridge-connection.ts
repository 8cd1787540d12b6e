import type { Seam } from '../../shared/api/seam.ts';
import type { Connection } from './connection.ts';

/** The seam as Electron’s preload gives it: in the same program as the page’s, so it is always connected. */
export function bridgeConnection(bridge: Seam): Connection {
  return {
    state: 'connected',
    onState: () => () => {},
    call: (name, input) => bridge.call(name, input),
    on: (push, listener) => bridge.on(push, listener),
  };
}
