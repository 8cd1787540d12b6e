import type { CallOutput } from '../../shared/api/api.ts';
import type { FormatName } from '../../shared/api/publish.ts';
import type { Connection } from '../api/connection.ts';
import { soon } from '../editor/soon.ts';
import { flushStory } from '../editor/story-drafts.ts';
import type { StorySession } from '../editor/story-session.ts';
import { explain } from '../i18n/explain.ts';
import { translate } from '../i18n/index.ts';
import { copyText } from '../ui/copy-text.ts';
import { download } from '../ui/download.ts';
import { notify } from '../ui/notices.ts';

/** How long the last words may take to their disk before a story goes out without them, in milliseconds: it does not. */
const PATIENCE_MS = 5000;

/** Waits until what stands in the window is in the library, but not for ever. */
export function flushed(session: StorySession): Promise<void> {
  return soon(flushStory(session), PATIENCE_MS);
}

/** Waits until all that stands in the window is in the library, for that is what leaves. Says so where it is not. */
export async function isSaved(session: StorySession): Promise<boolean> {
  await flushed(session);
  if (!session.pending) return true;
  notify(translate('publish.export.unsaved'));
  return false;
}

/** Puts a story on the clipboard in a form. */
export async function copyAs(
  connection: Connection,
  session: StorySession,
  format: FormatName,
): Promise<void> {
  const made = await make(connection, session, format);
  if (!made) return;
  notify(translate((await copyText(made.text)) ? 'publish.export.copied' : 'publish.export.notCopied'));
}

/** Gives a story in a form to the browser, and keeps a receipt of it. */
export async function downloadAs(
  connection: Connection,
  session: StorySession,
  format: FormatName,
): Promise<void> {
  const made = await make(connection, session, format);
  if (!made) return;
  const { name, type, text, version, content, notes } = made;
  download(name, `${type};charset=utf-8`, text);
  const kept = await connection.call('export.downloaded', {
    story: session.id,
    format,
    name,
    version,
    content,
    notes,
  });
  notify(kept.ok ? translate('publish.export.downloaded', { name }) : explain(kept.error));
}

/** Writes a story into a folder in some forms. What was written and what was not is said. */
export async function writeInto(
  connection: Connection,
  session: StorySession,
  formats: readonly FormatName[],
  folder: string,
): Promise<void> {
  if (!(await isSaved(session))) return;
  const reply = await connection.call('export.write', { story: session.id, formats: [...formats], folder });
  if (!reply.ok) return notify(explain(reply.error));
  const { receipts, failed } = reply.value;
  if (receipts.length > 0) notify(translate('publish.export.written', { count: receipts.length, folder }));
  const problems = new Set(failed.map(({ error }) => explain(error)));
  for (const problem of problems) notify(problem);
}

async function make(
  connection: Connection,
  session: StorySession,
  format: FormatName,
): Promise<CallOutput<'export.make'> | null> {
  if (!(await isSaved(session))) return null;
  const reply = await connection.call('export.make', { story: session.id, format });
  if (reply.ok) return reply.value;
  notify(explain(reply.error));
  return null;
}
