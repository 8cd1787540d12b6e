import { pageUnsentStore } from '../editor/unsent-database.ts';
import { resumeAllUnsent } from '../editor/unsent-recovery.ts';
import { translate } from '../i18n/index.ts';
import { sendAbandoned } from '../translation/unsent-records.ts';
import { notify } from '../ui/notices.ts';
import { keepAbandoned } from '../wire/keep-origin.ts';
import type { Desk } from './desk.ts';

/**
 * Brings back what was typed in windows that were killed before the library had it, and says so for stories that are
 * not open in this window: in one that is, the words are seen to come.
 */
export async function bringWordsBack(desk: Desk): Promise<void> {
  // What those windows left out of a text that was pasted is asked for only by hand, and a confirmation is seen where it
  // stands: there is nothing to say about them.
  void keepAbandoned(desk.connection);
  void sendAbandoned(desk.connection);
  const stories = await resumeAllUnsent(desk.connection, pageUnsentStore());
  const { tabs } = desk.workspace.getSnapshot();
  for (const { story, headline } of stories) {
    if (tabs.some(({ id }) => id === story)) continue;
    notify(translate('shell.wordsBack', { headline: headline || translate('editor.unnamed') }), {
      label: translate('shell.wordsBack.open'),
      run: () => desk.openStory(story),
    });
  }
}
