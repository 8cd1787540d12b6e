import { isTooLong, replaceSelectionWithSlice, textToSlice } from '../editor/commands/index.ts';
import type { StorySession } from '../editor/story-session.ts';
import { translate } from '../i18n/index.ts';
import { notify } from '../ui/notices.ts';

/**
 * Pastes the clipboard’s text at the selection, line by line and with no understanding of it. Where the window may not
 * look at the clipboard, it says which keys do the same.
 */
export async function pastePlain(session: StorySession): Promise<void> {
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    return notify(translate('wire.pasteByKeys'));
  }
  if (session.getSnapshot().readOnly !== null) return;
  if (isTooLong(text) && session.takeLongText?.(text)) return;
  const slice = textToSlice(text);
  if (slice.size === 0) return;
  const { tr } = session.state;
  replaceSelectionWithSlice(tr, slice);
  session.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
  session.focus();
}
