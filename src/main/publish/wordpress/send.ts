import type { Filing, NewReceipt, Receipt } from '../../../shared/api/publish.ts';
import { contentHash } from '../../../shared/article/hashes.ts';
import { blockMarkup, storyMarker } from '../../../shared/export/block-markup.ts';
import type { ExportedStory } from '../../../shared/export/exported-story.ts';
import { postFields } from '../../../shared/export/post-fields.ts';
import { sendNote } from '../../../shared/export/send-notes.ts';
import { readStory } from '../read-story.ts';
import { readAccount } from './account.ts';
import { fileUnder, UNPUBLISHED } from './filing.ts';
import type { SendingLibrary } from './library.ts';
import { notPublished } from './not-published.ts';
import { makeOnePost, notesOfSeconds, type OnItsWay, type Seconds, trashSeconds } from './one-post.ts';
import { picturesFor } from './pictures.ts';
import { findPosts, hashOfWords, type Post, type PostBody, readPost, updatePost, wordsOf } from './posts.ts';
import type { Site } from './site.ts';
import { isUpToDate } from './up-to-date.ts';

export interface SendRequest {
  site: Site;
  library: SendingLibrary;
  story: string;
  /** Also where somebody changed the post in WordPress. */
  replace: boolean;
  progress(done: number, total: number): void;
}

/** Account, pictures, what is there already, categories and tags, the post itself. */
const STEPS = 5;
/** Stories that were not yet out are so now; one that is published or killed stays that. */
const BEFORE_SENT = new Set(['draft', 'review', 'ready']);

/**
 * Sends a story: makes its post, or brings it up to date. Never publishes.
 * @returns the receipt, and whether the site has to be looked at again later, for posts that may still arrive
 * @throws ApiError `not-published`, `cancelled`, `not-found`, `read-only-story`, `disk-…`
 */
export async function sendStory(request: SendRequest): Promise<{ receipt: Receipt; lookAgain: boolean }> {
  const { site, library, progress } = request;
  const story = await readStory(library, request.story);
  progress(0, STEPS);
  const { account, userId } = await readAccount(site);
  if (!account.can.draft) throw notPublished('notPermitted');
  progress(1, STEPS);
  const { pictures, behind } = await picturesFor(site, story.doc, library, account.can.addPictures);
  progress(2, STEPS);

  const marker = storyMarker(story.id);
  const home = site.index.home;
  const way: OnItsWay = {
    site,
    marker,
    author: userId,
    begin: (words) => library.sending.begin(story.id, home, words),
  };
  const under = await library.sending.find(story.id);
  const unanswered = under?.site === home ? under : null;
  const earlier = await lastReceipt(library, story.id, home);
  const there = await findThere(way, earlier);
  const last = there && there.id === earlier?.post?.id ? earlier.post : null;
  progress(3, STEPS);

  const { title, excerpt, ...wanted } = postFields(story.doc);
  const filed = await fileUnder({
    site,
    wanted,
    there,
    last: last?.filed ?? null,
    mayMake: { categories: account.can.addCategories, tags: account.can.addTags },
  });
  progress(4, STEPS);

  const words = { title, excerpt, content: blockMarkup(story.doc, { marker, pictures }) };
  const body: PostBody = { ...words, ...filed.fields };
  const unansweredWords = unanswered?.words ?? [];
  const known = { last, unanswered: unansweredWords, replace: request.replace };
  const { post, unsure } = !there
    ? await makeOnePost(way, body)
    : { post: isUpToDate(there, body, known) ? there : await changePost(way, there, body), unsure: false };
  const sent = new Set([...unansweredWords, hashOfWords(body)]);
  const seconds: Seconds =
    unanswered || unsure ? await trashSeconds(way, post.id, sent) : { trashed: [], kept: [] };
  const changesSeen = there !== null && post !== there && !UNPUBLISHED.has(there.status);
  const notes = [
    ...(behind.length > 0 ? [sendNote('pictures', behind.join('; '))] : []),
    ...filed.notes,
    ...embargoNote(story),
    ...(there && !last && !unanswered ? [sendNote('foundThere')] : []),
    ...(!there && earlier ? [sendNote('deletedThere')] : []),
    ...(changesSeen ? [sendNote('published')] : []),
    ...notesOfSeconds(seconds),
  ];
  const receipt = await library.keepReceipt(receiptOf(site, story, post, filed.keptFor(post), notes), '');
  const lookAgain = unsure || (unanswered !== null && Date.now() - unanswered.begun < site.timing.recheck);
  if (!lookAgain) await library.sending.end(story.id);
  const { summary } = await library.openStory(story.id);
  if (BEFORE_SENT.has(summary.status)) await library.setStatus(story.id, 'sent');
  progress(STEPS, STEPS);
  return { receipt, lookAgain };
}

async function changePost(way: OnItsWay, there: Post, body: PostBody): Promise<Post> {
  await way.begin(hashOfWords(body));
  return updatePost(way.site, there.id, body);
}

/** The post that a story is already: by its receipt, else by its marker. @throws ApiError `not-published` with `trashedThere` */
async function findThere(way: OnItsWay, earlier: Receipt | null): Promise<Post | null> {
  if (earlier?.post) {
    const post = await readPost(way.site, earlier.post.id);
    if (post?.status === 'trash') throw notPublished('trashedThere');
    if (post) return post;
  }
  const [found = null] = await findPosts(way.site, way.marker, way.author);
  return found;
}

async function lastReceipt(library: SendingLibrary, story: string, home: string): Promise<Receipt | null> {
  const { receipts } = await library.listReceipts(story);
  return receipts.find(({ post }) => post?.site === home) ?? null;
}

function embargoNote({ doc }: ExportedStory): string[] {
  const { embargo } = doc.attrs;
  return typeof embargo === 'string' && Date.parse(embargo) > Date.now()
    ? [sendNote('embargo', embargo)]
    : [];
}

function receiptOf(site: Site, story: ExportedStory, post: Post, filed: Filing, notes: string[]): NewReceipt {
  return {
    story: story.id,
    kind: 'post',
    format: 'wordpress',
    target: post.link,
    version: story.version,
    content: contentHash(story.doc),
    notes,
    post: {
      site: site.index.home,
      id: post.id,
      editAddress: `${site.index.url}/wp-admin/post.php?post=${post.id}&action=edit`,
      status: post.status,
      modified: post.modified_gmt,
      words: hashOfWords(wordsOf(post)),
      filed,
    },
  };
}
