import { z } from 'zod';
import { hashOf } from '../../../shared/article/hashes.ts';
import { readEntities } from './plain-words.ts';
import type { Attempt, Question, Site } from './site.ts';

const raw = ['title', 'excerpt', 'content'];
const rawSchema = z.object({ raw: z.string() });

const postSchema = z.object({
  id: z.number().int(),
  status: z.string(),
  slug: z.string(),
  link: z.string(),
  author: z.number(),
  modified_gmt: z.string(),
  title: rawSchema,
  excerpt: rawSchema,
  content: rawSchema,
  categories: z.array(z.number()).catch([]),
  tags: z.array(z.number()).catch([]),
});
/** A post as whoever may edit it sees it. */
export type Post = z.infer<typeof postSchema>;

/** The words of a post: what Copydesk sends, and what it compares. */
export interface PostWords {
  title: string;
  excerpt: string;
  content: string;
}

export interface PostBody extends PostWords {
  slug?: string;
  categories?: number[];
  tags?: number[];
  status?: 'draft';
}

/** Fields of a post that are asked for; a site may have many more. Its words as they are kept, not as they are shown. */
const fields = Object.keys(postSchema.shape).map((field) => (raw.includes(field) ? `${field}.raw` : field));
const ours = { context: 'edit', _fields: fields.join(',') };
const RECENT = '30';

/** The post with a number, or null where there is none any more. */
export async function readPost(site: Site, id: number): Promise<Post | null> {
  const answered = await site.repeat(`posts/${id}`, { params: ours, schema: postSchema });
  if (answered.ok) return answered.value;
  if (answered.said?.code === 'rest_post_invalid_id') return null;
  throw answered.error;
}

/**
 * Posts in which the marker of a story stands, oldest first; not those in the trash. Looked for by WordPress’s own search,
 * and, as a site may search by something that lags behind or reads no markup, among the account’s latest posts.
 */
export async function findPosts(site: Site, marker: string, author: number): Promise<Post[]> {
  const any = { ...ours, status: 'any', per_page: RECENT };
  const schema = z.array(postSchema);
  const found = await site.ask('posts', { params: { ...any, search: marker }, schema });
  const recent = await site.ask('posts', {
    params: { ...any, author: String(author), orderby: 'modified', order: 'desc' },
    schema,
  });
  const marked = [...found, ...recent].filter(({ content }) => content.raw.includes(marker));
  return [...new Map(marked.map((post) => [post.id, post])).values()].sort((a, b) => a.id - b.id);
}

/** Makes a post: once, for a second attempt may make a second post. */
export function createPost(site: Site, body: PostBody): Promise<Attempt<Post>> {
  return site.attempt('posts', writing(body));
}

/** Changes a post. Doing it twice comes to the same. */
export function updatePost(site: Site, id: number, body: PostBody): Promise<Post> {
  return site.ask(`posts/${id}`, writing(body));
}

/** What WordPress says of a post that is in the trash, or gone, already. */
const GONE = ['rest_already_trashed', 'rest_post_invalid_id'];

/** Moves a post to the trash, from where it can be restored. */
export async function trashPost(site: Site, id: number): Promise<void> {
  const answered = await site.repeat(`posts/${id}`, {
    method: 'DELETE',
    params: ours,
    schema: z.object({ status: z.literal('trash') }),
  });
  if (!answered.ok && !GONE.includes(answered.said?.code ?? '')) throw answered.error;
}

function writing(body: PostBody): Question<Post> {
  return { method: 'POST', params: ours, json: body, schema: postSchema };
}

/** The words of a post that is there. */
export function wordsOf({ title, excerpt, content }: Post): PostWords {
  return { title: title.raw, excerpt: excerpt.raw, content: content.raw };
}

/** The same for words that differ only in what WordPress changes in them by itself. */
export function hashOfWords({ title, excerpt, content }: PostWords): string {
  return hashOf([title, excerpt, content].map(asKept));
}

/** Without what WordPress’s filters write in another way: entities, the ends of empty tags, space at the ends. */
export function asKept(html: string): string {
  return readEntities(html)
    .replaceAll('\r\n', '\n')
    .replaceAll(/\s*\/>/g, '/>')
    .trim();
}
