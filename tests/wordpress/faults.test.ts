import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/shared/article/ids.ts';
import {
  type Fault,
  type FaultyProxy,
  faultyProxy,
  first,
  firstWrites,
  writesPost,
} from '../support/wordpress/faulty-proxy.ts';
import { plainStory, Sender } from '../support/wordpress/sender.ts';
import { TestWordpress } from '../support/wordpress/wordpress.ts';

const wordpress = new TestWordpress();
let proxy: FaultyProxy;
let sender: Sender;
let title: string;

beforeAll(async () => {
  proxy = await faultyProxy(wordpress.url);
  const { application_password: password } = wordpress.users.editor;
  sender = await Sender.open({ address: proxy.url, user: 'editor', password });
});
beforeEach(() => {
  title = `Fault ${newId()}`;
  proxy.passed.length = 0;
});
afterEach(() => {
  proxy.choose = () => null;
});
afterAll(async () => {
  await sender.close();
  sender.remove();
  await proxy.close();
});

/** How often a post was written, with what went wrong on the way. */
const writes = () =>
  proxy.passed.filter(({ method, path }) => writesPost(method, path)).map(({ fault }) => fault);

async function onePost(words: string): Promise<void> {
  const posts = await wordpress.postsTitled(title);
  expect(posts.map(({ status }) => status)).toEqual(['draft']);
  expect(posts[0]?.content.raw).toContain(words);
}

describe('a request to make the post goes wrong', () => {
  test.each<Fault>(['500', 'html500', '503', '429'])('%s: it is made by the next', async (fault) => {
    proxy.choose = firstWrites(fault);
    const receipt = await sender.send(await sender.create(plainStory(title)));
    expect(receipt.post?.status).toBe('draft');
    expect(writes()).toEqual([fault, null]);
    await onePost('The dam holds.');
  });

  test('drop: the post that it made is found, and no second one is made', async () => {
    proxy.choose = firstWrites('drop');
    await sender.send(await sender.create(plainStory(title)));
    expect(writes()).toEqual(['drop']);
    await onePost('The dam holds.');
  });

  test('drop, over and over: there is one post still', async () => {
    proxy.choose = firstWrites('drop', 10);
    const story = await sender.create(plainStory(title));
    await sender.send(story);
    await sender.send(story);
    await onePost('The dam holds.');
  });

  test('slow: the post is found when it comes a little late', async () => {
    proxy.choose = firstWrites('slow=1.7');
    await sender.send(await sender.create(plainStory(title)));
    expect(writes()).toEqual(['slow=1.7']);
    await onePost('The dam holds.');
  });

  test('slow beyond all patience: it says so, and the next send finds the post and changes it', async () => {
    proxy.choose = firstWrites('slow=3');
    const story = await sender.create(plainStory(title));
    expect(await sender.refusal(story)).toBe('noAnswer');
    await expect.poll(() => wordpress.postsTitled(title), { timeout: 10_000 }).toHaveLength(1);
    const receipt = await sender.send(story);
    expect(receipt.notes).toEqual([]);
    await onePost('The dam holds.');
  });

  test('slow, sent again at once, then here twice: the younger one goes to the trash, and the receipt says so', async () => {
    proxy.choose = firstWrites('slow=5');
    const story = await sender.create(plainStory(title));
    expect(await sender.refusal(story)).toBe('noAnswer');
    const early = await sender.send(story);
    expect(writes()).toEqual(['slow=5', null]);
    await expect.poll(() => wordpress.postsTitled(title), { timeout: 15_000 }).toHaveLength(2);
    const late = await sender.send(story);
    expect(late.post?.id).toBe(early.post?.id);
    expect(late.notes.join()).toMatch(/second post; it was moved to the trash/);
    await onePost('The dam holds.');
    expect(await wordpress.postsTitled(title, 'trash')).toHaveLength(1);
  });

  test('503 again and again: it is told as busy, and no post is made', async () => {
    proxy.choose = firstWrites('503', 10);
    expect(await sender.refusal(await sender.create(plainStory(title)))).toBe('siteBusy');
    expect(writes()).toEqual(['503', '503', '503']);
    expect(await wordpress.postsTitled(title)).toEqual([]);
  });

  test('500 again and again: it is told as broken', async () => {
    proxy.choose = firstWrites('html500', 10);
    expect(await sender.refusal(await sender.create(plainStory(title)))).toBe('siteBroken');
  });
});

describe('another request goes wrong', () => {
  test.each<[string, string, Fault]>([
    ['GET', 'users/me', 'drop'],
    ['GET', 'posts', '503'],
    ['GET', 'posts', 'html500'],
    ['POST', 'tags', 'drop'],
    ['POST', 'tags', '500'],
  ])('%s %s, %s: it is asked again', async (method, route, fault) => {
    proxy.choose = first(method, route, fault);
    const keyword = `word ${newId()}`;
    await sender.send(await sender.create(plainStory(title, 'The dam holds.', [keyword])));
    expect(proxy.passed.some((passed) => passed.fault === fault)).toBe(true);
    await onePost('The dam holds.');
    const [post] = await wordpress.postsTitled(title);
    expect(await wordpress.tagNames(post?.tags ?? [])).toEqual([keyword]);
  });

  test.each<Fault>(['drop', '500', '503', 'slow=2'])(
    '%s while the post is changed: it is changed once',
    async (fault) => {
      const story = await sender.create(plainStory(title));
      const { post } = await sender.send(story);
      await wordpress.call('POST', `posts/${post?.id}`, { title: 'Before' });
      proxy.choose = firstWrites(fault);
      await sender.send(story, true);
      await onePost('The dam holds.');
    },
  );
});

test('a search that fails after a lost answer does not make a second post', async () => {
  const story = await sender.create(plainStory(title));
  let lost = false;
  proxy.choose = (method, path) => {
    if (writesPost(method, path)) {
      lost = true;
      return 'drop';
    }
    return lost ? '500' : null;
  };
  expect(await sender.refusal(story)).toBe('noAnswer');
  proxy.choose = () => null;
  await sender.send(story);
  await onePost('The dam holds.');
});

test('the same story sent twice at once becomes one post', async () => {
  const story = await sender.create(plainStory(title));
  const jobs = await Promise.all([sender.start(story), sender.start(story)]);
  const results = await Promise.all(jobs.map((job) => sender.result(job)));
  expect(new Set(results.map(({ receipt }) => receipt?.post?.id)).size).toBe(1);
  await onePost('The dam holds.');
});

test('a send that is cancelled in the middle is found by the next', async () => {
  proxy.choose = firstWrites('slow=1');
  const story = await sender.create(plainStory(title));
  const job = await sender.start(story);
  await expect.poll(() => writes()).toEqual(['slow=1']);
  await sender.ask('jobs.cancel', { job });
  expect((await sender.result(job)).error?.code).toBe('cancelled');
  await expect.poll(() => wordpress.postsTitled(title), { timeout: 10_000 }).toHaveLength(1);
  await sender.send(story);
  await onePost('The dam holds.');
});

test('a second look, after a while, trashes by itself what came too late', async () => {
  const { application_password: password } = wordpress.users.editor;
  const other = await Sender.open({
    address: proxy.url,
    user: 'editor',
    password,
    timing: { recheck: 4000, answer: 700 },
  });
  try {
    proxy.choose = firstWrites('slow=3');
    const story = await other.create(plainStory(title));
    expect(await other.refusal(story)).toBe('noAnswer');
    await other.send(story);
    await expect
      .poll(() => wordpress.postsTitled(title, 'trash'), { timeout: 20_000, interval: 300 })
      .toHaveLength(1);
    await onePost('The dam holds.');
    await expect
      .poll(async () => (await other.ask('receipts.list', { story })).receipts[0]?.notes.join())
      .toMatch(/moved to the trash/);
  } finally {
    await other.close();
    other.remove();
  }
});
