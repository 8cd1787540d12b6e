import type { StorySession } from '../editor/story-session.ts';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/fields.tsx';
import { fromLocalField, toLocalField } from './local-time.ts';
import { useDraft } from './use-draft.ts';

interface DraftFieldProps<T> {
  session: StorySession;
  label: string;
  value: T;
  onCommit(value: T): void;
  isReadOnly: boolean;
  hint?: string;
  placeholder?: string;
  lang?: string;
}

interface DraftTextFieldProps extends DraftFieldProps<string> {
  lines?: 'one' | 'many';
}

/** A text of the story: what is typed becomes part of it after a pause or on leaving the field. */
export function DraftTextField({ session, value, onCommit, ...rest }: DraftTextFieldProps) {
  const draft = useDraft(session, value, (text) => text !== value && onCommit(text));
  return <TextField {...rest} {...draft} />;
}

interface DraftDateProps extends DraftFieldProps<string | null> {
  clearLabel: string;
  calendarLabel: string;
}

/** A day of the story, `YYYY-MM-DD` or null. */
export function DraftDayField({ session, value, onCommit, ...rest }: DraftDateProps) {
  const draft = useDraft(session, value ?? '', (day) => onCommit(day === '' ? null : day));
  return <DateField {...rest} {...draft} with="day" />;
}

/** A moment of the story, ISO 8601 with offset or null, chosen in the time of this place. */
export function DraftTimeField({ session, value, onCommit, ...rest }: DraftDateProps) {
  const draft = useDraft(session, toLocalField(value), (local) => onCommit(fromLocalField(local)));
  return <DateField {...rest} {...draft} with="minute" />;
}
