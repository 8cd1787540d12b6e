import { DatabaseSync } from 'node:sqlite';
import { Transform } from 'prosemirror-transform';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { libraryFolder } from '../../src/main/library/folder.ts';
import { newId } from '../../src/shared/article/ids.ts';
import { schema } from '../../src/shared/article/schema.ts';
import { pixelPng } from '../support/pixel.ts';
import { plainStory, Sender } from '../support/wordpress/sender.ts';
import { TestWordpress, type UserName } from '../support/wordpress/wordpress.ts';

const wordpress = new TestWordpress();
let sender: Sender;
let title: string;
const open: Sender[] = [];

async function senderFor(
  user: UserName,
  more: Partial<{ address: string; password: string }> = {},
): Promise<Sender> {
  const { application_password: password } = wordpress.users[user];
  const made = await Sender.open({ address: wordpress.url, user, password, ...more });
  open.push(made);
  return made;
}

beforeAll(async () => {
  sender = await senderFor('editor');
  open.length = 0;
});
beforeEach(() => {
  title = `Sending ${newId()}`;
});
afterEach(async () => {
  for (const each of open.splice(0)) {
    await each.close();
    each.remove();
  }
});
afterAll(async () => {
  await sender.close();
  sender.remove();
});

async function theOnly() {
  const posts = await wordpress.postsTitled(title);
  expect(posts).toHaveLength(1);
  const [post] = posts;
  if (!post) throw new Error('There is no post');
  return post;
}

/** Writes words at the start of a story’s last paragraph. */
async function write(story: string, words: string): Promise<void> {
  const { version } = await sender.ask('stories.open', { id: story });
  const { doc: stored } = await sender.ask('versions.read', { id: story, version });
  const doc = schema.nodeFromJSON(stored);
  const start = doc.content.size - (doc.lastChild?.nodeSize ?? 0) + 1;
  const { steps } = new Transform(doc).insert(start, schema.text(words));
  const json = steps.map((step) => step.toJSON());
  await sender.ask('stories.append', { id: story, version, client: 'test', steps: json });
}

test('a story becomes a draft with title, excerpt, slug, tags and the text, and its receipt says where', async () => {
  const doc = schema.node('doc', { language: 'ru', keywords: ['Токтогул', 'вода & свет'] }, [
    schema.node('headline', { id: newId() }, schema.text(title)),
    schema.node('standfirst', { id: newId() }, schema.text('Уровень <ниже> прошлогоднего & падает.')),
    schema.node('lede', { id: newId() }, [
      schema.node('dateline', { place: 'НАРЫН', printed: 'НАРЫН (TCA) — ' }),
      schema.text('Плотина держит.'),
    ]),
  ]);
  const story = await sender.create(doc);
  const receipt = await sender.send(story);
  const post = await theOnly();
  expect(post).toMatchObject({ status: 'draft', slug: title.toLowerCase().replaceAll(' ', '-') });
  expect(post.excerpt.raw).toBe('Уровень &lt;ниже> прошлогоднего & падает.');
  expect(post.content.rendered).toContain('НАРЫН (TCA) — Плотина держит.');
  expect(new Set(await wordpress.tagNames(post.tags))).toEqual(new Set(['Токтогул', 'вода &amp; свет']));
  expect(receipt.post).toMatchObject({
    site: wordpress.url,
    id: post.id,
    editAddress: `${wordpress.url}/wp-admin/post.php?post=${post.id}&action=edit`,
    status: 'draft',
  });
  expect((await sender.ask('stories.open', { id: story })).summary.status).toBe('sent');
  expect((await sender.ask('receipts.list', { story })).receipts).toEqual([receipt]);
});

test('without a standfirst the excerpt is the start of the lede, in whole sentences', async () => {
  await sender.send(await sender.create(plainStory(title, `${'Water is scarce this year. '.repeat(20)}`)));
  const { excerpt } = await theOnly();
  expect(excerpt.raw).toMatch(/^Water is scarce.*year\.$/);
  expect(excerpt.raw.length).toBeLessThanOrEqual(280);
});

describe('sent again', () => {
  test('the post is brought up to date, and keeps the tags that it was given there', async () => {
    const story = await sender.create(plainStory(title, 'The dam holds.', ['dams']));
    const { post: sent } = await sender.send(story);
    const tag = await wordpress.call('POST', 'tags', { name: `desk ${newId()}` });
    const { tags } = await theOnly();
    await wordpress.call('POST', `posts/${sent?.id}`, { tags: [...tags, Reflect.get(Object(tag), 'id')] });
    await write(story, 'For now: ');
    const { post } = await sender.send(story, true);
    expect(post?.id).toBe(sent?.id);
    const now = await theOnly();
    expect(now.content.raw).toContain('For now: Engineers say it will hold.');
    expect(now.tags).toHaveLength(2);
  });

  test('what somebody changed there stays until it is to be replaced', async () => {
    const story = await sender.create(plainStory(title));
    const { post } = await sender.send(story);
    await wordpress.call('POST', `posts/${post?.id}`, {
      content: 'Changed by the desk.',
      date: '2020-01-01T00:00:00',
    });
    await write(story, 'For now: ');
    expect(await sender.refusal(story)).toBe('changedThere');
    expect((await theOnly()).content.raw).toBe('Changed by the desk.');
    await sender.send(story, true);
    expect((await theOnly()).content.raw).toContain('For now: ');
  });

  test('a post that is published stays published, and the receipt says that readers see the change', async () => {
    const story = await sender.create(plainStory(title));
    const { post } = await sender.send(story);
    await wordpress.call('POST', `posts/${post?.id}`, { status: 'publish', slug: 'chosen-there' });
    await write(story, 'For now: ');
    const receipt = await sender.send(story, true);
    expect(receipt.notes.join()).toMatch(/published/);
    expect(await theOnly()).toMatchObject({
      status: 'publish',
      slug: expect.stringMatching(/^chosen-there/),
    });
  });

  test('a post in the trash there is told of, and not made a second time', async () => {
    const story = await sender.create(plainStory(title));
    const { post } = await sender.send(story);
    await wordpress.call('DELETE', `posts/${post?.id}`);
    expect(await sender.refusal(story)).toBe('trashedThere');
    expect(await wordpress.postsTitled(title)).toEqual([]);
  });

  test('a post that was deleted there is made anew, and the receipt says so', async () => {
    const story = await sender.create(plainStory(title));
    const { post } = await sender.send(story);
    await wordpress.call('DELETE', `posts/${post?.id}?force=true`);
    const receipt = await sender.send(story);
    expect(receipt.post?.id).not.toBe(post?.id);
    expect(receipt.notes.join()).toMatch(/deleted in WordPress/);
    await theOnly();
  });

  test('from a library that knows nothing of it, the post is found and not overwritten unasked', async () => {
    const story = await sender.create(plainStory(title));
    const { post } = await sender.send(story);
    await sender.close();
    const database = new DatabaseSync(libraryFolder(`${sender.folder}/library`).database);
    database.exec('DELETE FROM receipt; DELETE FROM sending');
    database.close();
    sender = await Sender.open({
      address: wordpress.url,
      user: 'editor',
      password: wordpress.users.editor.application_password,
      folder: sender.folder,
    });
    await wordpress.call('POST', `posts/${post?.id}`, { title: `${title}`, excerpt: 'By the desk' });
    expect(await sender.refusal(story)).toBe('changedThere');
    expect((await sender.send(story, true)).post?.id).toBe(post?.id);
    await theOnly();
  });
});

describe('who sends', () => {
  test('an author and a contributor send drafts of their own', async () => {
    for (const user of ['author', 'contributor'] as const) {
      title = `As ${user} ${newId()}`;
      const one = await senderFor(user);
      const story = await one.create(plainStory(title, 'R&D < costs [gallery] & “more”.', [`by ${newId()}`]));
      await one.send(story);
      const again = await one.send(story);
      expect(again.notes).toEqual([]);
      expect((await theOnly()).author).toBe(wordpress.users[user].id);
    }
  });

  test('what an account may do is told as the site says it', async () => {
    const told = async (user: UserName) => await (await senderFor(user)).ask('publish.account', {});
    expect(await told('editor')).toMatchObject({
      site: 'Newsroom test site',
      user: 'Editor',
      roles: ['editor'],
      can: { draft: true, publish: true, editOthers: true, addPictures: true },
    });
    expect((await told('author')).can).toMatchObject({ publish: true, editOthers: false, addPictures: true });
    expect((await told('contributor')).can).toMatchObject({ publish: false, addPictures: false });
  });

  test('a contributor may not change what is published, and is told so', async () => {
    const one = await senderFor('contributor');
    const story = await one.create(plainStory(title));
    const { post } = await one.send(story);
    await wordpress.call('POST', `posts/${post?.id}`, {
      status: 'publish',
      title: `${title}`,
      content: 'Edited.',
    });
    expect(await one.refusal(story, true)).toBe('notPermitted');
    expect((await theOnly()).content.raw).toBe('Edited.');
  });

  test.each([
    ['badLogin', { password: 'wrong wrong' }],
    ['unreachable', { address: 'http://127.0.0.1:9' }],
    ['insecureAddress', { address: 'http://example.org' }],
    ['badAddress', { address: 'ftp://example.org' }],
    ['notSetUp', { address: '' }],
    ['noPassword', { password: '' }],
  ])('%s is what it says', async (problem, more) => {
    const one = await senderFor('editor', more);
    expect(await one.refusal(await one.create(plainStory(title)))).toBe(problem);
  });
});

test('a picture goes once, however often its story is sent; one that may not go is named', async () => {
  const withPicture = (media: string, caption: string) =>
    schema.node('doc', { language: 'en' }, [
      schema.node('headline', { id: newId() }, schema.text(title)),
      schema.node('lede', { id: newId() }, schema.text('Look.')),
      schema.node('figure', { id: newId(), media, alt: 'A wall', credit: 'TCA' }, schema.text(caption)),
    ]);
  const { hash } = await sender.ask('media.add', {
    name: 'wall.png',
    base64: pixelPng(40).toString('base64'),
  });
  const story = await sender.create(withPicture(hash, 'The wall'));
  await sender.send(story);
  await sender.send(story);
  const [, id] = /wp-image-(\d+)/.exec((await theOnly()).content.raw) ?? [];
  expect(await wordpress.call('GET', `media/${id}`)).toMatchObject({
    alt_text: 'A wall',
    mime_type: 'image/png',
  });
  expect(await wordpress.call('GET', `media?search=copydesk-${hash.slice(0, 24)}`)).toHaveLength(1);

  title = `Behind ${newId()}`;
  const contributor = await senderFor('contributor');
  const other = await contributor.ask('media.add', {
    name: 'other.png',
    base64: pixelPng(41).toString('base64'),
  });
  const receipt = await contributor.send(await contributor.create(withPicture(other.hash, 'The gate')));
  expect(receipt.notes).toEqual(['Pictures that stayed behind: The gate']);
  expect((await theOnly()).content.raw).not.toContain('<img');
});
