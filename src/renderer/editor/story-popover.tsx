import { type RefObject, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useText } from '../i18n/index.ts';
import { drawNow } from '../ui/focus-trail.ts';
import type { OpenPopover } from './chrome.ts';
import { DatelineForm } from './dateline-form.tsx';
import { ledeStart } from './dateline-parts.ts';
import { LinkForm } from './link-form.tsx';
import { SourceForm } from './source-form.tsx';
import { draftsOf } from './story-drafts.ts';
import type { StorySession } from './story-session.ts';

const FORMS = { dateline: DatelineForm, link: LinkForm, source: SourceForm } as const;

/** Where in the story a popover points to. */
function pointOf(session: StorySession, open: Exclude<OpenPopover, null>): number {
  return open === 'dateline' ? ledeStart(session.state.doc) : session.state.selection.from;
}

/** The one popover that may stand over a story, beside the words that it is about. */
export function StoryPopover({
  session,
  desk,
}: {
  session: StorySession;
  desk: RefObject<HTMLDivElement | null>;
}) {
  const t = useText();
  const open = useSyncExternalStore(
    (changed) => session.chrome.subscribe(changed),
    () => session.chrome.open,
  );
  const anchor = useRef<HTMLSpanElement>(null);
  const leaving = useRef<(() => void) | null>(null);
  const [placed, setPlaced] = useState<OpenPopover>(null);

  useLayoutEffect(() => {
    const view = session.view;
    if (open && view && anchor.current && desk.current) {
      const at = view.coordsAtPos(pointOf(session, open));
      const box = desk.current.getBoundingClientRect();
      anchor.current.style.left = `${at.left - box.left + desk.current.scrollLeft}px`;
      anchor.current.style.top = `${at.top - box.top + desk.current.scrollTop}px`;
      anchor.current.style.height = `${at.bottom - at.top}px`;
    }
    setPlaced(open);
  }, [session, open, desk]);

  // Who leaves the story with the form open has pressed outside it too.
  useEffect(() => draftsOf(session).onCommit(() => leaving.current?.()), [session]);

  function close(): void {
    leaving.current = null;
    session.chrome.show(null);
    // As long as the form is there it keeps the keyboard.
    drawNow();
    session.focus();
  }

  const Form = placed ? FORMS[placed] : null;
  return (
    <>
      <span className="story-popover-anchor" ref={anchor} />
      <Popover
        className="popover story-popover"
        triggerRef={anchor}
        placement="bottom start"
        isOpen={placed !== null}
        onOpenChange={(isOpen) => {
          // What a story in the trash cannot take waits in its form; Escape lets go of it.
          if (isOpen || session.getSnapshot().readOnly !== null) return;
          leaving.current?.();
          close();
        }}
      >
        {Form && placed && (
          <Dialog className="story-form" aria-label={t(`editor.${placed}.title`)}>
            <Form session={session} close={close} leaving={leaving} />
          </Dialog>
        )}
      </Popover>
    </>
  );
}
