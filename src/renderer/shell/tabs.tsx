import { X } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { StorySession } from '../editor/story-session.ts';
import { useEditorState } from '../editor/use-editor-state.ts';
import { useText } from '../i18n/index.ts';
import { IconButton } from '../ui/button.tsx';
import { useDesk, useWorkspace } from './desk-context.ts';
import type { Tab } from './workspace.ts';

/** The open stories side by side: arrows move along, Delete or a middle click closes. */
export function Tabs() {
  const desk = useDesk();
  const t = useText();
  const { tabs, front } = useWorkspace();

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by !== undefined) {
      desk.workspace.step(by);
      const next = desk.workspace.getSnapshot().front;
      event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
    } else if (event.key === 'Delete' && front !== null) desk.workspace.close(front);
    else if (event.key === 'Enter' || event.key === 'Escape') desk.focusStory();
    else return;
    event.preventDefault();
  }

  return (
    <div className="tabs" role="tablist" aria-label={t('shell.tabs')} onKeyDown={onKeyDown} tabIndex={-1}>
      {tabs.map((tab) => (
        <TabButton key={tab.id} tab={tab} isFront={tab.id === front} />
      ))}
    </div>
  );
}

function TabButton({ tab, isFront }: { tab: Tab; isFront: boolean }) {
  const desk = useDesk();
  const t = useText();
  const close = () => {
    desk.workspace.close(tab.id);
    desk.focusStory();
  };
  function onAuxClick(event: MouseEvent) {
    if (event.button === 1) close();
  }
  return (
    <div className={isFront ? 'tab front' : 'tab'} role="presentation">
      <button
        type="button"
        role="tab"
        className="tab-button"
        data-tab={tab.id}
        aria-selected={isFront}
        tabIndex={isFront ? 0 : -1}
        onClick={() => {
          desk.workspace.open(tab.id);
          desk.focusStory();
        }}
        onAuxClick={onAuxClick}
      >
        {tab.kind === 'open' ? <Title session={tab.session} /> : t('shell.tab.opening')}
      </button>
      <IconButton icon={X} size="small" label={t('shell.tab.close')} excludeFromTabOrder onPress={close} />
    </div>
  );
}

function Title({ session }: { session: StorySession }) {
  const t = useText();
  const headline = useEditorState(session, (state) => state.doc.firstChild?.textContent ?? '');
  return headline || t('library.untitled');
}
