import '../../support/mortal-writer.ts';
import { bridgeConnection } from '../../../src/renderer/api/bridge-connection.ts';
import type { Reply, Seam } from '../../../src/shared/api/seam.ts';
import { startDesktop } from '../../support/desktop.ts';
import { describeContract } from './contract.ts';

/** The real entry, window, preload and IPC over the fake Electron, and the page’s own side of the bridge. */
describeContract('by Electron’s bridge', async () => {
  const desktop = await startDesktop();
  const bridge = desktop.page.world.copydesk as Seam;
  const call = bridge.call as (name: unknown, input: unknown) => Promise<Reply<unknown>>;

  return {
    host: 'electron',
    seam: bridgeConnection(bridge),
    raw: call,
    killWriter: () => void process.emit('SIGUSR2'),
    async stop() {
      await desktop.quit();
      desktop.home.remove();
    },
  };
});
