import { redo, undo } from 'prosemirror-history';
import { matches, type Shortcut } from '../ui/shortcut.ts';
import type { Desk } from './desk.ts';

const UNDO: Shortcut = { code: 'KeyZ', mod: true };
const REDO: readonly Shortcut[] = [
  { code: 'KeyZ', mod: true, shift: true },
  { code: 'KeyY', mod: true },
];

/** Whose turn it is to undo: the field or editor that has the focus, the story in front, or nobody. */
export function undoer(target: EventTarget | null): 'own' | 'story' | 'nobody' {
  if (!(target instanceof HTMLElement)) return 'own';
  if (target.isContentEditable) return 'own';
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    // What is typed and not yet part of the story is the field's own; what is part of it is the story's.
    return target.closest('.panel-body') && !target.dataset.pending ? 'story' : 'own';
  }
  return target.closest('.list-column') ? 'nobody' : 'story';
}

/**
 * Undoes or redoes in the story where the focus is in no text, and in fields that have nothing of their own to undo.
 * Left to itself the browser would undo in whatever field was typed in last, unseen. True where the key is taken.
 */
export function undoByKey(desk: Desk, event: KeyboardEvent): boolean {
  const isUndo = matches(UNDO, event);
  if (!isUndo && !REDO.some((shortcut) => matches(shortcut, event))) return false;
  const who = undoer(event.target);
  if (who === 'own') return false;
  // The panel is about the story in front; everywhere else the one that was written in last is meant.
  const isInPanel = event.target instanceof HTMLElement && event.target.closest('.panel-body') !== null;
  const session = isInPanel ? desk.session : desk.writing;
  if (who === 'story' && session && session.getSnapshot().readOnly === null) {
    (isUndo ? undo : redo)(session.state, (tr) => session.dispatch(tr));
  }
  return true;
}
