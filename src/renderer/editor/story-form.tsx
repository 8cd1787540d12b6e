import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useText } from '../i18n/index.ts';
import type { StorySession } from './story-session.ts';
import { useSessionPart } from './use-editor-state.ts';

/** What each form over the story is given. */
export interface FormProps {
  session: StorySession;
  /** Takes the form away and gives the keyboard back to the story. */
  close(): void;
  /** Where the form says how it keeps what was filled in, for a press outside it. */
  leaving: RefObject<(() => void) | null>;
}

interface StoryFormProps extends FormProps {
  /** Keeps what is filled in, as far as it can be kept, and closes. */
  keep(): void;
  children: ReactNode;
}

/**
 * A small form over the story. Enter keeps what was filled in, and so does a press outside; Escape lets go of it. The
 * keyboard starts on what is chosen, else on the first thing that can be filled in or chosen. While the story takes nothing, as
 * in the trash, the form stays with what is in it.
 */
export function StoryForm({ session, close, leaving, keep, children }: StoryFormProps) {
  const t = useText();
  const isReadOnly = useSessionPart(session, ({ readOnly }) => readOnly !== null);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const chosen = form.current?.querySelector<HTMLElement>('[aria-pressed=true]');
    (chosen ?? form.current?.querySelector<HTMLElement>('button, input'))?.focus();
  }, []);

  useEffect(() => {
    leaving.current = keep;
  }, [leaving, keep]);

  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReadOnly) keep();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      {children}
      {isReadOnly && (
        <p className="story-form-note" role="status">
          {t('editor.form.readOnly')}
        </p>
      )}
    </form>
  );
}
