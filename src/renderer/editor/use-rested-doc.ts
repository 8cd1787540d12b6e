import type { Node } from 'prosemirror-model';
import { useEffect, useState } from 'react';
import type { StorySession } from './story-session.ts';

/** How long typing rests before what is costly to know of a story is found out anew, in milliseconds. */
const REST_MS = 400;

/** The story as it was when the typing last rested. */
export function useRestedDoc(session: StorySession): Node {
  const [rested, setRested] = useState(session.state.doc);
  useEffect(() => {
    let changed: Node | null = null;
    let changedAt = 0;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const rest = () => setRested(session.state.doc);
    // One timer runs while somebody types: to set a new one with every key costs more than all else here.
    const wait = (left: number) => {
      timer = setTimeout(() => {
        timer = null;
        const more = changedAt + REST_MS - performance.now();
        if (more > 0) wait(more);
        else rest();
      }, left);
    };
    const later = () => {
      const { doc } = session.state;
      if (doc === changed) return;
      changed = doc;
      changedAt = performance.now();
      if (timer === null) wait(REST_MS);
    };
    rest();
    const stop = session.subscribe(later);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [session]);
  return rested;
}
