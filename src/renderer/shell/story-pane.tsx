import { FileInput, FilePlus2, TextSearch } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { StoryEditor } from '../editor/story-editor.tsx';
import type { StorySession } from '../editor/story-session.ts';
import { EditorToolbar } from '../editor/toolbar.tsx';
import { useEditorState, useSessionPart } from '../editor/use-editor-state.ts';
import { explain } from '../i18n/explain.ts';
import { useText } from '../i18n/index.ts';
import { restoreStory } from '../library/story-actions.ts';
import { useIsBeside, useTranslation } from '../translation/translation-context.tsx';
import { Button } from '../ui/button.tsx';
import { KeyCaps } from '../ui/key-caps.tsx';
import { WireBar } from '../wire/wire-bar.tsx';
import { trashFront } from './commands.ts';
import { ConflictBar } from './conflict-bar.tsx';
import { useDesk, useWorkspace } from './desk-context.ts';
import { LongStory, waitsToBeShown } from './long-story.tsx';
import { PairFloor, PairToolbar } from './pair-floor.tsx';
import { Tabs } from './tabs.tsx';
import { openFiles } from './wire-commands.ts';

/** The middle of the window: tabs, toolbar, and the story in front. */
export function StoryPane() {
  const desk = useDesk();
  const { tabs, front } = useWorkspace();
  const tab = tabs.find((each) => each.id === front);
  return (
    <main className="story-pane">
      {tabs.length > 0 && <Tabs />}
      {tab?.kind === 'open' && <StoryInFront key={tab.id} session={tab.session} />}
      {tab?.kind === 'failed' && (
        <FailedStory text={explain(tab.error)} onClose={() => desk.workspace.close(tab.id)} />
      )}
      {!tab && <EmptyDesk />}
    </main>
  );
}

/** Where each story was scrolled to when its tab left the front, in CSS pixels, as long as the window lives. */
const scrolled = new WeakMap<StorySession, number>();
/** The same for translations that were beside their source. */
const scrolledBeside = new WeakMap<StorySession, number>();

function StoryInFront({ session }: { session: StorySession }) {
  const desk = useDesk();
  const [waits, setWaits] = useState(() => waitsToBeShown(session));
  if (!waits) return <OpenStory session={session} />;
  const show = () => {
    setWaits(false);
    desk.focusStory();
  };
  return <LongStory session={session} onShow={show} />;
}

function OpenStory({ session }: { session: StorySession }) {
  const desk = useDesk();
  const t = useText();
  const pane = useRef<HTMLDivElement>(null);
  const headline = useEditorState(session, (state) => state.doc.firstChild?.textContent ?? '');
  const readOnly = useSessionPart(session, (snapshot) => snapshot.readOnly);
  const lost = useSessionPart(session, (snapshot) => snapshot.lost);
  const translation = useTranslation(session);
  const pair = useIsBeside() ? translation : null;
  const hasTwo = pair !== null;

  useLayoutEffect(() => {
    desk.columns.makeRoomFor(hasTwo ? 'two' : 'one');
    return () => desk.columns.makeRoomFor('one');
  }, [desk, hasTwo]);

  useLayoutEffect(() => {
    const scroller = pane.current?.querySelector('.story-desk');
    if (!scroller) return;
    const places = hasTwo ? scrolledBeside : scrolled;
    scroller.scrollTop = places.get(session) ?? 0;
    const remember = () => places.set(session, scroller.scrollTop);
    scroller.addEventListener('scroll', remember, { passive: true });
    return () => scroller.removeEventListener('scroll', remember);
  }, [session, hasTwo]);

  useEffect(() => {
    document.title = `${headline || t('library.untitled')} — Copydesk`;
    return () => {
      document.title = 'Copydesk';
    };
  }, [headline, t]);

  return (
    <div className="open-story" ref={pane}>
      {pair ? <PairToolbar translation={pair} /> : <EditorToolbar session={session} />}
      {readOnly === 'trashed' && (
        <div className="bar" role="status">
          <span>{t('shell.trashed')}</span>
          <Button
            look="quiet"
            onPress={() =>
              void restoreStory(desk.connection, { id: session.id, headline }).then(
                (done) => done && desk.focusStory(),
              )
            }
          >
            {t('library.restore')}
          </Button>
        </div>
      )}
      <div className="story-floor">
        {pair ? <PairFloor translation={pair} /> : <StoryEditor session={session} />}
        <div className={pair ? 'over-target' : undefined}>
          {lost > 0 && <ConflictBar session={session} count={lost} />}
          <WireBar
            session={session}
            arrivals={desk.arrivals}
            onTrash={() => void trashFront(desk)}
            onLongText={desk.takeLongText}
          />
        </div>
      </div>
    </div>
  );
}

function FailedStory({ text, onClose }: { text: string; onClose(): void }) {
  const t = useText();
  return (
    <div className="empty-desk">
      <p role="alert">{text}</p>
      <Button onPress={onClose}>{t('shell.tab.close')}</Button>
    </div>
  );
}

/** No story is open: what to do next. */
function EmptyDesk() {
  const desk = useDesk();
  const t = useText();
  return (
    <div className="empty-desk">
      <h1>{t('shell.empty')}</h1>
      <p>{t('shell.empty.hint')}</p>
      <div className="empty-actions">
        <Button look="primary" icon={FilePlus2} onPress={() => void desk.newStory()}>
          {t('library.new')}
        </Button>
        <KeyCaps shortcut={{ code: 'KeyN', alt: true }} />
        <Button icon={TextSearch} onPress={() => desk.show('stories')}>
          {t('shell.command.goTo')}
        </Button>
        <KeyCaps shortcut={{ code: 'KeyP', mod: true }} />
        <Button icon={FileInput} onPress={() => openFiles.run(desk)}>
          {t(openFiles.label)}
        </Button>
        {openFiles.shortcut && <KeyCaps shortcut={openFiles.shortcut} />}
      </div>
    </div>
  );
}
