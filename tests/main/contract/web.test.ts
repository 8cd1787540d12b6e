import { vi } from 'vitest';
import { WebSocket } from 'ws';
import { SocketConnection } from '../../../src/renderer/api/socket-connection.ts';
import type { Reply } from '../../../src/shared/api/seam.ts';
import { EntryProcess } from '../../support/entry-process.ts';
import { describeContract } from './contract.ts';

/** The real server in a process of its own, and the page’s own side of the socket. */
describeContract('by a web socket', async () => {
  const process = new EntryProcess('web.ts', ['--port', '0', '--no-open']);
  const [, link = '', port = ''] = await process.printed(/Copydesk is at (http:\/\/127\.0\.0\.1:(\d+)\S+)/);
  const entered = await fetch(link, { redirect: 'manual' });
  const headers = {
    cookie: entered.headers.get('set-cookie')?.split(';')[0] ?? '',
    origin: `http://127.0.0.1:${port}`,
  };
  const url = `ws://127.0.0.1:${port}/socket`;
  vi.stubGlobal(
    'WebSocket',
    class extends WebSocket {
      constructor(address: string) {
        super(address, { headers });
        // A browser’s socket has no exceptions.
        this.on('error', () => {});
      }
    },
  );
  const connection = new SocketConnection(url);
  await new Promise<void>((resolve) => connection.onState(() => resolve()));
  const rawSocket = new WebSocket(url, { headers });
  await new Promise((resolve) => rawSocket.once('open', resolve));

  return {
    host: 'web',
    seam: connection,
    raw: (name, input) =>
      new Promise<Reply<unknown>>((resolve, reject) => {
        const id = Math.random();
        if (rawSocket.readyState !== rawSocket.OPEN) reject(new Error('The server has hung up.'));
        const hear = (data: unknown): void => {
          const frame: { id?: number; reply?: Reply<unknown> } = JSON.parse(String(data));
          if (frame.id !== id || !frame.reply) return;
          rawSocket.off('message', hear);
          resolve(frame.reply);
        };
        rawSocket.on('message', hear);
        rawSocket.send(JSON.stringify({ id, name, input }));
      }),
    killWriter: () => process.killWriter(),
    async stop() {
      rawSocket.terminate();
      connection.close();
      await process.stop();
      process.home.remove();
      vi.unstubAllGlobals();
    },
  };
});
