import type { Node } from 'prosemirror-model';
import { sameValue } from '../article/steps.ts';

const own = new WeakMap<Node, readonly string[]>();
const linked = new WeakMap<Node, readonly string[]>();

function remembered(
  memory: WeakMap<Node, readonly string[]>,
  block: Node,
  read: (node: Node) => readonly string[],
): readonly string[] {
  const known = memory.get(block);
  if (known) return known;
  const found = new Set(read(block));
  if (!block.inlineContent) {
    for (const child of block.children) for (const id of remembered(memory, child, read)) found.add(id);
  }
  const ids = [...found];
  memory.set(block, ids);
  return ids;
}

/** The ids of a block and of the blocks in it: of a list and its items. */
export function idsIn(block: Node): readonly string[] {
  return remembered(own, block, ({ attrs }) =>
    typeof attrs.id === 'string' && attrs.id !== '' ? [attrs.id] : [],
  );
}

/** What a block itself says that it translates. */
export function linksOf(block: Node): readonly string[] {
  return block.attrs.of ?? [];
}

/**
 * The ids of the source blocks that a block and the blocks in it translate. An item that has left its list keeps its own
 * link, and a paragraph that went into a box takes its link along: so both are looked for at every depth.
 */
export function linksIn(block: Node): readonly string[] {
  return remembered(linked, block, linksOf);
}

/** Several links as one, without repetition; the first ones keep their order. */
export function union(...links: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(links.flat())];
}

export function sameLinks(a: readonly string[], b: readonly string[]): boolean {
  return sameValue(a, b);
}
