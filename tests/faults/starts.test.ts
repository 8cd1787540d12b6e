import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from 'vitest';
import { CopydeskServer, TemporaryHome } from '../support/copydesk-server.ts';
import { SeamClient } from '../support/seam-client.ts';
import { ledeOf, readStory, StoryWriter } from '../support/story-writer.ts';

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

async function started(): Promise<CopydeskServer> {
  const server = new CopydeskServer();
  cleanups.push(() => server.dispose());
  await server.start();
  return server;
}

const database = (server: CopydeskServer) => join(server.library, 'library.db');

test('a second start on one library gives a link to the first and ends well', async () => {
  const first = await started();
  const second = new CopydeskServer({ library: first.library });
  cleanups.push(() => second.dispose());
  expect(await second.tryStart()).toBeNull();
  expect(second.port).toBe(first.port);
  const client = await SeamClient.connect(second);
  expect((await client.must('app.info', {})).library).toBe(first.library);
  await expect.poll(() => second.pid).toBeUndefined();
});

test('a port in use is said, and the library is let go', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => taken.close());
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const server = new CopydeskServer({ port });
  cleanups.push(() => server.dispose());
  const failed = await server.tryStart();
  expect(failed?.code).toBe(4);
  expect(failed?.output).toContain(String(port));
  taken.close();
  await expect(server.start()).resolves.toBeUndefined();
});

test('a library from a newer Copydesk is refused with both versions, and not a byte of it changes', async () => {
  const server = await started();
  await server.stop();
  const file = new DatabaseSync(database(server));
  file.exec('PRAGMA user_version = 9999');
  file.close();
  const before = readFileSync(database(server));
  const failed = await server.tryStart();
  expect(failed?.code).toBe(3);
  expect(failed?.output).toMatch(/newer/);
  expect(readFileSync(database(server)).equals(before)).toBe(true);
});

test('a damaged library is noticed at the start: a copy opens, and the damaged file is kept', async () => {
  const server = await started();
  const client = await SeamClient.connect(server);
  const writer = await StoryWriter.create(client);
  writer.write('Words in a verified copy.');
  expect(await writer.send()).toBe(true);
  await server.stop();

  const size = statSync(database(server)).size;
  const file = openSync(database(server), 'r+');
  for (let at = 100; at < size; at += 4096) writeSync(file, Buffer.alloc(2048, 0x5a), 0, 2048, at);
  closeSync(file);

  await server.start();
  await client.reconnect();
  expect(ledeOf((await readStory(client, writer.story)).doc)).toBe('Words in a verified copy.');
  expect(readdirSync(join(server.library, 'damaged')).length).toBeGreaterThan(0);
  expect(server.output).toMatch(/damaged/i);
});

test('a file that is no library at all is kept, and the start says what it did', async () => {
  const server = new CopydeskServer();
  cleanups.push(() => server.dispose());
  const file = openSync(database(server), 'w');
  writeSync(file, 'This is a shopping list, not a library. '.repeat(200));
  closeSync(file);
  const failed = await server.tryStart();
  if (failed) expect(failed.code).toBe(3);
  expect(server.output).toMatch(/damaged|not a library|cannot be read/i);
  const kept = existsSync(join(server.library, 'damaged'))
    ? readdirSync(join(server.library, 'damaged')).map((name) => join(server.library, 'damaged', name))
    : [database(server)];
  expect(kept.some((path) => readFileSync(path, 'utf8').startsWith('This is a shopping list'))).toBe(true);
});

test('a library path that is a file is refused with the path', async () => {
  const home = new TemporaryHome();
  cleanups.push(() => home.remove());
  const path = join(home.path, 'a-file');
  closeSync(openSync(path, 'w'));
  const server = new CopydeskServer({ under: ['sh', '-c', `"$1" "$2" --library '${path}' --no-open`, 'sh'] });
  cleanups.push(() => server.dispose());
  const failed = await server.tryStart();
  expect(failed?.code).toBe(3);
  expect(failed?.output).toContain(path);
});
