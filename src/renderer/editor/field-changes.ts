import { closeHistory } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { FieldName, FieldValue, MapEntry, MapName } from '../../shared/article/metadata.ts';
import { SetAttribute, SetEntry, sameValue } from '../../shared/article/steps.ts';

/**
 * Sets a field of the story, as one undo of its own; null where it holds that already. Changes that carry the same
 * `typing` and follow one another are one undo together.
 */
export function fieldChange<F extends FieldName>(
  state: EditorState,
  name: F,
  value: FieldValue<F>,
  typing?: string,
): Transaction | null {
  if (sameValue(state.doc.attrs[name], value)) return null;
  const change = state.tr.step(new SetAttribute(null, name, value));
  // What the history joins by itself is text that was put together in one composition: such is a word being typed.
  return typing === undefined ? closeHistory(change) : change.setMeta('composition', typing);
}

/** Sets one entry of one of the story’s maps, or removes it with null; null where it is so already. */
export function entryChange<M extends MapName>(
  state: EditorState,
  map: M,
  key: string,
  value: MapEntry<M> | null,
): Transaction | null {
  const entries: Record<string, unknown> = state.doc.attrs[map];
  if (sameValue(Object.hasOwn(entries, key) ? entries[key] : null, value)) return null;
  return closeHistory(state.tr.step(new SetEntry(map, key, value)));
}
