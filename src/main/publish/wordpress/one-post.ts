import { ApiError } from '../../../shared/api/errors.ts';
import { sendNote } from '../../../shared/export/send-notes.ts';
import { notPublished } from './not-published.ts';
import { createPost, findPosts, hashOfWords, type Post, type PostBody, trashPost, wordsOf } from './posts.ts';
import { isPassing, pause, type Site } from './site.ts';

/** A story on its way to a site: how its posts are known, and how what is sent is noted beforehand. */
export interface OnItsWay {
  site: Site;
  marker: string;
  /** The account’s number on the site. */
  author: number;
  /** Notes that these words are about to be sent. */
  begin(words: string): Promise<void>;
}

export interface Made {
  post: Post;
  /** Whether a request before went unanswered or somebody else made the post meanwhile: there may be a second one, or will be. */
  unsure: boolean;
}

/**
 * Makes the post of a story for which none was found. Whatever happens to a request, the site is searched before the
 * next one; and after one that took too long none follows, as it may still be worked on: the next send looks for it.
 * @throws ApiError `not-published`, `cancelled`
 */
export async function makeOnePost(way: OnItsWay, body: PostBody): Promise<Made> {
  const { site } = way;
  let unsure = false;
  for (const wait of [...site.timing.again, null]) {
    await way.begin(hashOfWords(body));
    const started = performance.now();
    const made = await createPost(site, { ...body, status: 'draft' });
    if (made.ok) {
      const post = await oldest(way, made.value);
      return { post, unsure: unsure || post.id !== made.value.id };
    }
    if (!isPassing(made.error)) throw made.error;
    const silent = hasProblem(made.error, 'noAnswer');
    const tooSlow = silent && performance.now() - started >= site.timing.answer;
    unsure ||= !hasProblem(made.error, 'siteBusy');
    const found = await lookFor(way, silent ? site.timing.late : [made.wait], made.error);
    if (found) return { post: found, unsure };
    if (wait === null || tooSlow) throw made.error;
    await pause(Math.max(wait, made.wait), site.signal);
    const late = await lookFor(way, [0], made.error);
    if (late) return { post: late, unsure };
  }
  throw notPublished('noAnswer');
}

/** Looks again and again, for a post may come late. A site that does not answer that either is told as `failure`. */
async function lookFor(way: OnItsWay, waits: readonly number[], failure: ApiError): Promise<Post | null> {
  try {
    for (const wait of waits) {
      await pause(wait, way.site.signal);
      const [post] = await findPosts(way.site, way.marker, way.author);
      if (post) return post;
    }
    return null;
  } catch (error) {
    throw error instanceof ApiError && error.value.code === 'not-published' ? failure : error;
  }
}

/**
 * Of all posts of the story the oldest: another Copydesk, with a copy of the library, may have made one at the same moment. Both
 * look when theirs is there, so at least one of them sees two, and both choose the same.
 */
async function oldest(way: OnItsWay, made: Post): Promise<Post> {
  const { site, marker, author } = way;
  // It is made, whatever the site says afterwards.
  const there = await findPosts(site, marker, author).catch((error: unknown) => {
    if (error instanceof ApiError && error.value.code === 'not-published') return [];
    throw error;
  });
  const [first = made] = there;
  if (first.id === made.id || hashOfWords(wordsOf(first)) === hashOfWords(wordsOf(made))) return first;
  await isTrashed(site, made.id);
  throw notPublished('changedThere');
}

/** Posts of a story beside its own: those that were moved to the trash, and those that somebody has to look at. */
export interface Seconds {
  trashed: number[];
  kept: number[];
}

/**
 * Moves to the trash what unanswered requests made beside the post of a story: drafts of this account with exactly words
 * that were `sent`. What somebody has touched since, or what is published, stays.
 */
export async function trashSeconds(
  { site, marker, author }: Omit<OnItsWay, 'begin'>,
  post: number,
  sent: ReadonlySet<string>,
): Promise<Seconds> {
  const seconds: Seconds = { trashed: [], kept: [] };
  for (const second of await findPosts(site, marker, author)) {
    if (second.id === post) continue;
    const ours =
      second.author === author && second.status === 'draft' && sent.has(hashOfWords(wordsOf(second)));
    if (ours && (await isTrashed(site, second.id))) seconds.trashed.push(second.id);
    else seconds.kept.push(second.id);
  }
  return seconds;
}

/** What is told of second posts. */
export function notesOfSeconds({ trashed, kept }: Seconds): string[] {
  return [
    ...(trashed.length > 0 ? [sendNote('secondTrashed', trashed.join(', '))] : []),
    ...(kept.length > 0 ? [sendNote('secondKept', kept.join(', '))] : []),
  ];
}

async function isTrashed(site: Site, id: number): Promise<boolean> {
  try {
    await trashPost(site, id);
    return true;
  } catch (error) {
    if (error instanceof ApiError && hasProblem(error, 'notPermitted')) return false;
    throw error;
  }
}

function hasProblem({ value }: ApiError, problem: string): boolean {
  return value.code === 'not-published' && value.data.problem === problem;
}
