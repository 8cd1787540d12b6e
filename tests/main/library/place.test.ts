import { copyFile, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { libraryFolder } from '../../../src/main/library/folder.ts';
import { insertion } from '../../support/typing.ts';
import { errorOf, testFolder, testLibrary } from './with-library.ts';

/** A library in a folder that can go away, with a story in it, and how a word is written into the story. */
async function movable() {
  const path = join(await testFolder(), 'library');
  const library = await testLibrary(path);
  const { id } = await library.handlers['stories.create']({ language: 'en' });
  const write = (version: number) =>
    library.handlers['stories.append']({ id, version, client: 'one', steps: [insertion('word ')] });
  await write(0);
  return { library, folder: libraryFolder(path), write };
}

test('a folder that is moved away takes no word with it, and takes them again once it is back', async () => {
  const { library, folder, write } = await movable();
  await rename(folder.path, `${folder.path}-elsewhere`);
  expect(await errorOf(write(1))).toMatchObject({ code: 'library-moved' });
  await library.hear('library.health', ({ state }) => state === 'library-moved');
  expect(await library.handlers['library.health']({})).toEqual({ state: 'library-moved' });
  await rename(`${folder.path}-elsewhere`, folder.path);
  await library.hear('library.health', ({ state }) => state === 'ok');
  expect(await write(1)).toEqual({ version: 2 });
});

test('a folder that is deleted is told, and nothing is called saved', async () => {
  const { folder, write } = await movable();
  await rm(folder.path, { recursive: true });
  expect(await errorOf(write(1))).toMatchObject({ code: 'library-moved' });
  expect(await errorOf(write(1))).toMatchObject({ code: 'library-moved' });
});

test('a file that another program puts in the place of the library’s is told from it, and left alone', async () => {
  const { folder, write } = await movable();
  await copyFile(folder.database, `${folder.database}.synchronised`);
  await rename(`${folder.database}.synchronised`, folder.database);
  const before = await readFile(folder.database);
  expect(await errorOf(write(1))).toMatchObject({ code: 'library-moved' });
  expect(await readFile(folder.database)).toEqual(before);
});
