import type { Receipt } from '../../../shared/api/publish.ts';
import { UNPUBLISHED } from './filing.ts';
import { notPublished } from './not-published.ts';
import { hashOfWords, type Post, type PostBody, wordsOf } from './posts.ts';

interface Known {
  /** The post as Copydesk last left it, null where it knows of none. */
  last: Receipt['post'];
  /** Hashes of words that were sent without an answer. */
  unanswered: readonly string[];
  /** Whether it is to be changed whatever somebody did there. */
  replace: boolean;
}

/**
 * Whether a post says already what is to be sent. Where it does not, it may be changed: nobody changed it but Copydesk, and no
 * reader has it, or it is to be replaced all the same.
 * @throws ApiError `not-published` with `changedThere` or `publishedThere`
 */
export function isUpToDate(post: Post, body: PostBody, { last, unanswered, replace }: Known): boolean {
  const words = hashOfWords(wordsOf(post));
  const isPresent = words === hashOfWords(body);
  const { slug, categories, tags } = body;
  if (isPresent && slug === undefined && !categories && !tags) return true;
  if (isPresent || replace) return false;
  if (words !== last?.words && !unanswered.includes(words)) throw notPublished('changedThere');
  // What readers see is not changed unasked, unless they saw it already when it was last sent.
  if (!UNPUBLISHED.has(post.status) && post.status !== last?.status)
    throw notPublished('publishedThere', null, post.status);
  return false;
}
