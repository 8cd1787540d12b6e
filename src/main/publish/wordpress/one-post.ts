import { ApiError } from '../../../shared/api/errors.ts';
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
  /** Whether a request before went unanswered, so that there may be a second post, or will be one. */
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
    if (made.ok) return { post: unsure ? await oldest(way, made.value) : made.value, unsure };
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

async function oldest({ site, marker, author }: OnItsWay, made: Post): Promise<Post> {
  const [first = made] = await findPosts(site, marker, author);
  return first;
}

/**
 * Moves to the trash what unanswered requests made beside the post of a story: drafts of this account with exactly words
 * that were `sent`. What somebody has touched since, or what is published, stays.
 */
export async function trashSeconds(
  { site, marker, author }: Omit<OnItsWay, 'begin'>,
  post: number,
  sent: ReadonlySet<string>,
): Promise<{ trashed: number[]; kept: number[] }> {
  const trashed: number[] = [];
  const kept: number[] = [];
  for (const second of await findPosts(site, marker, author)) {
    if (second.id === post) continue;
    const ours =
      second.author === author && second.status === 'draft' && sent.has(hashOfWords(wordsOf(second)));
    if (ours && (await isTrashed(site, second.id))) trashed.push(second.id);
    else kept.push(second.id);
  }
  return { trashed, kept };
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
