import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { sql as firstForm } from '../../../src/main/library/migrations/001-library.ts';
import { sql as originForm } from '../../../src/main/library/migrations/002-origin.ts';
import type { LibraryHandlers } from '../../../src/main/library/service.ts';
import type { StorySummary } from '../../../src/shared/api/story.ts';
import { revisionHash } from '../../../src/shared/article/hashes.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { readDocument } from '../../../src/shared/article/migrate.ts';
import { schema } from '../../../src/shared/article/schema.ts';
import { confirmationOf, firstRecords } from '../../../src/shared/translation/records.ts';
import { rowsOf } from '../../../src/shared/translation/rows.ts';
import { doc, headline, lede, p } from '../../support/build.ts';
import { placeIn } from '../../support/translation.ts';
import { errorOf, testFolder, testLibrary } from './with-library.ts';

const story = () => doc(headline('Dam dry'), lede('The dam is dry'), p('It was full'), p('Rain fell')).doc;

async function read(handlers: LibraryHandlers, id: string): Promise<Node> {
  const { version } = await handlers['stories.open']({ id });
  const { schemaVersion, doc: json } = await handlers['versions.read']({ id, version });
  const found = readDocument(json, schemaVersion);
  if (!found.ok) throw new Error(`The story is ${found.reason}`);
  return found.doc;
}

async function insert(handlers: LibraryHandlers, id: string, at: (now: Node) => number, text: string) {
  const { version } = await handlers['stories.open']({ id });
  const pos = at(await read(handlers, id));
  const step = { stepType: 'replace', from: pos, to: pos, slice: { content: [{ type: 'text', text }] } };
  await handlers['stories.append']({ id, version, client: 'test', steps: [step] });
}

async function summaryOf(handlers: LibraryHandlers, id: string): Promise<StorySummary> {
  return (await handlers['stories.open']({ id })).summary;
}

async function made(handlers: LibraryHandlers, language = 'ru') {
  const { id: source } = await handlers['stories.create']({ language: '', doc: story().toJSON() });
  const { id } = await handlers['translations.create']({ source, language, translator: 'Aida Osmonova' });
  return { source, id };
}

test('a translation is made of a story as it stands, linked and with its details', async () => {
  const { handlers } = await testLibrary();
  const { source, id } = await made(handlers);
  const [original, translation] = [await read(handlers, source), await read(handlers, id)];
  expect(translation.attrs).toMatchObject({
    language: 'ru',
    translationOf: { story: source, revision: revisionHash(original) },
  });
  expect(Object.values(translation.attrs.bylines)).toMatchObject([{ name: 'Aida Osmonova' }]);
  expect(
    rowsOf(original, translation).map(({ sources, targets }) => [sources.length, targets.length]),
  ).toEqual(original.children.map(() => [1, 1]));
  expect(translation.textContent).toBe('');
});

test('asked for again under the id that it is to have, it is made once', async () => {
  const { handlers } = await testLibrary();
  const { source } = await made(handlers);
  const id = newId();
  const input = { id, source, language: 'kk', translator: '' };
  await Promise.all([handlers['translations.create'](input), handlers['translations.create'](input)]);
  const { translations } = await handlers['translations.list']({ source });
  expect(translations.map(({ language }) => language)).toEqual(['ru', 'kk']);
  const other = { ...input, id: source };
  expect((await errorOf(handlers['translations.create'](other))).code).toBe('bad-input');
});

test('lists show what a story translates, its translations, and how far they are', async () => {
  const { handlers } = await testLibrary();
  const { source, id } = await made(handlers);
  expect((await summaryOf(handlers, id)).translationOf).toBe(source);
  expect((await summaryOf(handlers, source)).translations).toEqual([
    { id, language: 'ru', done: 0, stale: 0 },
  ]);
  const { translations } = await handlers['translations.list']({ source });
  expect(translations).toMatchObject([{ id, language: 'ru', headline: '', status: 'draft' }]);

  await insert(handlers, id, (now) => placeIn(now, 0, 0), 'Плотина суха');
  await insert(handlers, id, (now) => placeIn(now, 1, 0), 'Воды нет');
  const rows = rowsOf(await read(handlers, source), await read(handlers, id));
  const [first] = rows;
  const records = [...firstRecords(rows, new Map()), ...(first ? confirmationOf(first) : [])];
  await handlers['translations.record']({ translation: id, records, forget: [] });
  const progress = async () => (await handlers['translations.list']({ source })).translations[0]?.progress;
  await expect.poll(progress).toEqual({ words: 11, checked: 2, draft: 4, stale: 0, empty: 5 });

  await insert(handlers, source, (now) => placeIn(now, 1, 0), 'Still, ');
  await expect
    .poll(progress, { timeout: 5000 })
    .toEqual({ words: 12, checked: 2, draft: 0, stale: 5, empty: 5 });
  expect((await summaryOf(handlers, source)).translations).toMatchObject([{ done: 16, stale: 42 }]);
  await expect
    .poll(async () => (await handlers['translations.list']({ source })).translations[0]?.headline)
    .toBe('Плотина суха');
});

test('records are kept, replaced and forgotten by block, over a restart', async () => {
  const path = await testFolder();
  const before = await testLibrary(path);
  const { source, id } = await made(before.handlers);
  await insert(before.handlers, id, (now) => placeIn(now, 0, 0), 'Плотина');
  await insert(before.handlers, id, (now) => placeIn(now, 1, 0), 'Воды');
  const rows = rowsOf(await read(before.handlers, source), await read(before.handlers, id));
  const drafts = firstRecords(rows, new Map());
  const [row] = rows;
  const confirmed = row ? confirmationOf(row) : [];
  await before.handlers['translations.record']({ translation: id, records: drafts, forget: [] });
  await before.handlers['translations.record']({
    translation: id,
    records: confirmed,
    forget: [drafts[1]?.block ?? ''],
  });
  await before.close();
  const { handlers } = await testLibrary(path);
  expect(await handlers['translations.records']({ translation: id })).toEqual({ records: confirmed });
});

test('what is known of blocks and of progress is told', async () => {
  const told: [string, unknown][] = [];
  const { handlers } = await testLibrary(undefined, { push: (name, value) => told.push([name, value]) });
  const { source, id } = await made(handlers);
  told.length = 0;
  await handlers['translations.record']({ translation: id, records: [], forget: ['x'] });
  expect(told).toContainEqual(['translations.changed', { translation: id }]);
  await expect.poll(() => told).toContainEqual(['stories.changed', { ids: [id, source] }]);
  told.length = 0;
  await handlers['stories.setStatus']({ id, status: 'review' });
  expect(told).toContainEqual(['stories.changed', { ids: [id, source] }]);
});

test('a translation in the trash is not shown beside its source, and takes no records', async () => {
  const { handlers } = await testLibrary();
  const { source, id } = await made(handlers);
  await handlers['stories.trash']({ id });
  expect((await handlers['translations.list']({ source })).translations).toEqual([]);
  expect((await summaryOf(handlers, source)).translations).toEqual([]);
  const refused = await errorOf(
    handlers['translations.record']({ translation: id, records: [], forget: [] }),
  );
  expect(refused.code).toBe('read-only-story');
  await handlers['stories.restore']({ id });
  expect((await handlers['translations.list']({ source })).translations).toHaveLength(1);
});

test('nothing is made of a story that is in the trash or not there', async () => {
  const { handlers } = await testLibrary();
  const { source } = await made(handlers);
  await handlers['stories.trash']({ id: source });
  const create = (id: string) =>
    handlers['translations.create']({ source: id, language: 'kk', translator: '' });
  expect((await errorOf(create(source))).code).toBe('read-only-story');
  expect((await errorOf(create(newId()))).code).toBe('not-found');
  expect((await errorOf(handlers['translations.list']({ source: newId() }))).code).toBe('not-found');
  expect((await errorOf(handlers['translations.records']({ translation: newId() }))).code).toBe('not-found');
});

test('a story that translates one of another library is shown as a translation all the same', async () => {
  const { handlers } = await testLibrary();
  const elsewhere = newId();
  const linked = schema.node('doc', { translationOf: { story: elsewhere, revision: 'r' } }, story().children);
  const { id } = await handlers['stories.create']({ language: '', doc: linked.toJSON() });
  expect((await summaryOf(handlers, id)).translationOf).toBe(elsewhere);
  expect((await errorOf(handlers['translations.list']({ source: elsewhere }))).code).toBe('not-found');
});

test('a link that is set or taken away later is shown from the next pause on', async () => {
  const { handlers } = await testLibrary();
  const { id: source } = await handlers['stories.create']({ language: '', doc: story().toJSON() });
  const { id } = await handlers['stories.create']({ language: '', doc: story().toJSON() });
  const link = async (value: unknown) => {
    const { version } = await handlers['stories.open']({ id });
    const step = { stepType: 'setAttribute', at: null, name: 'translationOf', value };
    await handlers['stories.append']({ id, version, client: 'test', steps: [step] });
  };
  const shown = async () => (await summaryOf(handlers, source)).translations.length;
  await link({ story: source, revision: 'r' });
  await expect.poll(shown, { timeout: 5000 }).toBe(1);
  await link(null);
  await expect.poll(shown, { timeout: 5000 }).toBe(0);
  expect((await summaryOf(handlers, id)).translationOf).toBeNull();
});

test('the samples are a story and its translation, which is done', async () => {
  const { handlers } = await testLibrary();
  const { stories } = await handlers['stories.list']({ trashed: false, limit: 10 });
  const source = stories.find(({ translations }) => translations.length > 0)?.id ?? '';
  await expect
    .poll(async () => (await summaryOf(handlers, source)).translations)
    .toMatchObject([{ language: 'ru', done: 100, stale: 0 }]);
});

test('a library of the second form opens with all that is in it, and shows its translations', async () => {
  const path = await testFolder();
  const [source, id] = [newId(), newId()];
  const old = new DatabaseSync(join(path, 'library.db'));
  old.exec(firstForm);
  old.exec(originForm);
  old.exec('PRAGMA user_version = 2');
  const keep = (no: number, storyId: string, node: Node) => {
    old
      .prepare(
        'INSERT INTO story (no, id, created, changed, touched, headline, dirty) VALUES (?, ?, 1, 1, ?, ?, 0)',
      )
      .run(no, storyId, no, node.child(0).textContent);
    old
      .prepare(
        "INSERT INTO snapshot (story, version, schema_version, revision, at, doc) VALUES (?, 0, 1, 'r', 1, ?)",
      )
      .run(no, JSON.stringify(node.toJSON()));
  };
  const original = story();
  const translation = schema.node(
    'doc',
    { translationOf: { story: source, revision: 'r' }, language: 'ru' },
    [
      schema.node('headline', { id: 'h', of: [original.child(0).attrs.id] }, schema.text('Плотина')),
      schema.node('lede', { id: 'l', of: [original.child(1).attrs.id] }),
    ],
  );
  keep(1, source, original);
  keep(2, id, translation);
  old.exec("INSERT INTO library (key, value) VALUES ('samples', 'before')");
  old.close();

  const { handlers } = await testLibrary(path);
  const { stories } = await handlers['stories.list']({ trashed: false, limit: 10 });
  expect(stories.map(({ headline: words }) => words).sort()).toEqual(['Dam dry', 'Плотина']);
  expect((await read(handlers, id)).eq(translation)).toBe(true);
  await expect
    .poll(async () => (await handlers['translations.list']({ source })).translations, { timeout: 5000 })
    .toMatchObject([{ id, progress: { words: 11, draft: 2, empty: 9 } }]);
});
