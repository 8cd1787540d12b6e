import { useEffect } from 'react';
import { caretAt, caretPlace, readCaret, writeCaret } from './caret-memory.ts';
import type { StorySession } from './story-session.ts';

/** How long after a change the caret’s place is kept, in milliseconds. */
const REST_MS = 400;

/** Sessions whose caret has been brought back, or that somebody has been in. */
const known = new WeakSet<StorySession>();

/**
 * Keeps where the caret of a story is for as long as the window’s tab lives, and brings it back there after a reload, once the
 * story is shown (`isShown`).
 */
export function useCaretMemory(session: StorySession | null, isShown: boolean): void {
  useEffect(() => {
    if (!session || !isShown) return;
    if (!known.has(session)) {
      known.add(session);
      bringBack(session);
    }
    let timer: ReturnType<typeof setTimeout> | null = null;
    const keep = () => {
      timer = null;
      const place = caretPlace(session.state);
      if (place) writeCaret(sessionStorage, session.id, place);
    };
    const stop = session.subscribe(() => {
      timer ??= setTimeout(keep, REST_MS);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
      keep();
    };
  }, [session, isShown]);
}

function bringBack(session: StorySession): void {
  const { doc, selection, tr } = session.state;
  // Somebody was quicker.
  if (selection.from > 1) return;
  const place = readCaret(sessionStorage, session.id);
  const caret = place && caretAt(doc, place);
  if (caret) session.dispatch(tr.setSelection(caret).scrollIntoView());
}
