import type { KeyboardEvent } from 'react';
import { useText } from '../i18n/index.ts';
import { LibraryList } from '../library/library-list.tsx';
import { SettingsList } from '../settings/settings-list.tsx';
import { WordpressSettings } from '../settings/wordpress-settings.tsx';
import { useDesk, useDeskState, useSettings, useWorkspace } from './desk-context.ts';
import { copyStory } from './wire-commands.ts';

const NEW_STORY = { code: 'KeyN', alt: true } as const;

/** The column beside the rail: what the rail has chosen. */
export function ListColumn() {
  const desk = useDesk();
  const t = useText();
  const { place } = useDeskState();
  const settings = useSettings();
  const { front } = useWorkspace();

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // In the search, Escape first takes the words away.
    if (place === 'library' && event.target instanceof HTMLInputElement) return;
    desk.focusStory();
  }

  return (
    <aside className="list-column" aria-label={t('shell.list')} onKeyDown={onKeyDown}>
      {place === 'library' ? (
        <LibraryList
          density={settings.density}
          front={front}
          newStoryShortcut={NEW_STORY}
          onOpen={(id) => desk.openStory(id)}
          onNew={(language) => void desk.newStory(language)}
          onCopy={(id) => copyStory(desk, id)}
          onTranslate={(story) => desk.translateInto(story)}
          onTrashed={(id) => desk.workspace.close(id)}
          onLeave={() => desk.focusStory()}
        />
      ) : (
        <SettingsList
          settings={settings}
          info={desk.info}
          onChange={(patch) => desk.preferences.change(patch)}
        >
          <WordpressSettings />
        </SettingsList>
      )}
    </aside>
  );
}
