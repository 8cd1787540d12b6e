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

/** Saved state, whether the story can be written in, and how many conflict copies it has: changes with every saving. */
export function useSessionSnapshot(session: StorySession): SessionSnapshot {
  return useSessionPart(session, (snapshot) => snapshot);
}

/** A part of the same, chosen as for {@link useEditorState}, for what does not show whether the story is saved. */
export function useSessionPart<T>(session: StorySession, selector: (snapshot: SessionSnapshot) => T): T {
  const subscribe = useCallback((changed: () => void) => session.subscribe(changed), [session]);
  return useSyncExternalStore(subscribe, () => selector(session.getSnapshot()));
}
