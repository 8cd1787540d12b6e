import { readFileSync } from 'node:fs';
import { z } from 'zod';

const userSchema = z.object({
  id: z.number(),
  role: z.string(),
  password: z.string(),
  application_password: z.string(),
});

/** What wordpress-up.sh prints of a WordPress that it started. */
const wordpressSchema = z.object({
  url: z.string(),
  rest: z.string(),
  wordpress: z.string(),
  users: z.object({ admin: userSchema, editor: userSchema, author: userSchema, contributor: userSchema }),
});
export type UserName = keyof z.infer<typeof wordpressSchema>['users'];

const postSchema = z.object({
  id: z.number(),
  status: z.string(),
  slug: z.string(),
  title: z.object({ raw: z.string(), rendered: z.string() }),
  excerpt: z.object({ raw: z.string() }),
  content: z.object({ raw: z.string(), rendered: z.string() }),
  tags: z.array(z.number()),
  categories: z.array(z.number()),
  author: z.number(),
  date_gmt: z.string(),
});
export type SeenPost = z.infer<typeof postSchema>;

/** The WordPress of this run, seen past Copydesk: as its administrator. */
export class TestWordpress {
  readonly url: string;
  readonly version: string;
  readonly users: z.infer<typeof wordpressSchema>['users'];

  constructor() {
    const path = process.env.COPYDESK_WORDPRESS;
    if (!path)
      throw new Error(
        'COPYDESK_WORDPRESS has to name what wordpress-up.sh printed: use npm test -- wordpress',
      );
    const read = wordpressSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    this.url = read.url;
    this.version = read.wordpress;
    this.users = read.users;
  }

  async call(method: string, route: string, body?: unknown): Promise<unknown> {
    const { application_password: password } = this.users.admin;
    const answer = await fetch(`${this.url}/wp-json/wp/v2/${route}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  /** Every post with these words in its title, oldest first; those in the trash only when asked for. */
  async postsTitled(title: string, status = 'any'): Promise<SeenPost[]> {
    return (await this.postsWith(title, status)).filter((post) => post.title.raw === title);
  }

  /** Every post that has these words somewhere. */
  async postsWith(words: string, status = 'any'): Promise<SeenPost[]> {
    const route = `posts?context=edit&per_page=100&status=${status}&orderby=id&order=asc&search=${encodeURIComponent(words)}`;
    return z.array(postSchema).parse(await this.call('GET', route));
  }

  tagNames(ids: readonly number[]): Promise<string[]> {
    return this.termNames('tags', ids);
  }

  categoryNames(ids: readonly number[]): Promise<string[]> {
    return this.termNames('categories', ids);
  }

  private async termNames(taxonomy: 'categories' | 'tags', ids: readonly number[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const terms = await this.call('GET', `${taxonomy}?per_page=100&include=${ids.join(',')}`);
    return z
      .array(z.object({ name: z.string() }))
      .parse(terms)
      .map(({ name }) => name)
      .sort();
  }
}
