import type { EditorState } from 'prosemirror-state';
import { useCallback, useSyncExternalStore } from 'react';
import type { SessionSnapshot, StorySession } from './story-session.ts';

/**
 * A part of the editor’s state. `selector` returns a primitive or a reference that is stable while nothing changes,
 * and costs little: it runs with every key. The component renders only when what it returns is another.
 */
export function useEditorState<T>(session: StorySession, selector: (state: EditorState) => T): T {
  const subscribe = useCallback((changed: () => void) => session.subscribe(changed), [session]);
  return useSyncExternalStore(subscribe, () => selector(session.state));
}

/** Saved state, whether the story can be written in, and how many conflict copies it has. */
export function useSessionSnapshot(session: StorySession): SessionSnapshot {
  const subscribe = useCallback((changed: () => void) => session.subscribe(changed), [session]);
  return useSyncExternalStore(subscribe, () => session.getSnapshot());
}
