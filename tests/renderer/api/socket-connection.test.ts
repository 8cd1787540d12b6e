import { createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import type { ConnectionState } from '../../../src/renderer/api/connection.ts';
import { SocketConnection } from '../../../src/renderer/api/socket-connection.ts';
import { MAX_CALL_BYTES } from '../../../src/shared/api/api.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { eventually } from '../../support/eventually.ts';

/** A server that the test can stop, start again and silence; it answers every call with the call’s own input. */
class EchoServer {
  #server: WebSocketServer | null = null;
  port = 0;
  silent = false;
  pings = 0;
  received: { id: number; name: string; input: unknown }[] = [];

  async start(): Promise<void> {
    const server = new WebSocketServer({ host: '127.0.0.1', port: this.port });
    this.#server = server;
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    if (typeof address === 'object' && address) this.port = address.port;
    server.on('connection', (client) => {
      client.on('message', (data) => {
        const frame = JSON.parse(String(data));
        if (this.silent) return;
        if ('ping' in frame) {
          this.pings++;
          client.send(JSON.stringify({ pong: frame.ping }));
          return;
        }
        this.received.push(frame);
        if (frame.name !== 'stories.close') {
          client.send(JSON.stringify({ id: frame.id, reply: { ok: true, value: frame.input } }));
        }
      });
    });
  }

  push(push: string, value: unknown): void {
    for (const client of this.#server?.clients ?? []) client.send(JSON.stringify({ push, value }));
  }

  async stop(): Promise<void> {
    const server = this.#server;
    for (const client of server?.clients ?? []) client.terminate();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  }
}

let server: EchoServer;
let connection: SocketConnection;

beforeEach(async () => {
  vi.stubGlobal('reportError', () => {});
  server = new EchoServer();
  await server.start();
  connection = new SocketConnection(`ws://127.0.0.1:${server.port}`);
  await reached('connected');
});
afterEach(async () => {
  connection.close();
  await server.stop();
  vi.unstubAllGlobals();
});

function reached(state: ConnectionState): Promise<void> {
  return new Promise((resolve) => {
    if (connection.state === state) return resolve();
    const stop = connection.onState((now) => {
      if (now !== state) return;
      stop();
      resolve();
    });
  });
}

test('a call gets its own answer', async () => {
  const ids = [newId(), newId(), newId()];
  const replies = await Promise.all(ids.map((id) => connection.call('stories.open', { id })));
  expect(replies).toEqual(ids.map((id) => ({ ok: true, value: { id } })));
});

test('a push reaches those who listen, until they stop, and one that throws keeps none from hearing', async () => {
  const heard: unknown[] = [];
  connection.on('stories.changed', () => {
    throw new Error('a mistake of one listener');
  });
  const stop = connection.on('stories.changed', ({ ids }) => heard.push(ids));
  server.push('stories.changed', { ids: ['a'] });
  server.push('jobs.changed', { ids: ['other'] });
  await eventually(() => expect(heard).toEqual([['a']]));
  stop();
  server.push('stories.changed', { ids: ['b'] });
  await connection.call('app.info', {});
  expect(heard).toEqual([['a']]);
});

test('when the server goes, a call under way and every later one is answered at once', async () => {
  const underWay = connection.call('stories.close', { id: newId(), client: 'c' });
  await eventually(() => expect(server.received).toHaveLength(1));
  await server.stop();
  const gone = { ok: false, error: { code: 'disconnected' } };
  expect(await underWay).toMatchObject(gone);
  expect(connection.state).toBe('reconnecting');
  expect(await connection.call('app.info', {})).toMatchObject(gone);
});

test('when the server is back, so is the connection, with its listeners', async () => {
  const heard: unknown[] = [];
  connection.on('stories.changed', (value) => heard.push(value));
  await server.stop();
  await reached('reconnecting');
  await server.start();
  await reached('connected');
  server.push('stories.changed', { ids: [] });
  await eventually(() => expect(heard).toHaveLength(1));
  expect(await connection.call('app.info', {})).toEqual({ ok: true, value: {} });
});

test('a server that falls silent is noticed within about two seconds', async () => {
  await eventually(() => expect(server.pings).toBeGreaterThan(0));
  const before = performance.now();
  server.silent = true;
  const underWay = connection.call('app.info', {});
  expect(await underWay).toMatchObject({ ok: false, error: { code: 'disconnected' } });
  expect(performance.now() - before).toBeLessThan(4000);
});

test('a server that takes the connection and never answers is tried again', async () => {
  await server.stop();
  await reached('reconnecting');
  const sockets: Socket[] = [];
  const mute = createServer((socket) => sockets.push(socket)).listen(server.port, '127.0.0.1');
  await eventually(() => expect(sockets.length).toBeGreaterThan(0));
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => mute.close(resolve));
  await server.start();
  await reached('connected');
});

test('what has no JSON form, and what is too large, never leaves the page', async () => {
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  expect(await connection.call('stories.create', { doc: cyclic })).toMatchObject({
    error: { code: 'bad-input' },
  });
  const large = { name: 'x', base64: 'A'.repeat(33 * 1024 * 1024) };
  expect(await connection.call('media.add', large)).toMatchObject({
    error: { code: 'too-large', data: { limit: MAX_CALL_BYTES } },
  });
  expect(server.received).toEqual([]);
});

test('a closed connection stays closed', () => {
  vi.useFakeTimers();
  connection.close();
  vi.advanceTimersByTime(10_000);
  expect(connection.state).toBe('reconnecting');
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
