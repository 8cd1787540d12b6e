import { expect, test } from 'vitest';
import type { NewReceipt } from '../../../src/shared/api/publish.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { errorOf, testFolder, testLibrary } from './with-library.ts';

function fileReceipt(story: string, target: string): NewReceipt {
  return {
    story,
    kind: 'file',
    format: 'html',
    target,
    version: 3,
    content: 'c0ffee',
    notes: ['A picture is missing.'],
    post: null,
  };
}

const post: NewReceipt['post'] = {
  site: 'https://news.example',
  id: 7,
  editAddress: 'https://news.example/wp-admin/post.php?post=7&action=edit',
  words: 'f00d',
  status: 'draft',
  modified: '2026-11-23T08:00:00',
  filed: { slug: 'dam', categories: [{ id: 5, name: 'Energy' }], tags: [] },
};

test('receipts of files and posts outlive a restart, newest first, and are told about', async () => {
  const path = await testFolder();
  const before = await testLibrary(path);
  const { id: story } = await before.handlers['stories.create']({ language: 'ky' });
  const file = await before.keepReceipt(fileReceipt(story, '/out/a.html'), 'aa');
  const sent = await before.keepReceipt(
    { ...fileReceipt(story, 'https://news.example/?p=7'), kind: 'post', format: 'wordpress', post },
    '',
  );
  expect(before.heard('receipts.changed')).toEqual([{ story }, { story }]);
  await before.close();

  const { handlers } = await testLibrary(path);
  expect(await handlers['receipts.list']({ story })).toEqual({ receipts: [sent, file] });
});

test('only what was written of this very story at this very path counts as ours', async () => {
  const { handlers, keepReceipt, writtenHashes } = await testLibrary();
  const { id: story } = await handlers['stories.create']({ language: '' });
  const { id: other } = await handlers['stories.create']({ language: '' });
  await keepReceipt(fileReceipt(story, '/out/a.html'), 'aa');
  await keepReceipt(fileReceipt(story, '/out/a.html'), 'bb');
  await keepReceipt(fileReceipt(story, '/out/a.html'), '');
  await keepReceipt(fileReceipt(story, '/out/b.html'), 'cc');
  await keepReceipt(fileReceipt(other, '/out/a.html'), 'dd');
  expect((await writtenHashes(story, '/out/a.html')).sort()).toEqual(['aa', 'bb']);
});

test('a story that is not there has no receipts, and none can be kept for it', async () => {
  const { handlers, keepReceipt } = await testLibrary();
  const story = newId();
  expect(await handlers['receipts.list']({ story })).toEqual({ receipts: [] });
  expect((await errorOf(keepReceipt(fileReceipt(story, '/out/a.html'), 'aa'))).code).toBe('not-found');
});
