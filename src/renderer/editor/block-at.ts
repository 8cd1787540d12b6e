import type { Node } from 'prosemirror-model';
import { type EditorState, NodeSelection } from 'prosemirror-state';

/** The block of text in which the selection starts, or the block that is selected as a whole. */
export function blockAt({ selection }: EditorState): Node | null {
  if (selection instanceof NodeSelection && selection.node.isBlock) return selection.node;
  const { $from } = selection;
  return $from.parent.inlineContent ? $from.parent : null;
}

/** Where {@link blockAt} starts. */
export function blockPositionAt({ selection }: EditorState): number | null {
  if (selection instanceof NodeSelection && selection.node.isBlock) return selection.from;
  const { $from } = selection;
  return $from.parent.inlineContent && $from.depth > 0 ? $from.before() : null;
}
