import type { Node } from 'prosemirror-model';
import type { Connection } from '../api/connection.ts';
import { readOpened } from '../editor/story-document.ts';
import { explain } from '../i18n/explain.ts';
import { translate } from '../i18n/index.ts';
import { copyText } from '../ui/copy-text.ts';
import { notify } from '../ui/notices.ts';
import { loadReader } from './load-reader.ts';

/** Puts a story on the clipboard as it goes out on the wire: plain text with dateline, byline and credits. */
export async function copyAsWire(doc: Node): Promise<void> {
  const { printWire } = await loadReader();
  const isCopied = await copyText(printWire(doc));
  notify(translate(isCopied ? 'wire.copied' : 'wire.notCopied'));
}

/** The same of a story that is not open in this window. */
export async function copyStoredAsWire(connection: Connection, story: string): Promise<void> {
  const reply = await connection.call('stories.open', { id: story });
  if (reply.ok) await copyAsWire(readOpened(reply.value).doc);
  else notify(explain(reply.error));
}
