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
    let timer: ReturnType<typeof setTimeout> | null = null;
    const count = () => {
      timer = null;
      const { doc } = session.state;
      if (doc === counted) return;
      counted = doc;
      setFigures(figuresOf(doc));
    };
    const later = () => {
      if (session.state.doc === counted) return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(count, REST_MS);
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
