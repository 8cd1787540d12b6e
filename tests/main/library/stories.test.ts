import { expect, test } from 'vitest';
import type { StorySummary } from '../../../src/shared/api/story.ts';
import { readDocument } from '../../../src/shared/article/migrate.ts';
import { plain } from '../../../src/shared/article/views.ts';
import { article, insertion, type } from '../../support/typing.ts';
import { errorOf, testFolder, testLibrary } from './with-library.ts';

test('a new library holds two samples, the second a translation of the first', async () => {
  const { handlers } = await testLibrary();
  const { stories } = await handlers['stories.list']({ trashed: false, limit: 10 });
  expect(stories.map(({ language, place, sample }) => ({ language, place, sample }))).toEqual([
    { language: 'ru', place: 'БИШКЕК', sample: true },
    { language: 'en', place: 'BISHKEK', sample: true },
  ]);
  const [russian, english] = stories;
  const opened = await handlers['stories.open']({ id: russian?.id ?? '' });
  const read = readDocument(opened.snapshot, opened.schemaVersion);
  if (!read.ok) throw new Error('The sample cannot be read');
  const source = await handlers['versions.list']({ id: english?.id ?? '' });
  expect(read.doc.attrs.translationOf).toEqual({
    story: english?.id,
    revision: source.versions[0]?.revision,
  });
  expect(plain(read.doc)).toContain('Хлеб не ждет»');
});

test('samples that were thrown away do not come back', async () => {
  const path = await testFolder();
  const first = await testLibrary(path);
  const { stories } = await first.handlers['stories.list']({ trashed: false, limit: 10 });
  for (const { id } of stories) await first.handlers['stories.trash']({ id });
  await first.close();
  const second = await testLibrary(path);
  expect((await second.handlers['stories.list']({ trashed: false, limit: 10 })).total).toBe(0);
  expect((await second.handlers['stories.list']({ trashed: true, limit: 10 })).total).toBe(2);
});

test('a story that is made without a document starts empty in its language, with ids on its blocks', async () => {
  const { handlers } = await testLibrary();
  const { id } = await handlers['stories.create']({ language: 'uz-Latn' });
  const opened = await handlers['stories.open']({ id });
  expect(opened).toMatchObject({ version: 0, snapshotVersion: 0, steps: [], readOnly: null });
  const read = readDocument(opened.snapshot, opened.schemaVersion);
  if (!read.ok) throw new Error('The story cannot be read');
  expect(read.doc.attrs.language).toBe('uz-Latn');
  expect(new Set(read.doc.children.map((block) => block.attrs.id)).size).toBe(2);
});

test('blocks that share an id or have none get their own when a story is made', async () => {
  const { handlers } = await testLibrary();
  const twice = { id: 'same', of: [] };
  const doc = {
    type: 'doc',
    content: [
      { type: 'headline', attrs: twice },
      { type: 'lede' },
      { type: 'paragraph', attrs: twice, content: [{ type: 'text', text: 'Kept.' }] },
    ],
  };
  const { id } = await handlers['stories.create']({ language: '', doc });
  const opened = await handlers['stories.open']({ id });
  const read = readDocument(opened.snapshot, opened.schemaVersion);
  if (!read.ok) throw new Error('The story cannot be read');
  const ids = read.doc.children.map((block) => block.attrs.id);
  expect(ids[0]).toBe('same');
  expect(new Set(ids).size).toBe(3);
  expect(ids.every((one) => typeof one === 'string' && one !== '')).toBe(true);
});

test('a document that is no article is refused and nothing is added', async () => {
  const { handlers } = await testLibrary();
  const error = await errorOf(
    handlers['stories.create']({ language: '', doc: { type: 'doc', content: [] } }),
  );
  expect(error.code).toBe('bad-input');
  expect((await handlers['stories.list']({ trashed: false, limit: 10 })).total).toBe(2);
});

test('lists are filtered by language and status, last changed first', async () => {
  const { handlers } = await testLibrary();
  const first = await handlers['stories.create']({
    language: '',
    doc: article({ headline: 'A', language: 'kk' }),
  });
  const second = await handlers['stories.create']({
    language: '',
    doc: article({ headline: 'B', language: 'kk' }),
  });
  await handlers['stories.setStatus']({ id: first.id, status: 'review' });
  const kazakh = await handlers['stories.list']({ trashed: false, language: 'kk', limit: 10 });
  expect(kazakh.stories.map(({ id }) => id)).toEqual([first.id, second.id]);
  const review = await handlers['stories.list']({ trashed: false, status: 'review', limit: 10 });
  expect(review.stories.map(({ id, status }) => [id, status])).toEqual([[first.id, 'review']]);
});

test('pages show no story twice and skip none that did not change, whatever changes meanwhile', async () => {
  const { handlers, ...library } = await testLibrary();
  const ids: string[] = [];
  for (let index = 0; index < 10; index += 1)
    ids.push((await handlers['stories.create']({ language: 'en' })).id);
  const seen: StorySummary[] = [];
  let after: string | undefined;
  for (let page = 0; page < 10; page += 1) {
    const { stories, next } = await handlers['stories.list']({
      trashed: false,
      limit: 3,
      ...(after === undefined ? {} : { after }),
    });
    seen.push(...stories);
    // One that was shown and one that was not yet are written in between two pages.
    if (page === 0) {
      await type({ handlers, ...library }, ids[9] ?? '', insertion('again'));
      await type({ handlers, ...library }, ids[2] ?? '', insertion('ahead'));
    }
    if (next === null) break;
    after = next;
  }
  const shown = seen.map(({ id }) => id).filter((id) => ids.includes(id));
  expect(new Set(shown).size).toBe(shown.length);
  expect(new Set(shown)).toEqual(new Set(ids.filter((id) => id !== ids[2])));
});

test('a story in the trash can be read, not written in, and comes back', async () => {
  const library = await testLibrary();
  const { handlers } = library;
  const { id } = await handlers['stories.create']({ language: 'en' });
  await handlers['stories.trash']({ id });
  expect((await handlers['stories.open']({ id })).readOnly).toBe('trashed');
  expect(await errorOf(type(library, id, insertion('no')))).toMatchObject({
    code: 'read-only-story',
    data: { reason: 'trashed' },
  });
  await handlers['stories.restore']({ id });
  expect(await type(library, id, insertion('yes'))).toBe(1);
  expect((await handlers['stories.open']({ id })).summary.trashed).toBeNull();
});

test('what is not in the library is not found, whatever is asked about it', async () => {
  const { handlers } = await testLibrary();
  const id = '01a206a7-b1ce-737b-8b86-a64bc5060d47';
  const asked = [
    handlers['stories.open']({ id }),
    handlers['stories.append']({ id, version: 0, client: 'one', steps: [insertion('x')] }),
    handlers['stories.since']({ id, version: 0 }),
    handlers['stories.close']({ id, client: 'one' }),
    handlers['stories.setStatus']({ id, status: 'ready' }),
    handlers['stories.trash']({ id }),
    handlers['stories.restore']({ id }),
    handlers['versions.list']({ id }),
    handlers['versions.name']({ id, name: 'x' }),
    handlers['versions.read']({ id, version: 0 }),
    handlers['conflicts.keep']({ story: id, blocks: [], text: '', reason: 'unsent' }),
    handlers['conflicts.settle']({ id, settled: true }),
    handlers['media.read']({ hash: 'a'.repeat(64) }),
  ];
  const codes = await Promise.all(asked.map(async (promise) => (await errorOf(promise)).code));
  expect(new Set(codes)).toEqual(new Set(['not-found']));
});

test('conflict copies are listed and counted until they are settled', async () => {
  const library = await testLibrary();
  const { handlers } = library;
  const { id: story } = await handlers['stories.create']({ language: 'en' });
  const blocks = [{ type: 'paragraph', content: [{ type: 'text', text: 'Kept words.' }] }];
  const { id } = await handlers['conflicts.keep']({
    story,
    blocks,
    text: 'Kept words.',
    reason: 'typed-in-deleted',
  });
  expect((await handlers['conflicts.list']({ story })).copies).toMatchObject([
    { id, story, blocks, text: 'Kept words.', settled: false },
  ]);
  expect((await handlers['stories.open']({ id: story })).summary.conflicts).toBe(1);
  await handlers['conflicts.settle']({ id, settled: true });
  expect((await handlers['conflicts.list']({})).copies).toEqual([]);
  expect((await handlers['stories.open']({ id: story })).summary.conflicts).toBe(0);
  await handlers['conflicts.settle']({ id, settled: false });
  expect((await handlers['conflicts.list']({ story })).copies).toHaveLength(1);
  expect(library.heard('conflicts.changed')).toEqual([{ story }, { story }, { story }]);
});
