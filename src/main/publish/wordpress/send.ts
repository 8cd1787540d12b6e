import type { NewReceipt, Receipt } from '../../../shared/api/publish.ts';
import { contentHash } from '../../../shared/article/hashes.ts';
import { blockMarkup, storyMarker } from '../../../shared/export/block-markup.ts';
import type { ExportedStory } from '../../../shared/export/exported-story.ts';
import { postFields } from '../../../shared/export/post-fields.ts';
import { sendNote } from '../../../shared/export/send-notes.ts';
import { readStory } from '../read-story.ts';
import { readAccount } from './account.ts';
import type { SendingLibrary } from './library.ts';
import { notPublished } from './not-published.ts';
import { makeOnePost, type OnItsWay, trashSeconds } from './one-post.ts';
import { picturesFor } from './pictures.ts';
import { findPosts, hashOfWords, type Post, type PostBody, readPost, updatePost, wordsOf } from './posts.ts';
import type { Site } from './site.ts';
import { tagsFor } from './tags.ts';

export interface SendRequest {
  site: Site;
  library: SendingLibrary;
  story: string;
  /** Also where somebody changed the post in WordPress. */
  replace: boolean;
  progress(done: number, total: number): void;
}

/** Account, pictures, tags, what is there already, the post itself. */
const STEPS = 5;
/** Stories that were not yet out are so now; one that is published or killed stays that. */
const BEFORE_SENT = new Set(['draft', 'review', 'ready']);
/** Not before readers. */
const UNPUBLISHED = new Set(['draft', 'pending', 'auto-draft']);

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
  const { tags: names, ...fields } = postFields(story.doc);
  const tags = await tagsFor(site, names);
  progress(3, STEPS);

  const marker = storyMarker(story.id);
  const home = site.index.home;
  const content = blockMarkup(story.doc, { marker, pictures });
  const body: PostBody = { ...fields, content, tags: tags.ids };
  const way: OnItsWay = {
    site,
    marker,
    author: userId,
    begin: (words) => library.sending.begin(story.id, home, words),
  };
  const notes = [
    ...(behind.length > 0 ? [sendNote('pictures', behind.join('; '))] : []),
    ...(tags.missing.length > 0 ? [sendNote('tags', tags.missing.join(', '))] : []),
    ...embargoNote(story),
  ];
  const under = await library.sending.find(story.id);
  const unanswered = under?.site === home ? under : null;
  const earlier = await lastReceipt(library, story.id, home);
  const there = await findThere(way, earlier);
  if (there && there.id !== earlier?.post?.id && !unanswered) notes.push(sendNote('foundThere'));
  if (!there && earlier) notes.push(sendNote('deletedThere'));
  progress(4, STEPS);

  const { post, unsure } = there
    ? { post: await bringUpToDate(there, earlier, unanswered?.words ?? []), unsure: false }
    : await makeOnePost(way, body);

  const sent = new Set([...(unanswered?.words ?? []), hashOfWords(body)]);
  if (unanswered || unsure) {
    const { trashed, kept } = await trashSeconds(way, post.id, sent);
    if (trashed.length > 0) notes.push(sendNote('secondTrashed', trashed.join(', ')));
    if (kept.length > 0) notes.push(sendNote('secondKept', kept.join(', ')));
  }
  const receipt = await library.keepReceipt(receiptOf(site, story, post, notes), '');
  const lookAgain = unsure || (unanswered !== null && Date.now() - unanswered.begun < site.timing.recheck);
  if (!lookAgain) await library.sending.end(story.id);
  const { summary } = await library.openStory(story.id);
  if (BEFORE_SENT.has(summary.status)) await library.setStatus(story.id, 'sent');
  progress(STEPS, STEPS);
  return { receipt, lookAgain };

  /** A post that nobody changed but Copydesk, or that may be replaced all the same. */
  async function bringUpToDate(
    post: Post,
    last: Receipt | null,
    unansweredWords: readonly string[],
  ): Promise<Post> {
    const words = hashOfWords(wordsOf(post));
    const isPresent = words === hashOfWords(body);
    const tagged = tags.ids.every((tag) => post.tags.includes(tag));
    if (isPresent && tagged) return post;
    const known = words === last?.post?.words || unansweredWords.includes(words);
    // What readers see is not changed unasked either, unless it was out already when it was last sent.
    const seen = UNPUBLISHED.has(post.status) || post.status === last?.post?.status;
    if (!(isPresent || (known && seen)) && !request.replace) throw notPublished('changedThere');
    if (!UNPUBLISHED.has(post.status)) notes.push(sendNote('published'));
    // Its address there is what the desk made of it since.
    const { slug: _, ...rest } = body;
    await way.begin(hashOfWords(body));
    return updatePost(site, post.id, {
      ...rest,
      tags: [...new Set([...post.tags, ...tags.ids])],
    });
  }
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

function receiptOf(site: Site, story: ExportedStory, post: Post, notes: string[]): NewReceipt {
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
    },
  };
}
