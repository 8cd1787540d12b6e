import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { libraryFolder } from '../../../src/main/library/folder.ts';
import { article, insertion, type } from '../../support/typing.ts';
import { errorOf, testFolder, testLibrary } from './with-library.ts';

test('a named version is kept, knows its parent’s hash, and every version can be read', async () => {
  const library = await testLibrary();
  const { handlers } = library;
  const { id } = await handlers['stories.create']({ language: '', doc: article({ headline: '' }) });
  for (const letter of 'abcd') await type(library, id, insertion(letter));
  const named = await handlers['versions.name']({ id, name: 'To the desk' });
  expect(named).toMatchObject({ version: 4, name: 'To the desk' });
  const { versions } = await handlers['versions.list']({ id });
  expect(versions.map(({ version, name }) => [version, name])).toEqual([
    [4, 'To the desk'],
    [0, null],
  ]);
  expect(named.parent).toBe(versions[1]?.revision);
  const texts = [];
  for (let version = 0; version <= 4; version += 1) {
    const { doc } = await handlers['versions.read']({ id, version });
    texts.push(JSON.stringify(doc).match(/"text":"(\w+)"/)?.[1] ?? '');
  }
  expect(texts).toEqual(['', 'a', 'ba', 'cba', 'dcba']);
  expect((await errorOf(handlers['versions.read']({ id, version: 5 }))).code).toBe('not-found');
});

test('naming a version twice gives it the second name', async () => {
  const { handlers } = await testLibrary();
  const { id } = await handlers['stories.create']({ language: 'en' });
  await handlers['versions.name']({ id, name: 'first' });
  await handlers['versions.name']({ id, name: 'second' });
  expect((await handlers['versions.list']({ id })).versions.map(({ name }) => name)).toEqual(['second']);
});

test('a snapshot is written when the last session of a story closes, and not before', async () => {
  const library = await testLibrary();
  const { handlers } = library;
  const { id } = await handlers['stories.create']({ language: 'en' });
  await type(library, id, insertion('a'), 'one');
  await type(library, id, insertion('b'), 'two');
  await handlers['stories.close']({ id, client: 'one' });
  expect((await handlers['stories.open']({ id })).snapshotVersion).toBe(0);
  await handlers['stories.close']({ id, client: 'two' });
  expect(await handlers['stories.open']({ id })).toMatchObject({ snapshotVersion: 2, steps: [], version: 2 });
});

test('snapshots in between lose their text, and every version can still be read', async () => {
  const library = await testLibrary();
  const { handlers } = library;
  const { id } = await handlers['stories.create']({ language: 'en' });
  for (const letter of 'abcdef') {
    await type(library, id, insertion(letter), letter);
    await handlers['stories.close']({ id, client: letter });
  }
  await library.close();
  const file = new DatabaseSync(libraryFolder(library.path).database);
  const whole = file
    .prepare(
      'SELECT snapshot.version FROM snapshot JOIN story ON no = story WHERE id = ? AND doc IS NOT NULL ORDER BY 1',
    )
    .all(id)
    .map((row) => row.version);
  file.close();
  expect(whole).toEqual([0, 5, 6]);
  const again = await testLibrary(library.path);
  const { doc } = await again.handlers['versions.read']({ id, version: 3 });
  expect(JSON.stringify(doc)).toContain('"cba"');
});

/** Changes a closed library's file as another program might. */
function change(path: string, sql: string, ...values: string[]): void {
  const file = new DatabaseSync(libraryFolder(path).database);
  file.prepare(sql).run(...values);
  file.close();
}

test.each([
  ['newer', 'UPDATE snapshot SET schema_version = 999', null],
  ['unreadable', `UPDATE snapshot SET doc = replace(doc, '"lede"', '"hologram"')`, null],
  ['unreadable', 'UPDATE snapshot SET doc = substr(doc, 1, 40)', '{"type":"doc"'],
] as const)(
  'a story that is %s opens to be read, and its stored text stays as it is',
  async (reason, sql, text) => {
    const path = await testFolder();
    const library = await testLibrary(path);
    const { id } = await library.handlers['stories.create']({ language: 'en' });
    await type(library, id, insertion('words'));
    await library.close();
    change(path, sql);
    const before = stored(path);

    const again = await testLibrary(path);
    const opened = await again.handlers['stories.open']({ id });
    expect(opened.readOnly).toBe(reason);
    expect(opened.version).toBe(1);
    if (text !== null) expect(String(opened.snapshot)).toContain(text);
    const append = again.handlers['stories.append']({
      id,
      version: 1,
      client: 'one',
      steps: [insertion('x')],
    });
    expect(await errorOf(append)).toMatchObject({ code: 'read-only-story', data: { reason } });
    await again.close();
    expect(stored(path)).toEqual(before);
  },
);

function stored(path: string) {
  const file = new DatabaseSync(libraryFolder(path).database);
  const rows = file.prepare('SELECT story, version, schema_version, doc FROM snapshot ORDER BY 1, 2').all();
  file.close();
  return rows;
}

test('a new snapshot is due after 500 steps and comes in a pause', async () => {
  const library = await testLibrary();
  const { handlers } = library;
  const { id } = await handlers['stories.create']({ language: 'en' });
  const steps = Array.from({ length: 500 }, () => insertion('x'));
  await handlers['stories.append']({ id, version: 0, client: 'one', steps });
  await expect
    .poll(async () => (await handlers['stories.open']({ id })).snapshotVersion, { timeout: 5000 })
    .toBe(500);
});
