import type { Node } from 'prosemirror-model';
import { useEffect, useState } from 'react';
import type { StorySession } from '../editor/story-session.ts';
import { figuresOf, type TextFigures } from './text-figures.ts';

/** How long typing rests before the story is counted, in milliseconds. */
const REST_MS = 400;

/** The story’s length, counted while nobody types. */
export function useTextFigures(session: StorySession): TextFigures {
  const [figures, setFigures] = useState(() => figuresOf(session.state.doc));
  useEffect(() => {
    let counted: Node | null = null;
    let changed: Node | null = null;
    let changedAt = 0;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const count = () => {
      const { doc } = session.state;
      if (doc === counted) return;
      counted = doc;
      setFigures(figuresOf(doc));
    };
    // One timer runs while somebody types: to set a new one with every key costs more than all else here.
    const wait = (rest: number) => {
      timer = setTimeout(() => {
        timer = null;
        const left = changedAt + REST_MS - performance.now();
        if (left > 0) wait(left);
        else count();
      }, rest);
    };
    const later = () => {
      const { doc } = session.state;
      if (doc === changed) return;
      changed = doc;
      changedAt = performance.now();
      if (timer === null) wait(REST_MS);
    };
    count();
    const stop = session.subscribe(later);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [session]);
  return figures;
}
