import type { Node, ResolvedPos } from 'prosemirror-model';
import { type Command, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import { schema } from '../../../shared/article/schema.ts';
import { dissolveBox } from './boxes.ts';
import { caret, hasChip, isBodyText, isFixed, type Neighbour, neighbour } from './places.ts';
import { pullText, removeBlock } from './pull.ts';

const { nodes } = schema;

/** Whether a neighbour's text can be merged with text outside of it. Figures, boxes and atoms are selected instead. */
function mergeable(block: Node): boolean {
  return block.isTextblock && block.type !== nodes.figure;
}

function selectBlock(tr: Transaction, { node, pos }: Neighbour): void {
  if (NodeSelection.isSelectable(node)) tr.setSelection(NodeSelection.create(tr.doc, pos));
}

/** The first item of a list turns into a paragraph before the list. */
function liftFirstItem(tr: Transaction, $at: ResolvedPos): void {
  const item = $at.parent;
  const list = $at.node(-1);
  const listPos = $at.before(-1);
  const paragraph = nodes.paragraph.create({ id: item.attrs.id, of: item.attrs.of }, item.content);
  if (list.childCount === 1) tr.replaceWith(listPos, listPos + list.nodeSize, paragraph);
  else {
    removeBlock(tr, $at.before());
    tr.insert(listPos, paragraph);
  }
  tr.setSelection(TextSelection.create(tr.doc, listPos + 1));
}

function toParagraph(tr: Transaction, $at: ResolvedPos): void {
  const { id, of } = $at.parent.attrs;
  tr.setBlockType($at.pos, $at.pos, nodes.paragraph, { id, of });
}

/** Merges the block around `$at` into the text before it, or selects what stands there and cannot be merged with. */
function mergeBackward(tr: Transaction, $at: ResolvedPos, before: Neighbour): void {
  const { parent } = $at;
  if (!mergeable(before.node)) {
    if (parent.content.size === 0) removeBlock(tr, $at.before());
    selectBlock(tr, before);
  } else if (before.node.content.size === 0 && isBodyText(before.node)) {
    removeBlock(tr, before.pos);
  } else {
    const into = before.pos + before.node.nodeSize - 1;
    pullText(tr, into, $at.before());
    tr.setSelection(TextSelection.create(tr.doc, into));
  }
}

/** Backspace at the start of the block around `$at`. */
function joinBackward(tr: Transaction, $at: ResolvedPos): void {
  const { parent } = $at;
  if (isBodyText(parent) && parent.type !== nodes.paragraph) toParagraph(tr, $at);
  else if (parent.type === nodes.listItem && $at.index(-1) === 0) liftFirstItem(tr, $at);
  else if (parent.type === nodes.factboxTitle) dissolveBox(tr, $at.before(-1));
  else if (parent.type === nodes.figure) selectBlock(tr, { node: parent, pos: $at.before() });
  else {
    const before = neighbour(tr.doc, $at.before(), -1);
    if (before) mergeBackward(tr, $at, before);
  }
}

/** Removes the empty block around `$at`, where nothing asks for it, and says whether it went. */
function removeEmpty(tr: Transaction, $at: ResolvedPos): boolean {
  const { parent } = $at;
  return parent.content.size === 0 && !isFixed(parent) && removeBlock(tr, $at.before());
}

/** Delete at the end of the block around `$at`. */
function joinForward(tr: Transaction, $at: ResolvedPos): void {
  const after = $at.parent.type === nodes.figure ? null : neighbour(tr.doc, $at.after(), 1);
  if (!after) return;
  const merging = mergeable(after.node);
  if (merging && hasChip(after.node)) {
    tr.setSelection(NodeSelection.create(tr.doc, after.pos + 1));
  } else if (removeEmpty(tr, $at)) {
    const pos = tr.mapping.map(after.pos);
    if (merging) tr.setSelection(TextSelection.create(tr.doc, pos + 1));
    else selectBlock(tr, { node: after.node, pos });
  } else if (merging) {
    pullText(tr, $at.pos, after.pos);
    tr.setSelection(TextSelection.create(tr.doc, $at.pos));
  } else selectBlock(tr, after);
}

/** The chip that a deletion at the caret would meet, selected first so that one key press never takes it. */
function chipBeside($at: ResolvedPos, direction: -1 | 1): number | null {
  if (!hasChip($at.parent)) return null;
  if (direction < 0) return $at.parentOffset <= 1 ? $at.start() : null;
  return $at.parentOffset === 0 ? $at.start() : null;
}

function deleting(direction: -1 | 1): Command {
  return (state, dispatch, view) => {
    const { tr, selection } = state;
    if (selection instanceof NodeSelection && selection.node.isBlock) {
      // What the structure asks for is emptied instead.
      if (!removeBlock(tr, selection.from)) tr.delete(selection.from + 1, selection.to - 1);
      dispatch?.(tr.scrollIntoView());
      return true;
    }
    if (!selection.empty) {
      dispatch?.(tr.deleteSelection().scrollIntoView());
      return true;
    }
    const $at = caret(state);
    if (!$at) return false;
    const chip = chipBeside($at, direction);
    if (chip !== null) tr.setSelection(NodeSelection.create(state.doc, chip));
    else {
      const border = view
        ? view.endOfTextblock(direction < 0 ? 'backward' : 'forward', state)
        : $at.parentOffset === (direction < 0 ? 0 : $at.parent.content.size);
      if (!border) return false;
      if (direction < 0) joinBackward(tr, $at);
      else joinForward(tr, $at);
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Backspace at borders, chips and selections; inside text it is left to the browser. */
export const backspace: Command = deleting(-1);

/** Delete at borders, chips and selections; inside text it is left to the browser. */
export const deleteForward: Command = deleting(1);
