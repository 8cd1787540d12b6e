import { closeHistory } from 'prosemirror-history';
import type { Node, Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import type { Connection } from '../api/connection.ts';
import { textToSlice } from '../editor/commands/clipboard.ts';
import { insertSlice, replaceSelectionWithSlice } from '../editor/commands/insert-slice.ts';
import type { StorySession } from '../editor/story-session.ts';
import { explain } from '../i18n/explain.ts';
import { translate } from '../i18n/index.ts';
import { notify } from '../ui/notices.ts';
import { pastedFile } from './files.ts';

/** Changes a story as an undo of its own: neither what was done just before nor what is typed next goes with it. */
export function dispatchAlone(session: StorySession, tr: Transaction): void {
  session.dispatch(closeHistory(tr).scrollIntoView());
  session.dispatch(closeHistory(session.state.tr));
}

/** A text whose story was closed before it was read becomes a story of its own. */
export async function keepAsStory(connection: Connection, text: string): Promise<void> {
  const file = pastedFile(text);
  const reply = await connection.call('import.file', { name: file.name, base64: await file.read() });
  notify(reply.ok ? translate('wire.import.made', { count: 1 }) : explain(reply.error));
}

/** The lines of a text that came too late to be the story, at its end. */
export function appendText(session: StorySession, text: string): void {
  const { tr } = session.state;
  dispatchAlone(session, tr.insert(tr.doc.content.size, textToSlice(text).content));
  notify(translate('wire.atEnd'));
}

/** An ordinary paste, at the end where somebody has written in the story since it was `before`. */
export function pasteLate(session: StorySession, slice: Slice, before: Node): void {
  const { doc, tr } = session.state;
  const isInTime = doc.eq(before);
  if (isInTime) replaceSelectionWithSlice(tr, slice);
  else insertSlice(tr, doc.content.size, slice);
  dispatchAlone(session, tr.setMeta('paste', true));
  if (!isInTime) notify(translate('wire.atEnd'));
}
