import { GapCursor } from 'prosemirror-gapcursor';
import { type Attrs, Fragment, type Node, type NodeType, type ResolvedPos } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  NodeSelection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { newId } from '../../../shared/article/ids.ts';
import { schema } from '../../../shared/article/schema.ts';
import { SetAttribute } from '../../../shared/article/steps.ts';
import { bodyStart, hasChip, isBodyText, textStart } from './places.ts';
import { removeBlock } from './pull.ts';

const { nodes } = schema;

function putCaret(tr: Transaction, pos: number): void {
  tr.setSelection(TextSelection.create(tr.doc, pos));
}

/** A new block of text of `type` at `pos`, a border between blocks, with the caret in it. */
function openBlock(tr: Transaction, pos: number, type: NodeType, attrs: Attrs = {}): void {
  tr.insert(pos, type.create({ ...attrs, id: newId() }));
  putCaret(tr, pos + 1);
}

/**
 * Splits the text block around the caret in two, the second of `type`. The half that keeps the text keeps the id:
 * at the very start that is the second, anywhere else the first.
 */
function split(tr: Transaction, $at: ResolvedPos, type: NodeType, attrs: Attrs = {}): void {
  const atStart = $at.parentOffset === 0 && $at.parent.content.size > 0;
  const id = $at.parent.attrs.id as string | null;
  const kept = { of: $at.parent.attrs.of, ...attrs };
  tr.split($at.pos, 1, [{ type, attrs: { ...kept, id: atStart ? id : newId() } }]);
  if (atStart) tr.step(new SetAttribute($at.before(), 'id', newId(), { value: id }));
  putCaret(tr, $at.pos + 2);
}

/** Moves what stands after the caret to the start of the block at `target`, with a space where words would touch. */
function pushRest(tr: Transaction, $at: ResolvedPos, target: number): void {
  const rest = $at.parent.content.cut($at.parentOffset);
  if (rest.size > 0) {
    const start = textStart(tr.doc, target);
    const held = tr.doc.nodeAt(target);
    const following = held ? held.textBetween(start - target - 1, held.content.size) : '';
    const ending = rest.textBetween(0, rest.size);
    const touching = following !== '' && !/^\s/.test(following) && !/\s$/.test(ending);
    tr.insert(start, touching ? rest.append(Fragment.from(schema.text(' '))) : rest);
    tr.delete($at.pos, $at.end());
  }
  putCaret(tr, textStart(tr.doc, target - rest.size));
}

function enterInHead(tr: Transaction, $at: ResolvedPos): void {
  const next = $at.after();
  const atEnd = $at.parentOffset === $at.parent.content.size;
  const follower = tr.doc.nodeAt(next);
  const newStandfirst = $at.parent.type === nodes.headline && follower?.type !== nodes.standfirst && !atEnd;
  if (newStandfirst) split(tr, $at, nodes.standfirst);
  else pushRest(tr, $at, next);
}

/** An empty item ends its list: what follows it becomes a list of its own. */
function leaveList(tr: Transaction, $at: ResolvedPos): void {
  const list = $at.node(-1);
  const listPos = $at.before(-1);
  const index = $at.index(-1);
  const id = newId();
  const paragraph = nodes.paragraph.create({ id: newId() });
  if (list.childCount === 1) {
    tr.replaceWith(listPos, listPos + list.nodeSize, paragraph);
    putCaret(tr, listPos + 1);
  } else if (index === 0) {
    removeBlock(tr, $at.before());
    openBlock(tr, listPos, nodes.paragraph);
  } else if (index === list.childCount - 1) {
    removeBlock(tr, $at.before());
    openBlock(tr, listPos + list.nodeSize - $at.parent.nodeSize, nodes.paragraph);
  } else {
    const at = $at.before();
    removeBlock(tr, at);
    tr.split(at, 1, [{ type: list.type, attrs: { ...list.attrs, id } }]);
    openBlock(tr, at + 1, nodes.paragraph);
  }
}

function enterInList(tr: Transaction, $at: ResolvedPos): void {
  if ($at.parent.content.size === 0) leaveList(tr, $at);
  else split(tr, $at, nodes.listItem);
}

function enterInBoxTitle(tr: Transaction, $at: ResolvedPos): void {
  const next = tr.doc.nodeAt($at.after());
  const atEnd = $at.parentOffset === $at.parent.content.size;
  if (atEnd && next?.type === nodes.paragraph && next.content.size === 0) putCaret(tr, $at.after() + 1);
  else if (atEnd) openBlock(tr, $at.after(), nodes.paragraph);
  else {
    // The title is the box's own, so it keeps its id even where all its text moves on.
    tr.split($at.pos, 1, [{ type: nodes.paragraph, attrs: { id: newId() } }]);
    putCaret(tr, $at.pos + 2);
  }
}

/** Whether the caret is in the empty last paragraph of a box, from which Enter leads out. */
function endsBox($at: ResolvedPos): boolean {
  return (
    $at.parent.type === nodes.paragraph &&
    $at.parent.content.size === 0 &&
    $at.depth > 1 &&
    $at.node(-1).type === nodes.factbox &&
    $at.index(-1) === $at.node(-1).childCount - 1
  );
}

function leaveBox(tr: Transaction, $at: ResolvedPos): void {
  const after = $at.after(-1);
  const left = removeBlock(tr, $at.before());
  openBlock(tr, left ? after - $at.parent.nodeSize : after, nodes.paragraph);
}

function enterInBody(tr: Transaction, $at: ResolvedPos): void {
  const { parent } = $at;
  const atEnd = $at.parentOffset === parent.content.size;
  const styled = parent.type !== nodes.paragraph;
  if (styled && parent.content.size === 0) {
    tr.setBlockType($at.pos, $at.pos, nodes.paragraph, { id: parent.attrs.id, of: parent.attrs.of });
  } else if (styled && $at.parentOffset === 0) {
    tr.insert($at.before(), nodes.paragraph.create({ id: newId() }));
  } else if (atEnd) {
    // Who breaks a paragraph of a translation goes on with the same part of the source, as after a split.
    openBlock(tr, $at.after(), nodes.paragraph, styled ? {} : { of: parent.attrs.of });
  } else {
    const { id: _, ...attrs } = parent.attrs;
    split(tr, $at, parent.type, attrs);
  }
}

function enterAt(tr: Transaction, $at: ResolvedPos): void {
  const { parent } = $at;
  if (parent.type === nodes.headline || parent.type === nodes.standfirst) enterInHead(tr, $at);
  else if (parent.type === nodes.lede && $at.parentOffset === 0 && hasChip(parent)) {
    // The chip stays in the lede, so the split is made after it.
    split(tr, tr.doc.resolve($at.pos + 1), nodes.paragraph);
  } else if (parent.type === nodes.lede) split(tr, $at, nodes.paragraph);
  else if (parent.type === nodes.listItem) enterInList(tr, $at);
  else if (parent.type === nodes.factboxTitle) enterInBoxTitle(tr, $at);
  else if (parent.type === nodes.figure) {
    tr.split($at.pos, 1, [{ type: nodes.paragraph, attrs: { id: newId() } }]);
    putCaret(tr, $at.pos + 2);
  } else if (endsBox($at)) leaveBox(tr, $at);
  else if (isBodyText(parent)) enterInBody(tr, $at);
}

/** Where a new paragraph can stand at or after `pos`, a border between blocks; below the lede where in the head. */
function paragraphPlace(doc: Node, pos: number): number {
  for (let $pos = doc.resolve(pos); ; $pos = doc.resolve($pos.after())) {
    if ($pos.parent.canReplaceWith($pos.index(), $pos.index(), nodes.paragraph)) return $pos.pos;
    if ($pos.depth === 0) return bodyStart(doc);
  }
}

function enterBesideBlock(state: EditorState, tr: Transaction): boolean {
  const { selection } = state;
  if (!(selection instanceof GapCursor) && !(selection instanceof NodeSelection)) return false;
  openBlock(tr, paragraphPlace(state.doc, selection.to), nodes.paragraph);
  return true;
}

/**
 * Enter. From headline and standfirst it leads on to the next line of the story's head, taking along what stands
 * after the caret; in the body it opens a new block. What is selected is deleted first, except an atom or a chip.
 */
export const enter: Command = (state, dispatch) => {
  const { tr, selection } = state;
  if (selection instanceof NodeSelection && selection.node.isInline) {
    enterAt(tr, state.doc.resolve(selection.to));
  } else if (!enterBesideBlock(state, tr)) {
    if (!selection.empty) tr.deleteSelection();
    const $at = tr.selection instanceof TextSelection ? tr.selection.$cursor : null;
    if (!$at) return false;
    enterAt(tr, $at);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};
