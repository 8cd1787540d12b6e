import type { FiledTerm, Filing } from '../../../shared/api/publish.ts';
import type { PostFields } from '../../../shared/export/post-fields.ts';
import { sendNote } from '../../../shared/export/send-notes.ts';
import type { Post } from './posts.ts';
import type { Site } from './site.ts';
import { termsFor } from './terms.ts';

/** Under what a post is to be found there: its short name in the address, its categories, its tags. */
export interface FiledUnder {
  /** What is to be written of it; what is not to be touched is left out. */
  fields: { slug?: string; categories?: number[]; tags?: number[] };
  notes: string[];
  /** What of it is ours, once a post has it: kept with the receipt. */
  keptFor(post: Post): Filing;
}

interface Wish {
  site: Site;
  wanted: Pick<PostFields, 'slug' | 'categories' | 'tags'>;
  /** The post as it is there, null where it has to be made. */
  there: Post | null;
  /** What Copydesk wrote of it last, null where that is not known. */
  last: Filing | null;
  mayMake: { categories: boolean; tags: boolean };
}

/** Each may take two requests. A post with more is no better found. */
const MOST_TAGS = 100;

/** Not before readers: its address may still change. */
export const UNPUBLISHED: ReadonlySet<string> = new Set(['draft', 'pending', 'auto-draft']);

/**
 * Where a story’s post is to be filed so that both sides have their say: what changed in the story since it was sent is
 * brought, and what somebody changed there stays.
 * @throws ApiError `not-published` where the site does not answer, `cancelled`
 */
export async function fileUnder({ site, wanted, there, last, mayMake }: Wish): Promise<FiledUnder> {
  const sections = await termsFor(
    site,
    'categories',
    wanted.categories,
    last?.categories ?? [],
    mayMake.categories,
  );
  const tags = await termsFor(site, 'tags', wanted.tags.slice(0, MOST_TAGS), last?.tags ?? [], mayMake.tags);
  // A category that WordPress gave by itself goes when there is another, and stays in its place until then.
  const before = last?.categories.filter(({ name }) => name !== '' || sections.terms.length > 0);
  const merged = {
    categories: merge(before ?? null, there?.categories ?? [], sections.terms),
    tags: merge(last?.tags ?? null, there?.tags ?? [], tags.terms),
  };
  const slug = slugFor(wanted.slug, there, last);
  return {
    fields: {
      ...(slug === null ? {} : { slug }),
      ...(isSameSet(merged.categories, there?.categories ?? []) ? {} : { categories: merged.categories }),
      ...(isSameSet(merged.tags, there?.tags ?? []) ? {} : { tags: merged.tags }),
    },
    notes: [
      ...listed('tags', [...tags.missing, ...wanted.tags.slice(MOST_TAGS)]),
      ...listed('categories', sections.missing),
      ...listed('categoriesMade', sections.made),
      ...(there && slug === null && !isOf(wanted.slug, there.slug) ? [sendNote('slugKept', there.slug)] : []),
    ],
    keptFor: (post) => ({
      slug: post.slug,
      categories: sections.terms.length > 0 ? sections.terms : givenBySite(post, there, last),
      tags: tags.terms,
    }),
  };
}

/**
 * One list that two keep: what is `wanted` and was not `last` comes in, what was and is not any more goes, and the rest is as
 * it is `there`. Where it is not known what was last, nothing goes.
 */
export function merge(
  last: readonly FiledTerm[] | null,
  there: readonly number[],
  wanted: readonly FiledTerm[],
): number[] {
  const ours = new Set(last?.map(({ id }) => id));
  const wish = new Set(wanted.map(({ id }) => id));
  const stays = there.filter((id) => wish.has(id) || !ours.has(id));
  const comes = [...wish].filter((id) => !ours.has(id) && !stays.includes(id));
  return [...stays, ...comes];
}

/** What slug to write, null for none: the post has it, has one of the desk’s, or is before readers under it. */
function slugFor(wanted: string, there: Post | null, last: Filing | null): string | null {
  if (wanted === '' || !there) return wanted === '' ? null : wanted;
  const isOurs = there.slug === '' || there.slug === last?.slug;
  return UNPUBLISHED.has(there.status) && isOurs && !isOf(wanted, there.slug) ? wanted : null;
}

/** WordPress gives a second post of one slug a number: `dam-2`. */
function isOf(wanted: string, slug: string): boolean {
  return (
    wanted === '' || slug === wanted || (slug.startsWith(wanted) && /^-\d+$/.test(slug.slice(wanted.length)))
  );
}

function isSameSet(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function givenBySite(post: Post, there: Post | null, last: Filing | null): FiledTerm[] {
  if (!there) return post.categories.map((id) => ({ id, name: '' }));
  return last?.categories.filter(({ name }) => name === '') ?? [];
}

/** So many names are told one by one. */
const MOST_NAMED = 12;

function listed(note: 'tags' | 'categories' | 'categoriesMade', names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > MOST_NAMED ? ` (+${names.length - MOST_NAMED})` : '';
  return [sendNote(note, names.slice(0, MOST_NAMED).join(', ') + more)];
}
