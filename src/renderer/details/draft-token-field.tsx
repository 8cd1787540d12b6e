import { useReducer, useState } from 'react';
import type { StorySession } from '../editor/story-session.ts';
import { useEditorState } from '../editor/use-editor-state.ts';
import { TokenField } from '../ui/token-field.tsx';
import { TokenEntry } from './token-entry.ts';
import { useDraft } from './use-draft.ts';

interface DraftTokenFieldProps {
  session: StorySession;
  field: 'keywords' | 'categories';
  label: string;
  placeholder: string;
  removeLabel(value: string): string;
  isReadOnly: boolean;
  lang?: string;
}

/** Tokens of the story. What is typed is part of it after a pause, and a token on Enter, a comma or leaving the field. */
export function DraftTokenField({ session, field, ...rest }: DraftTokenFieldProps) {
  const values: string[] = useEditorState(session, (state) => state.doc.attrs[field]);
  const [, render] = useReducer((count: number) => count + 1, 0);
  const [entry] = useState(
    () =>
      new TokenEntry(
        () => session.state.doc.attrs[field],
        (tokens, typing) => session.setField(field, tokens, typing),
      ),
  );
  const draft = useDraft(session, entry.text(values), (text) => entry.hold(text));
  return (
    <TokenField
      {...rest}
      values={entry.settled(values)}
      typed={draft.value}
      pending={draft.pending}
      onType={draft.onChange}
      onAdd={(text) => {
        draft.onChange(text);
        draft.onBlur();
        entry.end();
        render();
      }}
      onRemove={(tokens) => {
        const left = session.state.doc.attrs[field].filter((value: string) => !tokens.includes(value));
        session.setField(field, left);
      }}
    />
  );
}
