import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { libraryFolder } from '../../../src/main/library/folder.ts';
import type { TestLibrary } from '../../support/library-folder.ts';
import { article, insertion, type } from '../../support/typing.ts';
import { errorOf, testFolder, testLibrary } from './with-library.ts';

const PAGE = 4096;

/** Overwrites pages of a file from the given share of its length on, as a failing disk would. */
async function damage(path: string, from: number, pages: number): Promise<void> {
  const file = await open(path, 'r+');
  const first = Math.max(1, Math.floor((statSync(path).size * from) / PAGE));
  await file.write(Buffer.alloc(PAGE * pages, 0x5a), 0, PAGE * pages, first * PAGE);
  await file.close();
}

async function headlines(library: TestLibrary): Promise<Map<string, string>> {
  const { stories } = await library.handlers['stories.list']({ trashed: false, limit: 500 });
  return new Map(stories.map(({ id, headline }) => [id, headline]));
}

async function fill(library: TestLibrary, from: number, to: number): Promise<void> {
  const paragraphs = Array.from(
    { length: 20 },
    (_, index) => `Paragraph ${index} of a story of some length.`,
  );
  for (let index = from; index < to; index += 1) {
    const doc = article({ headline: `Story ${index}`, paragraphs });
    await library.handlers['stories.create']({ language: '', doc });
  }
}

test('a library that a newer Copydesk made is refused and not touched', async () => {
  const path = await testFolder();
  await (await testLibrary(path)).close();
  const { database } = libraryFolder(path);
  const file = new DatabaseSync(database);
  file.exec('PRAGMA user_version = 999');
  file.close();
  const before = readFileSync(database);
  expect(await errorOf(testLibrary(path))).toMatchObject({ code: 'library-newer', data: { found: 999 } });
  expect(readFileSync(database).equals(before)).toBe(true);
});

test('another program’s database is refused and not touched', async () => {
  const path = await testFolder();
  const { database } = libraryFolder(path);
  const file = new DatabaseSync(database);
  file.exec('CREATE TABLE notes (text); PRAGMA user_version = 1');
  file.close();
  const before = readFileSync(database);
  expect((await errorOf(testLibrary(path))).code).toBe('library-unusable');
  expect(readFileSync(database).equals(before)).toBe(true);
});

test('a folder that cannot be made is refused with what the disk says', async () => {
  const path = await testFolder();
  writeFileSync(join(path, 'file'), '');
  const error = await errorOf(testLibrary(join(path, 'file', 'library')));
  expect(error).toMatchObject({
    code: 'library-unusable',
    data: { reason: expect.stringMatching(/ENOTDIR/) },
  });
});

test('a damaged library opens from its copy, and every story is there or named as hurt', async () => {
  const path = await testFolder();
  const library = await testLibrary(path);
  await fill(library, 0, 60);
  const copied = await headlines(library);
  await library.makeCopy();
  await fill(library, 60, 90);
  const all = await headlines(library);
  await library.close();
  await damage(libraryFolder(path).database, 0.9, 4);

  const again = await testLibrary(path);
  expect(again.notice?.code).toBe('library-damaged');
  expect(existsSync(again.notice?.data.kept ?? '')).toBe(true);
  const found = () => headlines(again);
  await expect.poll(async () => (await found()).size, { timeout: 5000 }).toBeGreaterThan(copied.size);
  const after = await found();
  for (const [id, headline] of all) {
    if (copied.has(id)) expect(after.get(id)).toBe(headline);
    else expect(after.has(id) || again.notice?.message.includes(headline)).toBe(true);
  }
  await again.close();
  expect((await testLibrary(path)).notice).toBeNull();
});

test('without a copy, every story that can be read is taken from the damaged file', async () => {
  const path = await testFolder();
  const library = await testLibrary(path);
  await fill(library, 0, 60);
  const before = await headlines(library);
  await library.close();
  const { database, copies } = libraryFolder(path);
  for (const name of readdirSync(copies)) renameSync(join(copies, name), join(path, `not-a-copy-${name}`));
  await damage(database, 0.3, 10);

  const again = await testLibrary(path);
  expect(again.notice?.message).toContain('no copy');
  const after = await headlines(again);
  expect(after.size).toBeGreaterThan(before.size / 2);
  for (const id of after.keys()) {
    expect(before.has(id)).toBe(true);
    expect((await again.handlers['stories.open']({ id })).readOnly).toBeNull();
  }
});

test.each([
  ['cut off', (path: string) => truncateSync(path, PAGE * 3)],
  ['emptied', (path: string) => truncateSync(path, 0)],
  ['overwritten at its start', (path: string) => writeFileSync(path, Buffer.alloc(PAGE * 4, 1))],
])('a library file that was %s opens from its copy', async (_, harm) => {
  const path = await testFolder();
  const library = await testLibrary(path);
  await fill(library, 0, 5);
  const expected = await headlines(library);
  await library.makeCopy();
  await library.close();
  harm(libraryFolder(path).database);
  const again = await testLibrary(path);
  expect(again.notice?.code).toBe('library-damaged');
  expect(await headlines(again)).toEqual(expected);
});

test('a damaged copy is passed over for a sound older one', async () => {
  const path = await testFolder();
  const library = await testLibrary(path);
  await fill(library, 0, 30);
  await library.makeCopy();
  await fill(library, 30, 32);
  const newest = await library.makeCopy();
  await library.close();
  await damage(newest, 0.2, 10);
  writeFileSync(libraryFolder(path).database, Buffer.alloc(PAGE * 2, 1));
  const again = await testLibrary(path);
  expect((await headlines(again)).size).toBe(32);
});

test('a repair that was killed after the damaged file was put aside is ended at the next start', async () => {
  const path = await testFolder();
  const library = await testLibrary(path);
  await fill(library, 0, 3);
  const expected = await headlines(library);
  await library.close();
  const { database } = libraryFolder(path);
  renameSync(database, `${database}.repaired`);
  expect(await headlines(await testLibrary(path))).toEqual(expected);
});

test('only the three newest copies are kept', async () => {
  const library = await testLibrary();
  const made = [];
  for (let index = 0; index < 4; index += 1) {
    await fill(library, index, index + 1);
    made.push(await library.makeCopy());
  }
  const { copies } = libraryFolder(library.path);
  expect(
    readdirSync(copies)
      .map((name) => join(copies, name))
      .sort(),
  ).toEqual(made.slice(1).sort());
});

test('the words of the last session are in the copy that is made at its end', async () => {
  const path = await testFolder();
  const library = await testLibrary(path);
  const { id } = await library.handlers['stories.create']({ language: 'en' });
  await type(library, id, insertion('Last words'));
  await library.close();
  writeFileSync(libraryFolder(path).database, Buffer.alloc(PAGE * 2, 1));
  expect((await headlines(await testLibrary(path))).get(id)).toBe('Last words');
});
