import type { Seam } from '../../shared/api/seam.ts';
import type { Connection } from './connection.ts';
import { notJson } from './page-errors.ts';

/** The seam as Electron’s preload gives it: in the same program as the page’s, so it is always connected. */
export function bridgeConnection(bridge: Seam): Connection {
  return {
    state: 'connected',
    onState: () => () => {},
    call: async (name, input) => {
      try {
        return await bridge.call(name, input);
      } catch {
        // The bridge itself refuses what it cannot copy, such as a symbol, with an exception.
        return { ok: false, error: notJson() };
      }
    },
    on: (push, listener) => bridge.on(push, listener),
  };
}
