import type { Node } from 'prosemirror-model';
import { type EditorState, TextSelection } from 'prosemirror-state';

/** Where a caret stands: the block by its id, and how far into it, in the story’s positions. */
export interface CaretPlace {
  readonly block: string;
  readonly offset: number;
}

/** The place of the caret; null where its block has no id. */
export function caretPlace({ selection }: EditorState): CaretPlace | null {
  const { $head } = selection;
  const block: unknown = $head.parent.attrs.id;
  return typeof block === 'string' && block !== '' ? { block, offset: $head.parentOffset } : null;
}

/** A caret at that place, as near as the story still has it; null where the block is gone. */
export function caretAt(doc: Node, { block, offset }: CaretPlace): TextSelection | null {
  let found: number | null = null;
  doc.descendants((node, pos) => {
    if (found !== null) return false;
    if (node.attrs.id === block && node.inlineContent) found = pos + 1 + Math.min(offset, node.content.size);
    return !node.inlineContent;
  });
  return found === null ? null : TextSelection.create(doc, found);
}

/** Reads what {@link writeCaret} kept of a story; null where that is nothing. */
export function readCaret(storage: Storage, story: string): CaretPlace | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(nameOf(story)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('block' in kept) || !('offset' in kept)) return null;
    const { block, offset } = kept;
    return typeof block === 'string' && typeof offset === 'number' ? { block, offset } : null;
  } catch {
    return null;
  }
}

export function writeCaret(storage: Storage, story: string, place: CaretPlace): void {
  try {
    storage.setItem(nameOf(story), JSON.stringify(place));
  } catch {
    // A full or forbidden store costs a caret’s place, nothing of the story.
  }
}

const nameOf = (story: string) => `copydesk.caret.${story}`;
