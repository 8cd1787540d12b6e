import { useMemo } from 'react';
import type { StorySession } from '../editor/story-session.ts';
import { useRestedDoc } from '../editor/use-rested-doc.ts';
import { figuresOf, type TextFigures } from './text-figures.ts';

/** The story’s length, counted while nobody types. */
export function useTextFigures(session: StorySession): TextFigures {
  const doc = useRestedDoc(session);
  return useMemo(() => figuresOf(doc), [doc]);
}
