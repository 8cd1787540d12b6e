import type { Receipt } from '../../../shared/api/publish.ts';
import { storyMarker } from '../../../shared/export/block-markup.ts';
import { readAccount } from './account.ts';
import type { SendingLibrary } from './library.ts';
import { notesOfSeconds, trashSeconds } from './one-post.ts';
import type { Site } from './site.ts';

/**
 * Looks once more at a site that left a request unanswered, and moves what it made too late to the trash. A receipt tells
 * of it. After that nothing of the story is on its way any more.
 */
export async function lookAgain(site: Site, library: SendingLibrary, receipt: Receipt): Promise<void> {
  const { id: _, created: __, ...sent } = receipt;
  const under = await library.sending.find(sent.story);
  if (!sent.post || under?.site !== site.index.home) return;
  const { userId } = await readAccount(site);
  const way = { site, marker: storyMarker(sent.story), author: userId };
  const notes = notesOfSeconds(await trashSeconds(way, sent.post.id, new Set(under.words)));
  if (notes.length > 0) await library.keepReceipt({ ...sent, notes }, '');
  await library.sending.end(sent.story);
}
