import { closeHistory } from 'prosemirror-history';
import { revisionHash } from '../../shared/article/hashes.ts';
import type { FieldValue } from '../../shared/article/metadata.ts';
import { SetAttribute } from '../../shared/article/steps.ts';
import type { Connection } from '../api/connection.ts';
import { readOpened } from '../editor/story-document.ts';
import type { StorySession } from '../editor/story-session.ts';
import { explain } from '../i18n/explain.ts';
import { translate } from '../i18n/index.ts';
import { notify } from '../ui/notices.ts';
import { joinStories } from './join-stories.ts';

/** Makes an open story the translation of another: its blocks are joined with the source’s by their order, all as one undo. */
export async function linkToSource(
  connection: Connection,
  session: StorySession,
  source: string,
): Promise<void> {
  const reply = await connection.call('stories.open', { id: source });
  if (!reply.ok) return void notify(explain(reply.error));
  const { doc } = readOpened(reply.value);
  const links = await joinStories(doc, session.state.doc);
  if (links === null || session.isClosed || session.getSnapshot().readOnly !== null) return;
  const link: FieldValue<'translationOf'> = { story: source, revision: revisionHash(doc) };
  const { tr } = session.state;
  tr.step(new SetAttribute(null, 'translationOf', link));
  let joined = 0;
  tr.doc.forEach((block, pos) => {
    const of = links.get(String(block.attrs.id ?? ''));
    if (!of) return;
    tr.step(new SetAttribute(pos, 'of', of));
    joined++;
  });
  session.dispatch(closeHistory(tr));
  const name = doc.firstChild?.textContent || translate('library.untitled');
  notify(translate('translation.linked', { name, joined }));
}

/** Says that a story is no translation of another. Its blocks keep what they know of their source, should it be one again. */
export function unlinkFromSource(session: StorySession): void {
  const link: FieldValue<'translationOf'> = session.state.doc.attrs.translationOf;
  session.setField('translationOf', null);
  notify(translate('translation.unlinkedStory'), {
    label: translate('translation.undo'),
    run: () => session.setField('translationOf', link),
  });
}
