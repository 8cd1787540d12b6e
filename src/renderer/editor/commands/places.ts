import type { Node, NodeType, ResolvedPos } from 'prosemirror-model';
import { type EditorState, TextSelection } from 'prosemirror-state';
import { schema } from '../../../shared/article/schema.ts';

const { nodes } = schema;

/** Blocks of running text that stand freely in a story and turn into one another. */
export const BODY_TEXT: readonly NodeType[] = [
  nodes.paragraph,
  nodes.subheading,
  nodes.quote,
  nodes.attribution,
  nodes.pullquote,
];

/** Blocks that the structure around them asks for: they give their text away but stay. */
const FIXED: readonly NodeType[] = [nodes.headline, nodes.standfirst, nodes.lede, nodes.factboxTitle];

export function isBodyText(node: Node): boolean {
  return BODY_TEXT.includes(node.type);
}

export function isFixed(node: Node): boolean {
  return FIXED.includes(node.type);
}

/** Whether the lede opens with its chip. */
export function hasChip(block: Node): boolean {
  return block.type === nodes.lede && block.firstChild?.type === nodes.dateline;
}

/** The place of the caret in a text block, or null where something is selected. */
export function caret(state: EditorState): ResolvedPos | null {
  return state.selection instanceof TextSelection ? state.selection.$cursor : null;
}

/** The first place in a block's text, after the chip where it has one. `pos` is the position before the block. */
export function textStart(doc: Node, pos: number): number {
  const block = doc.nodeAt(pos);
  return block && hasChip(block) ? pos + 2 : pos + 1;
}

/** A block that takes part in arrow keys, joins and deletions: text, or an atom. */
export interface Neighbour {
  node: Node;
  pos: number;
}

/**
 * The block next to position `pos` (a border between blocks), going down into lists to the text nearest to it.
 * Boxes and figures are taken as wholes: their text is not merged with what stands around them.
 */
export function neighbour(doc: Node, pos: number, direction: -1 | 1): Neighbour | null {
  let $pos = doc.resolve(pos);
  let node = direction < 0 ? $pos.nodeBefore : $pos.nodeAfter;
  while (!node && $pos.depth > 0 && !$pos.parent.type.spec.isolating) {
    $pos = doc.resolve(direction < 0 ? $pos.before() : $pos.after());
    node = direction < 0 ? $pos.nodeBefore : $pos.nodeAfter;
  }
  if (!node) return null;
  let start = direction < 0 ? $pos.pos - node.nodeSize : $pos.pos;
  while (node.type === nodes.list) {
    const child: Node | null = direction < 0 ? node.lastChild : node.firstChild;
    if (!child) break;
    start = direction < 0 ? start + node.nodeSize - 1 - child.nodeSize : start + 1;
    node = child;
  }
  return { node, pos: start };
}

/** The position after the lede, where the free blocks of a story begin. */
export function bodyStart(doc: Node): number {
  let pos = 0;
  for (const block of doc.children) {
    pos += block.nodeSize;
    if (block.type === nodes.lede) break;
  }
  return pos;
}
