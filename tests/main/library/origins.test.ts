import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sql as firstForm } from '../../../src/main/library/migrations/001-library.ts';
import type { IncomingOrigin } from '../../../src/shared/api/origin.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { article } from '../../support/typing.ts';
import { errorOf, testFolder, testLibrary } from './with-library.ts';

const doc = article({ headline: 'A headline', lede: 'A lede.', paragraphs: ['A paragraph.'] });
const removed = [{ kind: 'furniture' as const, text: 'Читайте также: «ещё»', after: 2 }];

/** «Да» in windows-1251. */
const BYTES = Uint8Array.of(0xab, 0xc4, 0xe0, 0xbb, 0x20, 0xef, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2);
const incoming: IncomingOrigin = {
  name: 'story.txt',
  encoding: 'windows-1251',
  certain: false,
  bytes: BYTES.length,
  removed,
  original: gzipSync(BYTES),
};

test('a story that came in keeps what it was made from, to the byte, over a restart', async () => {
  const path = await testFolder();
  const before = await testLibrary(path);
  const origin = await before.createFrom(doc, incoming);
  expect(origin).toMatchObject({ name: 'story.txt', encoding: 'windows-1251', certain: false, removed });
  await before.close();

  const { handlers } = await testLibrary(path);
  expect(await handlers['origins.list']({ story: origin.story })).toEqual({ origins: [origin] });
  expect(await handlers['origins.read']({ id: origin.id })).toEqual({
    text: '«Да» привет',
    encoding: 'windows-1251',
    base64: Buffer.from(BYTES).toString('base64'),
  });
  const { summary } = await handlers['stories.open']({ id: origin.story });
  expect(summary.headline).toBe('A headline');
});

test('a story that is made again under its id is the one that was made, and there is no other', async () => {
  const { createFrom, handlers } = await testLibrary();
  const before = await handlers['stories.list']({ trashed: false, limit: 100 });
  const story = newId();
  const [first, second] = await Promise.all([
    createFrom(doc, incoming, story),
    createFrom(doc, { ...incoming, name: 'again.txt' }, story),
  ]);
  expect(first).toMatchObject({ story, name: 'story.txt' });
  expect(second).toEqual(first);
  expect((await handlers['stories.list']({ trashed: false, limit: 100 })).total).toBe(before.total + 1);
  const { id: written } = await handlers['stories.create']({ language: 'en' });
  expect((await errorOf(createFrom(doc, incoming, written))).code).toBe('bad-input');
});

test('a story that cannot be made leaves nothing behind', async () => {
  const { createFrom, handlers } = await testLibrary();
  const before = await handlers['stories.list']({ trashed: false, limit: 100 });
  expect((await errorOf(createFrom({ type: 'doc' }, incoming))).code).toBe('bad-input');
  expect((await handlers['stories.list']({ trashed: false, limit: 100 })).total).toBe(before.total);
});

test('what was pasted into a story is kept beside it, in order, as it was', async () => {
  const { handlers } = await testLibrary();
  const { id: story } = await handlers['stories.create']({ language: 'kk' });
  const texts = ['Бірінші\r\nмәтін', 'Екінші', '{\\rtf1 pasted codes', '   '];
  for (const text of texts) await handlers['origins.keep']({ story, name: '', text, removed });
  const { origins } = await handlers['origins.list']({ story });
  const kept = await Promise.all(origins.map(({ id }) => handlers['origins.read']({ id })));
  expect(kept.map(({ text }) => text)).toEqual(texts);
  expect(origins[0]).toMatchObject({ name: '', encoding: 'utf-8', certain: true, removed });
});

test('a story that is not there has no originals, and none can be kept for it', async () => {
  const { handlers } = await testLibrary();
  const story = newId();
  expect(await handlers['origins.list']({ story })).toEqual({ origins: [] });
  const keeping = handlers['origins.keep']({ story, name: '', text: 'x', removed: [] });
  expect((await errorOf(keeping)).code).toBe('not-found');
  expect((await errorOf(handlers['origins.read']({ id: newId() }))).code).toBe('not-found');
});

test('a library of the first form is brought up at opening', async () => {
  const path = await testFolder();
  const first = new DatabaseSync(join(path, 'library.db'));
  first.exec(`${firstForm}; PRAGMA user_version = 1`);
  first.close();
  const { createFrom } = await testLibrary(path);
  expect(await createFrom(doc, incoming)).toMatchObject({ name: 'story.txt' });
});
