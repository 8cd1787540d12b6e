import type { Node } from 'prosemirror-model';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { newId } from '../../src/shared/article/ids.ts';
import { schema } from '../../src/shared/article/schema.ts';
import { SetAttribute } from '../../src/shared/article/steps.ts';
import { Sender } from '../support/wordpress/sender.ts';
import { type SeenPost, TestWordpress } from '../support/wordpress/wordpress.ts';

const wordpress = new TestWordpress();
const idSchema = z.object({ id: z.number() });
let sender: Sender;
/** A word that no other test has. */
let mark: string;
let title: string;

beforeAll(async () => {
  const { application_password: password } = wordpress.users.editor;
  sender = await Sender.open({ address: wordpress.url, user: 'editor', password });
});
beforeEach(() => {
  mark = newId().slice(-12);
  title = `Filed ${mark}`;
});
afterAll(async () => {
  await sender.close();
  sender.remove();
});

function story(attrs: Record<string, unknown>): Node {
  return schema.node('doc', { language: 'en', ...attrs }, [
    schema.node('headline', { id: newId() }, schema.text(title)),
    schema.node('lede', { id: newId() }, schema.text('The dam holds.')),
  ]);
}

/** Sets a field of a story. */
async function set(
  id: string,
  field: 'slug' | 'categories' | 'keywords',
  value: string | string[],
): Promise<void> {
  const { version } = await sender.ask('stories.open', { id });
  const steps = [new SetAttribute(null, field, value).toJSON()];
  await sender.ask('stories.append', { id, version, client: 'test', steps });
}

async function theOnly(): Promise<SeenPost> {
  const [post, ...more] = await wordpress.postsTitled(title);
  if (!post || more.length > 0) throw new Error(`There are ${more.length + (post ? 1 : 0)} posts`);
  return post;
}

async function make(taxonomy: 'categories' | 'tags', name: string, more: object = {}): Promise<number> {
  return idSchema.parse(await wordpress.call('POST', taxonomy, { name, ...more })).id;
}

const change = (id: number, fields: object) => wordpress.call('POST', `posts/${id}`, fields);

describe('categories', () => {
  test('are those that the site has, by name or slug, of two the outer one; what it lacks is made and named', async () => {
    const outer = await make('categories', `Вода & свет ${mark}`);
    const parent = await make('categories', `World ${mark}`);
    await make('categories', `Вода & свет ${mark}`, { parent });
    const bySlug = await make('categories', `Экономика ${mark}`, { slug: `economy-${mark}` });
    const names = [`вода & СВЕТ ${mark}`, `Economy ${mark}`, `New ${mark}`];
    const receipt = await sender.send(await sender.create(story({ categories: names })));
    const { categories } = await theOnly();
    expect(categories).toEqual(expect.arrayContaining([outer, bySlug]));
    expect(await wordpress.categoryNames(categories)).toEqual(
      [`New ${mark}`, `Вода &amp; свет ${mark}`, `Экономика ${mark}`].sort(),
    );
    expect(receipt.notes).toEqual([`Categories that were made there: New ${mark}`]);
  });

  test('that an account may not make are named, and the rest goes', async () => {
    const { application_password: password } = wordpress.users.author;
    const author = await Sender.open({ address: wordpress.url, user: 'author', password });
    try {
      const there = await make('categories', `Dams ${mark}`);
      const id = await author.create(story({ categories: [`Dams ${mark}`, `Rivers ${mark}`] }));
      const receipt = await author.send(id);
      expect(receipt.notes).toEqual([`Categories that the site does not have: Rivers ${mark}`]);
      expect((await theOnly()).categories).toEqual([there]);
    } finally {
      await author.close();
      author.remove();
    }
  });

  test('follow the story, and take the place of the one that WordPress gave by itself', async () => {
    const id = await sender.create(story({}));
    await sender.send(id);
    const [given] = (await theOnly()).categories;
    expect((await sender.send(id)).notes).toEqual([]);
    expect((await theOnly()).categories).toEqual([given]);
    await set(id, 'categories', [`Dams ${mark}`]);
    await sender.send(id);
    expect(await wordpress.categoryNames((await theOnly()).categories)).toEqual([`Dams ${mark}`]);
    await set(id, 'categories', [`Rivers ${mark}`]);
    await sender.send(id);
    expect(await wordpress.categoryNames((await theOnly()).categories)).toEqual([`Rivers ${mark}`]);
  });

  test('stay as the desk set them there, also where it gave one another name', async () => {
    const id = await sender.create(story({ categories: [`Dams ${mark}`, `Rivers ${mark}`] }));
    await sender.send(id);
    const post = await theOnly();
    const desk = await make('categories', `Desk ${mark}`);
    const dams = post.categories.at(0) ?? 0;
    await wordpress.call('POST', `categories/${dams}`, { name: `Dams and lakes ${mark}` });
    await change(post.id, { categories: [dams, desk] });
    await set(id, 'categories', [`Dams ${mark}`, `Rivers ${mark}`, `Power ${mark}`]);
    await sender.send(id);
    expect(await wordpress.categoryNames((await theOnly()).categories)).toEqual(
      [`Dams and lakes ${mark}`, `Desk ${mark}`, `Power ${mark}`].sort(),
    );
  });
});

describe('tags', () => {
  test('follow the story; those that the desk gave or took there stay so', async () => {
    const id = await sender.create(story({ keywords: [`a ${mark}`, `b ${mark}`, `c ${mark}`] }));
    await sender.send(id);
    const post = await theOnly();
    const desk = await make('tags', `desk ${mark}`);
    const [a = 0, , c = 0] = post.tags.toSorted((one, other) => one - other);
    // The desk takes b.
    await change(post.id, { tags: [a, c, desk] });
    await set(id, 'keywords', [`a ${mark}`, `b ${mark}`, `d ${mark}`]);
    await sender.send(id);
    expect(await wordpress.tagNames((await theOnly()).tags)).toEqual([
      `a ${mark}`,
      `d ${mark}`,
      `desk ${mark}`,
    ]);
  });

  test('of a story with very many go a hundred, and the rest is said', async () => {
    const keywords = Array.from({ length: 105 }, (_, index) => `word ${index} ${mark}`);
    const receipt = await sender.send(await sender.create(story({ keywords })));
    expect((await theOnly()).tags).toHaveLength(100);
    expect(receipt.notes.join()).toContain(`Keywords that could not become tags: word 100 ${mark}`);
  });
});

describe('the slug', () => {
  test('follows the story as long as the post is a draft and nobody chose another there', async () => {
    const id = await sender.create(story({ slug: `dam-${mark}` }));
    await sender.send(id);
    await set(id, 'slug', `dry-dam-${mark}`);
    const receipt = await sender.send(id);
    expect(receipt.notes).toEqual([]);
    expect((await theOnly()).slug).toBe(`dry-dam-${mark}`);
    await change((await theOnly()).id, { slug: `by-the-desk-${mark}` });
    await set(id, 'slug', `wet-dam-${mark}`);
    const kept = await sender.send(id);
    expect((await theOnly()).slug).toBe(`by-the-desk-${mark}`);
    expect(kept.notes).toEqual([`The post keeps the slug that it has there: by-the-desk-${mark}`]);
  });

  test('of a published post stays: readers have its address', async () => {
    const id = await sender.create(story({ slug: `dam-${mark}` }));
    await sender.send(id);
    await change((await theOnly()).id, { status: 'publish' });
    await set(id, 'slug', `dry-dam-${mark}`);
    await sender.send(id, true);
    expect((await theOnly()).slug).toBe(`dam-${mark}`);
  });

  test('that another post has already gets a number, and that is no change by the desk', async () => {
    const other = title;
    await sender.send(await sender.create(story({ slug: `dam-${mark}` })));
    title = `Second ${mark}`;
    const id = await sender.create(story({ slug: `dam-${mark}` }));
    await sender.send(id);
    const { slug } = await theOnly();
    expect(slug).toBe(`dam-${mark}-2`);
    expect((await sender.send(id)).notes).toEqual([]);
    await set(id, 'slug', `lake-${mark}`);
    await sender.send(id);
    expect((await theOnly()).slug).toBe(`lake-${mark}`);
    title = other;
    expect((await theOnly()).slug).toBe(`dam-${mark}`);
  });
});
