import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/shared/article/ids.ts';
import { schema } from '../../src/shared/article/schema.ts';
import { plainStory, Sender } from '../support/wordpress/sender.ts';
import { TestWordpress } from '../support/wordpress/wordpress.ts';

const wordpress = new TestWordpress();
const account = {
  address: wordpress.url,
  user: 'editor',
  password: wordpress.users.editor.application_password,
};
let sender: Sender;
let mark: string;

beforeAll(async () => {
  sender = await Sender.open(account);
});
beforeEach(() => {
  mark = newId();
});
afterAll(async () => {
  await sender.close();
  sender.remove();
});

describe('words that would be something else in WordPress stay words', () => {
  test.each([
    ['a shortcode', 'The [gallery ids="1"] was [caption]shut[/caption] & sold.'],
    ['a block’s comment', '<!-- wp:html --><script>alert(1)</script><!-- /wp:html -->'],
    ['letters of other directions and joined signs', 'سلام \u200f\u202b 👩‍👩‍👧‍👦 🇰🇬 नमस्ते\u200d'],
    ['entities', '&lt;b&gt; &amp;amp; &#8217; &copy; \\u003c'],
  ])('%s', async (_, words) => {
    const title = `${mark} ${words}`;
    const story = await sender.create(plainStory(title, words));
    await sender.send(story);
    expect((await sender.send(story)).notes).toEqual([]);
    const [post, ...more] = await wordpress.postsWith(mark);
    expect(more).toEqual([]);
    expect(textOf(post?.content.rendered ?? '')).toContain(words);
    expect(post?.content.rendered).not.toMatch(/<script|<b>|<figure/);
  });
});

/** The text of HTML, as a reader sees it; WordPress makes quotes and dashes nicer, which is undone. */
function textOf(html: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
  const straight: Record<number, string> = { 8220: '"', 8221: '"', 8243: '"', 8217: '’', 8211: '--' };
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d+)|([a-z]+));/g, (whole, digits: string, name: string) =>
      digits ? (straight[Number(digits)] ?? String.fromCodePoint(Number(digits))) : (named[name] ?? whole),
    );
}

test('a headline of three hundred letters goes whole, and its slug is short', async () => {
  const title = `${mark} ${'Длинный заголовок '.repeat(17)}`.slice(0, 300).trim();
  await sender.send(await sender.create(plainStory(title)));
  const [post] = await wordpress.postsTitled(title);
  expect(post?.slug.length).toBeLessThanOrEqual(80);
});

test('a story of a hundred thousand Cyrillic words goes, and is found and changed again', async () => {
  const paragraphs = Array.from({ length: 1000 }, (_, index) =>
    schema.node(
      'paragraph',
      { id: newId() },
      schema.text(`${index} ${'водохранилище обмелело '.repeat(50)}`),
    ),
  );
  const doc = schema.node('doc', { language: 'ru' }, [
    schema.node('headline', { id: newId() }, schema.text(mark)),
    schema.node('lede', { id: newId() }, schema.text('Плотина держит.')),
    ...paragraphs,
  ]);
  const slow = await Sender.open({ ...account, timing: { answer: 45_000 } });
  try {
    const story = await slow.create(doc);
    const { post } = await slow.send(story);
    expect((await slow.send(story)).post).toEqual(post);
    const [seen] = await wordpress.postsTitled(mark);
    expect(seen?.content.raw.match(/водохранилище/g)).toHaveLength(50_000);
  } finally {
    await slow.close();
    slow.remove();
  }
});

test('two Copydesks that send one story at the same moment end with one post', async () => {
  const first = await Sender.open(account);
  const story = await first.create(plainStory(mark));
  await first.close();
  const folder = join(mkdtempSync(join(tmpdir(), 'copydesk-copy-')), 'home');
  cpSync(first.folder, folder, { recursive: true });
  const both = await Promise.all(
    [first.folder, folder].map((each) => Sender.open({ ...account, folder: each })),
  );
  try {
    const sent = await Promise.all(both.map((each) => each.send(story)));
    const posts = await wordpress.postsTitled(mark);
    expect(posts).toHaveLength(1);
    expect(sent.map(({ post }) => post?.id)).toEqual([posts[0]?.id, posts[0]?.id]);
  } finally {
    for (const each of both) {
      await each.close();
      each.remove();
    }
  }
});

test.each(['publish', 'private', 'future'])(
  'a post that is “%s” there now is not changed unasked',
  async (status) => {
    const doc = plainStory(mark);
    const story = await sender.create(doc);
    const { post } = await sender.send(story);
    const date = status === 'future' ? { date: '2099-01-01T00:00:00' } : {};
    await wordpress.call('POST', `posts/${post?.id}`, { status, ...date });
    const { version } = await sender.ask('stories.open', { id: story });
    const steps = [
      { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'New ' }] } },
    ];
    await sender.ask('stories.append', { id: story, version, client: 'test', steps });
    expect(await sender.refusal(story)).toBe('publishedThere');
    expect(await wordpress.postsTitled(mark)).toHaveLength(1);
    expect((await sender.send(story, true)).post?.status).toBe(status);
    expect(await wordpress.postsTitled(`New ${mark}`)).toHaveLength(1);
  },
);
