import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { App } from '../../src/main/app.ts';
import type { CallOutput } from '../../src/shared/api/api.ts';
import { bareApp } from '../support/bare-app.ts';
import { CopydeskServer, TemporaryHome } from '../support/copydesk-server.ts';
import { SeamClient } from '../support/seam-client.ts';
import { allowWriting, canMount, forbidWriting, SmallDisk } from '../support/small-disk.ts';
import { ledeOf, readStory, StoryWriter } from '../support/story-writer.ts';
import { article } from '../support/typing.ts';

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

async function startOn(
  library: string,
): Promise<{ server: CopydeskServer; client: SeamClient; writer: StoryWriter }> {
  const server = new CopydeskServer({ library });
  cleanups.push(() => server.dispose());
  await server.start();
  const client = await SeamClient.connect(server);
  const writer = await StoryWriter.create(client);
  writer.write('Saved before the trouble. ');
  expect(await writer.send()).toBe(true);
  return { server, client, writer };
}

/** Writes until an append is refused; what was already set aside in the file may still take a few. */
async function writeUntilRefused(writer: StoryWriter): Promise<number> {
  for (let words = 0; words < 5000; words += 1) {
    writer.write(`${'word '.repeat(20)}`);
    const start = performance.now();
    if (!(await writer.send())) return performance.now() - start;
  }
  throw new Error('Nothing was refused.');
}

function smallDisk(): SmallDisk {
  const disk = new SmallDisk(8);
  cleanups.push(() => disk.remove());
  mkdirSync(disk.library);
  return disk;
}

interface ExportBench {
  disk: SmallDisk;
  folder: string;
  write(folder?: string): Promise<CallOutput<'export.write'>>;
}

/** A library on a good disk, and a story in it that is to go to another disk, where it has been before. */
async function exportBench(): Promise<ExportBench> {
  const home = new TemporaryHome();
  cleanups.push(() => home.remove());
  const app: App = await bareApp(home.library, 'cli');
  cleanups.push(() => app.close());
  const disk = new SmallDisk(4);
  cleanups.push(() => disk.remove());
  const folder = join(disk.path, 'out');
  const doc = article({ headline: 'Dam', lede: 'It is dry. '.repeat(2000) });
  const created = await app.call('stories.create', { doc });
  if (!created.ok) throw new Error(created.error.message);
  const story = created.value.id;
  const write = async (where = folder) => {
    const reply = await app.call('export.write', { story, formats: ['text', 'html'], folder: where });
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
    return reply.value;
  };
  expect((await write()).failed).toEqual([]);
  return { disk, folder, write };
}

const forbidding = new CopydeskServer();
const canForbid = forbidWriting(forbidding.library);
allowWriting(forbidding.library);
await forbidding.dispose();

if (!canMount())
  console.log('No disk can be mounted here (not root): full and read-only disks are not tried.');
if (!canForbid) console.log('The file system cannot forbid writing: losing the right to write is not tried.');

if (canMount()) {
  test('a full disk says so within a second, and what is written is saved when there is room again', async () => {
    const disk = smallDisk();
    const { client, writer } = await startOn(disk.library);
    const told = client.next('library.health', ({ state }) => state === 'disk-full');
    disk.fill();
    const milliseconds = await writeUntilRefused(writer);
    expect(milliseconds).toBeLessThan(1000);
    expect(writer.refusal?.code).toBe('disk-full');
    const asked = performance.now();
    await told;
    expect(performance.now() - asked).toBeLessThan(1000);
    expect(ledeOf((await readStory(client, writer.story)).doc)).toBe(writer.acknowledged);

    const well = client.next('library.health', ({ state }) => state === 'ok');
    disk.free();
    await writer.resume();
    await well;
    expect(ledeOf((await readStory(client, writer.story)).doc)).toBe(writer.written);
  });

  test('a server that is killed while the disk is full opens again, full or not, with all that was saved', async () => {
    const disk = smallDisk();
    const { server, client, writer } = await startOn(disk.library);
    disk.fill();
    await writeUntilRefused(writer);
    const saved = writer.acknowledged;
    await server.kill();
    const failed = await server.tryStart();
    if (failed) {
      expect(failed.code).toBe(3);
      expect(failed.output).toMatch(/disk is full/i);
    }
    disk.free();
    if (failed) await server.start();
    await client.reconnect();
    expect(ledeOf((await readStory(client, writer.story)).doc).startsWith(saved)).toBe(true);
    await writer.resume();
    expect(ledeOf((await readStory(client, writer.story)).doc)).toBe(writer.written);
  });

  test('a start on a read-only disk says so, and changes nothing', async () => {
    const disk = smallDisk();
    const { server, client, writer } = await startOn(disk.library);
    await server.stop();
    disk.remount('ro');
    const failed = await server.tryStart();
    expect(failed?.code).toBe(3);
    expect(failed?.output).toMatch(/cannot be written/);
    disk.remount('rw');
    await server.start();
    await client.reconnect();
    expect(ledeOf((await readStory(client, writer.story)).doc)).toBe(writer.written);
  });

  test('a story that is exported to a disk that is full or read-only leaves no half file, and goes there afterwards', async () => {
    const { disk, folder, write } = await exportBench();
    const before = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    const untouched = () =>
      expect(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])).toEqual(
        before,
      );

    disk.fill();
    const full = await write();
    expect(full.receipts).toEqual([]);
    expect(full.failed).toMatchObject([
      { format: 'text', error: { code: 'not-written', data: { reason: 'full' } } },
      { format: 'html', error: { code: 'not-written', data: { reason: 'full' } } },
    ]);
    untouched();
    disk.free();

    disk.remount('ro');
    const readOnly = await write();
    expect(readOnly.failed.map(({ error }) => error.data)).toMatchObject([
      { reason: 'readOnly' },
      { reason: 'readOnly' },
    ]);
    await expect(write(join(disk.path, 'another'))).rejects.toThrow('readOnly');
    untouched();
    disk.remount('rw');

    expect((await write()).failed).toEqual([]);
    untouched();
  });
}

if (canForbid) {
  test('a library that may no longer be written to says so within a second, and goes on when it may', async () => {
    const library = new CopydeskServer();
    cleanups.push(() => library.dispose());
    const { client, writer } = await startOn(library.library);
    const told = client.next('library.health', ({ state }) => state === 'disk-read-only');
    cleanups.push(() => allowWriting(library.library));
    forbidWriting(library.library);
    const milliseconds = await writeUntilRefused(writer);
    expect(milliseconds).toBeLessThan(1000);
    expect(writer.refusal?.code).toBe('disk-read-only');
    await told;
    allowWriting(library.library);
    await writer.resume();
    expect(ledeOf((await readStory(client, writer.story)).doc)).toBe(writer.written);
  });
}
