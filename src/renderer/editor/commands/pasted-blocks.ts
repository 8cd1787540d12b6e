import { Fragment, type Node, type Slice } from 'prosemirror-model';
import { newId } from '../../../shared/article/ids.ts';
import { schema } from '../../../shared/article/schema.ts';

const { nodes } = schema;

/** Frames that a selection was made inside of say nothing about what was copied: a part of one item is just text. */
function unframed(slice: Slice): readonly Node[] {
  let { content, openStart, openEnd } = slice;
  for (;;) {
    const only = content.childCount === 1 ? content.firstChild : null;
    if (!only || only.inlineContent || only.isAtom || openStart === 0 || openEnd === 0) break;
    if (only.type === nodes.list && only.childCount > 1) break;
    content = only.content;
    openStart--;
    openEnd--;
  }
  return content.content;
}

/** What was copied from the head of a story, from a box or from a list, as blocks that may stand in its body. */
function bodyBlock(block: Node): Node {
  const { id, of } = block.attrs;
  switch (block.type) {
    case nodes.headline:
      return nodes.subheading.create({ id, of }, block.content);
    case nodes.standfirst:
    case nodes.lede:
    case nodes.factboxTitle:
    case nodes.listItem:
      return nodes.paragraph.create({ id, of }, block.content);
    default:
      return block;
  }
}

/** Whether a cut through lists and boxes has left a block with all that it must hold. */
function isWhole(block: Node): boolean {
  return block.type.validContent(block.content) && block.children.every(isWhole);
}

/** Whatever was copied, as blocks that may stand in the body of a story. */
export function bodyBlocks(children: readonly Node[]): Node[] {
  const found: Node[] = [];
  let loose: Node[] = [];
  const settle = () => {
    const [first] = loose;
    if (!first) return;
    if (first.isInline) found.push(nodes.paragraph.create({ id: newId() }, Fragment.fromArray(loose)));
    else found.push(nodes.list.create({ id: newId() }, loose));
    loose = [];
  };
  for (const child of children) {
    const unhoused = child.isInline || child.type === nodes.listItem;
    if (!unhoused || loose[0]?.isInline !== child.isInline) settle();
    if (unhoused) loose.push(child);
    else if (child.inlineContent || child.isAtom) found.push(bodyBlock(child));
    else if (child.type !== nodes.doc && isWhole(child)) found.push(child);
    else found.push(...bodyBlocks(child.children));
  }
  settle();
  return found;
}

/** What a slice holds: text for the middle of a line, or whole blocks that may stand in a story's body. */
export type Pasted =
  | { kind: 'text'; content: Fragment; block: Node | null }
  | { kind: 'blocks'; blocks: Node[] };

/** Reads a slice, however it is cut. `block` is the one block that text came from, where it came from one. */
export function readSlice(slice: Slice): Pasted {
  const children = unframed(slice);
  const [only] = children;
  if (only && children.every((child) => child.isInline)) {
    return { kind: 'text', content: Fragment.from(children), block: null };
  }
  if (only?.isTextblock && children.length === 1 && only.type !== nodes.figure) {
    return { kind: 'text', content: only.content, block: bodyBlock(only) };
  }
  return { kind: 'blocks', blocks: bodyBlocks(children) };
}

/** The same blocks for a box: text as paragraphs, boxes opened up; what a box cannot hold stays outside. */
export function boxBlocks(blocks: readonly Node[]): { inside: Node[]; outside: Node[] } {
  const inside: Node[] = [];
  const outside: Node[] = [];
  for (const block of blocks) {
    if (block.type === nodes.list || block.type === nodes.paragraph) inside.push(block);
    else if (block.type === nodes.factbox) inside.push(...boxBlocks(block.children).inside);
    else if (block.isTextblock && block.type !== nodes.figure) {
      inside.push(nodes.paragraph.create({ id: block.attrs.id, of: block.attrs.of }, block.content));
    } else outside.push(block);
  }
  return { inside, outside };
}

/** The same blocks as items for a list; what cannot be an item stays outside. */
export function itemBlocks(blocks: readonly Node[]): { inside: Node[]; outside: Node[] } {
  const inside: Node[] = [];
  const outside: Node[] = [];
  for (const block of blocks) {
    if (block.type === nodes.list) inside.push(...block.children);
    else if (block.isTextblock && block.type !== nodes.figure) {
      inside.push(nodes.listItem.create({ id: block.attrs.id, of: block.attrs.of }, block.content));
    } else outside.push(block);
  }
  return { inside, outside };
}
