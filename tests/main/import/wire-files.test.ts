import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readWireFile, whyNot } from '../../../src/main/import/read-file.ts';
import { findWireFiles } from '../../../src/main/import/wire-files.ts';
import { MAX_WIRE_BYTES } from '../../../src/shared/wire/decode.ts';
import { temporaryFolder } from '../../support/library-folder.ts';

async function folder(): Promise<string> {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  return path;
}

test('a file that is named is taken whatever it is called, and in the order in which it was named', async () => {
  const path = await folder();
  const named = [join(path, 'b.md'), join(path, 'a.txt'), join(path, 'gone.txt')];
  await writeFile(join(path, 'b.md'), 'b');
  await writeFile(join(path, 'a.txt'), 'a');
  const { files, passedOver } = await findWireFiles(named);
  expect(files).toEqual(named.map((file) => ({ path: file, problem: null })));
  expect(passedOver).toEqual([]);
});

test('of a folder the .txt files are taken in the order of their names, folders in it too; the rest is told', async () => {
  const path = await folder();
  await mkdir(join(path, 'deep', 'deeper'), { recursive: true });
  for (const name of ['10.txt', '2.TXT', 'note.json', '.hidden.txt', 'deep/deeper/x.txt']) {
    await writeFile(join(path, name), 'text');
  }
  await symlink(join(path, '10.txt'), join(path, 'link.txt'));
  const { files, passedOver } = await findWireFiles([path]);
  const taken = files.map((file) => file.path.slice(path.length + 1));
  expect(taken).toEqual(['2.TXT', '10.txt', join('deep', 'deeper', 'x.txt')]);
  expect(passedOver).toEqual([join(path, 'link.txt'), join(path, 'note.json')]);
});

test('a folder without a .txt file is told as empty', async () => {
  const path = await folder();
  await writeFile(join(path, 'a.png'), 'x');
  expect((await findWireFiles([path])).files).toEqual([{ path, problem: 'empty' }]);
});

test('a file is read whole', async () => {
  const path = join(await folder(), 'story.txt');
  await writeFile(path, 'Сюжет');
  const read = await readWireFile(path);
  expect(read.ok && Buffer.from(read.bytes).toString()).toBe('Сюжет');
});

test('what cannot be read is told by its kind', async () => {
  const path = await folder();
  await writeFile(join(path, 'file'), 'x');
  expect(await readWireFile(path)).toEqual({ ok: false, problem: 'folder' });
  expect(await readWireFile(join(path, 'gone.txt'))).toEqual({ ok: false, problem: 'missing' });
  expect(await readWireFile(join(path, 'file', 'below'))).toEqual({ ok: false, problem: 'missing' });
});

test.each([
  ['EACCES', 'forbidden'],
  ['EPERM', 'forbidden'],
  ['EIO', 'unreadable'],
] as const)('%s of the system is “%s”', (code, problem) => {
  expect(whyNot(Object.assign(new Error('no'), { code }))).toBe(problem);
});

test('a file that is too large is not read at all', async () => {
  const path = join(await folder(), 'large.txt');
  await writeFile(path, '');
  await truncate(path, 50 * 1024 * 1024);
  expect(await readWireFile(path)).toEqual({ ok: false, problem: 'oversized' });
});

// Windows has no file without an end.
if (process.platform !== 'win32') {
  test('what has no size is read up to the limit and no further', async () => {
    const read = await readWireFile('/dev/zero');
    expect(read.ok && read.bytes.length).toBe(MAX_WIRE_BYTES + 1);
  });
}
