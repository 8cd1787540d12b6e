import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { insertion, type } from '../../support/typing.ts';
import { errorOf, testFolder, testLibrary } from './with-library.ts';

const child = fileURLToPath(new URL('../../support/library-child.ts', import.meta.url));
const line = z.object({
  opened: z.string().optional(),
  acknowledged: z.number().optional(),
  failed: z.object({ code: z.string() }).optional(),
});

interface Other {
  process: ChildProcessByStdio<null, Readable, null>;
  lines: Interface;
  next(): Promise<z.infer<typeof line>>;
  kill(): Promise<void>;
}

/** Starts a process of its own on a library. */
function start(folder: string, ...task: string[]): Other {
  const other = spawn(process.execPath, [child, folder, ...task], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: other.stdout });
  const ended = once(other, 'exit');
  const iterator = lines[Symbol.asyncIterator]();
  return {
    process: other,
    lines,
    next: async () => line.parse(JSON.parse((await iterator.next()).value ?? 'null')),
    async kill() {
      other.kill('SIGKILL');
      await ended;
    },
  };
}

test('a process that is killed while it writes loses nothing that was acknowledged', {
  timeout: 60_000,
}, async () => {
  const folder = await testFolder();
  for (const appends of [1, 30]) {
    const other = start(folder, 'type');
    const { opened: id } = await other.next();
    let acknowledged = 0;
    while (acknowledged < appends) acknowledged = (await other.next()).acknowledged ?? acknowledged;
    await other.kill();

    const library = await testLibrary(folder);
    const story = await library.handlers['stories.open']({ id: id ?? '' });
    expect(story.version).toBeGreaterThanOrEqual(acknowledged);
    expect(story.readOnly).toBeNull();
    expect(library.notice).toBeNull();
    await library.close();
  }
});

test('what was not yet indexed when the process was killed is found after the next start', async () => {
  const folder = await testFolder();
  const other = start(folder, 'type');
  const { opened: id } = await other.next();
  await other.next();
  await other.kill();

  const library = await testLibrary(folder);
  const found = () => library.handlers['stories.search']({ text: 'w0', order: 'newest', limit: 5 });
  await expect
    .poll(async () => (await found()).hits.map(({ story }) => story.id), { timeout: 5000 })
    .toEqual([id]);
});

test('a second process is refused as long as the first lives, and not a moment longer', {
  timeout: 60_000,
}, async () => {
  const folder = await testFolder();
  const first = start(folder);
  await first.next();
  const second = start(folder);
  expect(await second.next()).toMatchObject({ failed: { code: 'library-in-use' } });
  expect((await errorOf(testLibrary(folder))).code).toBe('library-in-use');
  await first.kill();
  const library = await testLibrary(folder);
  expect((await library.handlers['stories.list']({ trashed: false, limit: 1 })).total).toBe(3);
});

test('two libraries of one process cannot hold one folder', async () => {
  const library = await testLibrary();
  expect((await errorOf(testLibrary(library.path))).code).toBe('library-in-use');
  await library.close();
  await testLibrary(library.path);
});

test('a writer thread that dies is started again; what it had acknowledged is there and writing goes on', async () => {
  const library = await testLibrary();
  const { id } = await library.handlers['stories.create']({ language: 'en' });
  await type(library, id, insertion('before'));
  const pending = library.handlers['stories.append']({
    id,
    version: 1,
    client: 'one',
    steps: [insertion('x')],
  });
  const settled = pending.then(
    () => 'acknowledged',
    (error: Error & { value?: { code: string } }) => error.value?.code,
  );
  await library.writer.terminate();
  expect(['acknowledged', 'writer-restarting']).toContain(await settled);
  await library.hear('library.health', ({ state }) => state === 'ok');
  const { version } = await library.handlers['stories.open']({ id });
  expect(version).toBe((await settled) === 'acknowledged' ? 2 : version);
  expect(await type(library, id, insertion('after'))).toBe(version + 1);
  expect(library.heard('library.health').map(({ state }) => state)).toEqual(['writer-restarting', 'ok']);
});
