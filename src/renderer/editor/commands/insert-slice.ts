import { Fragment, type Node, type NodeType, Slice } from 'prosemirror-model';
import { Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { newId } from '../../../shared/article/ids.ts';
import { schema } from '../../../shared/article/schema.ts';
import { boxBlocks, itemBlocks, readSlice } from './pasted-blocks.ts';
import { bodyStart, isBodyText } from './places.ts';

const { nodes } = schema;

function isLine(block: Node | undefined): block is Node {
  return block?.isTextblock === true && block.type !== nodes.figure;
}

/** Puts blocks at `pos`, a border at which they may stand, and the caret at the end of them. */
function insertBlocks(tr: Transaction, pos: number, blocks: readonly Node[]): void {
  if (blocks.length === 0) return;
  const content = Fragment.from(blocks);
  tr.step(new ReplaceStep(pos, pos, new Slice(content, 0, 0)));
  tr.setSelection(Selection.near(tr.doc.resolve(pos + content.size), -1));
}

/** Takes a leading line of text into the line at `at`; returns where it ends and what blocks are left. */
function takeLine(
  tr: Transaction,
  at: number,
  blocks: readonly Node[],
): { end: number; rest: readonly Node[] } {
  const [first, ...rest] = blocks;
  if (!isLine(first)) return { end: at, rest: blocks };
  tr.insert(at, first.content);
  const end = at + first.content.size;
  tr.setSelection(TextSelection.create(tr.doc, end));
  return { end, rest };
}

/**
 * Spreads blocks from the place `at` in a line on: the first goes into the line, the others follow it as blocks, and
 * what stood after `at` goes on behind the last one.
 */
function spread(tr: Transaction, at: number, blocks: readonly Node[], tail: NodeType): void {
  const { end, rest } = takeLine(tr, at, blocks);
  if (rest.length === 0) return;
  const $end = tr.doc.resolve(end);
  const line = $end.parent;
  if ($end.parentOffset === line.content.size) {
    insertBlocks(tr, $end.after(), rest);
  } else if ($end.parentOffset === 0 && (isBodyText(line) || line.type === nodes.listItem)) {
    insertBlocks(tr, $end.before(), rest);
  } else {
    tr.split(end, 1, [{ type: tail, attrs: { id: newId() } }]);
    insertBlocks(tr, end + 1, rest);
    const seam = end + 1 + Fragment.from(rest).size;
    if (!isLine(rest.at(-1))) return;
    tr.join(seam);
    tr.setSelection(TextSelection.create(tr.doc, seam - 1));
  }
}

function insertInList(tr: Transaction, at: number, blocks: readonly Node[]): void {
  const { inside, outside } = itemBlocks(blocks);
  const $at = tr.doc.resolve(at);
  const after = $at.after(1);
  const start = tr.mapping.maps.length;
  // What cannot be an item stands after the whole list, or after the box that holds it.
  insertBlocks(tr, after, outside);
  spread(tr, at, inside, nodes.listItem);
  if (inside.length === 0) {
    const pos = tr.mapping.slice(start).map(after);
    tr.setSelection(Selection.near(tr.doc.resolve(pos), -1));
  }
}

function insertInBox(tr: Transaction, at: number, blocks: readonly Node[]): void {
  const { inside, outside } = boxBlocks(blocks);
  const $at = tr.doc.resolve(at);
  insertBlocks(tr, $at.after(1), outside);
  if ($at.parent.type !== nodes.factboxTitle) {
    spread(tr, at, inside, nodes.paragraph);
    return;
  }
  const { end, rest } = takeLine(tr, at, inside);
  insertBlocks(tr, tr.doc.resolve(end).after(), rest);
}

/** The empty lede of a story, as the place of its text; null where there is something in it. */
function emptyLede(doc: Node): number | null {
  let place: number | null = null;
  doc.forEach((block, pos) => {
    if (block.type === nodes.lede && block.content.size === 0) place = pos + 1;
  });
  return place;
}

/** Blocks that come into the headline or the standfirst: the first joins it, the second is the lede where there is none yet. */
function insertInHead(tr: Transaction, at: number, blocks: readonly Node[]): void {
  const { rest } = takeLine(tr, at, blocks);
  const lede = rest[0]?.type === nodes.paragraph ? emptyLede(tr.doc) : null;
  const below = lede === null ? rest : takeLine(tr, lede, rest).rest;
  insertBlocks(tr, bodyStart(tr.doc), below);
}

/** Blocks that come into a caption: the first joins it, the rest follow at `border`. */
function insertBelow(tr: Transaction, at: number, blocks: readonly Node[], border: () => number): void {
  const { rest } = takeLine(tr, at, blocks);
  insertBlocks(tr, border(), rest);
}

/** Blocks without the empty lines at their ends, which a selection to the end or from the start of a line has. */
function withoutEmptyEnds(blocks: readonly Node[]): readonly Node[] {
  const holds = (block: Node) => !isLine(block) || block.content.size > 0;
  const from = blocks.findIndex(holds);
  return from < 0 ? blocks : blocks.slice(from, blocks.findLastIndex(holds) + 1);
}

function insertInLine(tr: Transaction, at: number, blocks: readonly Node[]): void {
  const $at = tr.doc.resolve(at);
  const { parent } = $at;
  if (parent.type === nodes.headline || parent.type === nodes.standfirst) {
    insertInHead(tr, at, blocks);
  } else if (parent.type === nodes.figure) {
    const caption = $at.before();
    insertBelow(tr, at, blocks, () => caption + (tr.doc.nodeAt(caption)?.nodeSize ?? 0));
  } else if (parent.type === nodes.listItem) insertInList(tr, at, blocks);
  else if ($at.depth > 1) insertInBox(tr, at, blocks);
  else if (parent.type === nodes.lede) spread(tr, at, blocks, nodes.paragraph);
  else if (parent.type === nodes.paragraph && parent.content.size === 0) {
    const pos = $at.before();
    insertBlocks(tr, $at.after(), withoutEmptyEnds(blocks));
    tr.delete(pos, pos + 2);
  } else spread(tr, at, blocks, parent.type);
}

/** The nearest border at or after `pos` where the blocks of a story's body may stand. */
function bodyBorder(doc: Node, pos: number): number {
  const $pos = doc.resolve(pos);
  return Math.max(bodyStart(doc), $pos.depth === 0 ? pos : $pos.after(1));
}

/**
 * Puts a slice into the story at `at`, wherever that is, and the caret behind it. Every character of it and of the
 * story is there afterwards: what may not stand at that place follows lower down.
 */
export function insertSlice(tr: Transaction, at: number, slice: Slice): void {
  const pasted = readSlice(slice);
  const { parent } = tr.doc.resolve(at);
  if (pasted.kind === 'text') {
    const styled = pasted.block && pasted.block.type !== nodes.paragraph;
    const bare = parent.type === nodes.paragraph && parent.content.size === 0;
    if (parent.inlineContent && !(styled && bare)) {
      tr.insert(at, pasted.content);
      tr.setSelection(TextSelection.create(tr.doc, at + pasted.content.size));
      return;
    }
  }
  const blocks =
    pasted.kind === 'blocks'
      ? pasted.blocks
      : [pasted.block ?? nodes.paragraph.create({ id: newId() }, pasted.content)];
  if (blocks.length === 0) return;
  if (parent.inlineContent) insertInLine(tr, at, blocks);
  else insertBlocks(tr, bodyBorder(tr.doc, at), blocks);
}

/** Puts a slice in the place of what is selected. */
export function replaceSelectionWithSlice(tr: Transaction, slice: Slice): void {
  if (!tr.selection.empty) tr.deleteSelection();
  insertSlice(tr, tr.selection.from, slice);
}
