import { Check, ChevronDown, X } from 'lucide-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { StorySession } from '../editor/story-session.ts';
import { useEditorState } from '../editor/use-editor-state.ts';
import { useText } from '../i18n/index.ts';
import { IconButton } from '../ui/button.tsx';
import { afterMenu } from '../ui/focus-trail.ts';
import { useDesk, useWorkspace } from './desk-context.ts';
import type { Tab } from './workspace.ts';

/** The open stories side by side: arrows move along, Delete or a middle click closes. Too many of them scroll. */
export function Tabs() {
  const desk = useDesk();
  const t = useText();
  const { tabs, front } = useWorkspace();
  const strip = useRef<HTMLDivElement>(null);
  const isOverflowing = useOverflow(strip, front, tabs.length);

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
    <div className="tab-row">
      <div
        ref={strip}
        className="tabs"
        role="tablist"
        aria-label={t('shell.tabs')}
        onKeyDown={onKeyDown}
        // A mouse’s wheel turns one way only; here there is but one way to go.
        onWheel={(event) => {
          if (event.deltaX === 0) event.currentTarget.scrollLeft += event.deltaY;
        }}
        tabIndex={-1}
      >
        {tabs.map((tab) => (
          <TabButton key={tab.id} tab={tab} isFront={tab.id === front} />
        ))}
      </div>
      {isOverflowing && <AllTabs tabs={tabs} front={front} />}
    </div>
  );
}

/** Whether the tabs need more room than there is; keeps the tab in front in sight. */
function useOverflow(strip: RefObject<HTMLElement | null>, front: string | null, count: number): boolean {
  const [isOverflowing, setOverflowing] = useState(false);
  useLayoutEffect(() => {
    const element = strip.current;
    if (!element || count === 0) return;
    const look = () => {
      setOverflowing(element.scrollWidth > element.clientWidth);
      const tab = element.querySelector(`[data-tab="${front}"]`)?.parentElement;
      tab?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    look();
    return () => observer.disconnect();
  }, [strip, front, count]);
  return isOverflowing;
}

/** Every open story in a menu, for those that are out of sight. */
function AllTabs({ tabs, front }: { tabs: readonly Tab[]; front: string | null }) {
  const desk = useDesk();
  const t = useText();
  return (
    <MenuTrigger>
      <IconButton icon={ChevronDown} size="small" label={t('shell.tabs.all')} />
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu
          className="menu tab-menu"
          aria-label={t('shell.tabs.all')}
          selectionMode="single"
          selectedKeys={front === null ? [] : [front]}
          onAction={(id) => afterMenu(() => desk.openStory(String(id)))}
        >
          {tabs.map((tab) => {
            const title =
              tab.kind === 'open'
                ? tab.session.state.doc.firstChild?.textContent || t('library.untitled')
                : t('shell.tab.opening');
            return (
              <MenuItem key={tab.id} id={tab.id} className="menu-item" textValue={title}>
                <Check size={14} className="tick" aria-hidden />
                <span className="menu-text">{title}</span>
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
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
