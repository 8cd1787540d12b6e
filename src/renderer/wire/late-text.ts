import { closeHistory } from 'prosemirror-history';
import type { Node, Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import type { Connection } from '../api/connection.ts';
import { textToSlice } from '../editor/commands/clipboard.ts';
import { insertSlice, replaceSelectionWithSlice } from '../editor/commands/insert-slice.ts';
import { askBeforeLeaving } from '../editor/story-news.ts';
import type { StorySession } from '../editor/story-session.ts';
import { explain } from '../i18n/explain.ts';
import { translate } from '../i18n/index.ts';
import { notify } from '../ui/notices.ts';
import { FileImports } from './file-imports.ts';
import { pastedFile } from './files.ts';

/** Changes a story as an undo of its own: neither what was done just before nor what is typed next goes with it. */
export function dispatchAlone(session: StorySession, tr: Transaction): void {
  session.dispatch(closeHistory(tr).scrollIntoView());
  session.dispatch(closeHistory(session.state.tr));
}

/** Whether a story takes a change of its text: it may have been closed, or put into the trash, while a text was read. */
export function takesWords(session: StorySession): boolean {
  return !session.isClosed && session.getSnapshot().readOnly === null;
}

/** A text whose story was closed, or put into the trash, before it was read becomes a story of its own. */
export async function keepAsStory(connection: Connection, text: string): Promise<void> {
  const mayLeave = askBeforeLeaving(() => true);
  const imports = new FileImports(connection, ({ failed: [failed] }) =>
    notify(failed ? explain(failed.error) : translate('wire.import.made', { count: 1 })),
  );
  await imports.take([pastedFile(text)]);
  mayLeave();
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
