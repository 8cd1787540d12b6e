import { useEffect, useReducer, useRef, useState } from 'react';
import { draftsOf } from '../editor/story-drafts.ts';
import type { StorySession } from '../editor/story-session.ts';
import { FieldDraft } from './field-draft.ts';

export interface Draft<T> {
  readonly value: T;
  /** Whether the field shows something that the story does not hold yet. */
  readonly pending: boolean;
  onChange(value: T): void;
  onBlur(): void;
}

/**
 * A field’s draft over what the story holds. `commit` gets what was typed, after a pause, on leaving the field, when the
 * field goes off the screen and before the story is let go of.
 */
export function useDraft<T>(session: StorySession, stored: T, commit: (value: T) => void): Draft<T> {
  const latest = useRef(commit);
  const [, render] = useReducer((count: number) => count + 1, 0);
  const [draft] = useState(
    () => new FieldDraft<T>(draftsOf(session), (value) => latest.current(value), render),
  );
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => {
    const commit = () => draft.commit();
    // A window that is closed or put away does not wait for a pause.
    window.addEventListener('beforeunload', commit);
    window.addEventListener('pagehide', commit);
    document.addEventListener('visibilitychange', commit);
    return () => {
      window.removeEventListener('beforeunload', commit);
      window.removeEventListener('pagehide', commit);
      document.removeEventListener('visibilitychange', commit);
      commit();
    };
  }, [draft]);
  return {
    value: draft.shown(stored),
    pending: draft.pending && !Object.is(draft.shown(stored), stored),
    onChange: (value) => draft.type(value),
    onBlur: () => draft.commit(),
  };
}
