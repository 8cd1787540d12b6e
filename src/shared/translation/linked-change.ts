import type { Node } from 'prosemirror-model';
import type { Mapping } from 'prosemirror-transform';
import { changedBlocks } from '../article/changed-blocks.ts';
import { linksIn, linksOf, sameLinks, union } from './block-links.ts';
import { pairByOrder } from './link-by-order.ts';

/** A block at any depth with its id, the position before it, and whether it is a child of the story itself. */
export interface HeldBlock {
  readonly id: string;
  readonly node: Node;
  readonly pos: number;
  readonly isTop: boolean;
}

/** The blocks in the top-level blocks `from` (included) to `to` (excluded), in reading order. */
export function heldIn(doc: Node, from: number, to: number): HeldBlock[] {
  const found: HeldBlock[] = [];
  const visit = (node: Node, pos: number, isTop: boolean) => {
    if (typeof node.attrs.id === 'string') found.push({ id: node.attrs.id, node, pos, isTop });
    if (node.inlineContent) return;
    node.forEach((child, offset) => {
      visit(child, pos + 1 + offset, false);
    });
  };
  doc.forEach((node, pos, index) => {
    if (index >= from && index < to) visit(node, pos, true);
  });
  return found;
}

/** Text that was taken out of one block and put into another is looked for in changes of up to so many blocks. */
const LOOKED_THROUGH = 60;

/** A block of text, with the positions at which its content starts and ends. */
interface HeldText {
  readonly held: HeldBlock;
  readonly first: number;
  readonly last: number;
}

function textsAmong(blocks: readonly HeldBlock[]): HeldText[] {
  return blocks.flatMap((held) => {
    if (!held.node.isTextblock) return [];
    return [{ held, first: held.pos + 1, last: held.pos + 1 + held.node.content.size }];
  });
}

/** The first of the texts, which stand in reading order, that does not end before `pos`. */
function firstReaching(texts: readonly HeldText[], pos: number): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle]?.last ?? 0) < pos) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Blocks whose links have to change, with the links that they are to have. */
export type Mended = (readonly [HeldBlock, readonly string[]])[];

/** One change of a translation: the blocks that it touched, as they were and as they are. */
export class LinkedChange {
  readonly #before: readonly HeldBlock[];
  readonly #after: readonly HeldBlock[];
  readonly #texts: readonly HeldText[];
  readonly #doc: Node;
  readonly #mapping: Mapping;
  readonly #links = new Map<HeldBlock, readonly string[]>();

  /** `mapping` leads from `before` to `after`. */
  constructor(before: Node, after: Node, mapping: Mapping) {
    const { from, to, oldTo } = changedBlocks(before, after);
    this.#before = heldIn(before, from, oldTo);
    this.#after = heldIn(after, from, to);
    this.#texts = textsAmong(this.#after);
    this.#doc = after;
    this.#mapping = mapping;
  }

  /** The blocks whose links have to change so that they say what each translates now, with those links. */
  mended(): Mended {
    this.#followTexts(({ node }) => linksOf(node));
    this.#linkReturning();
    this.#linkReplacements();
    return this.#changed();
  }

  /**
   * The same for an undo, which gives back the links that its blocks had: what has to be added is `since`, the links that blocks
   * got from others meanwhile, by the ids of those blocks.
   */
  mendedBehind(since: ReadonlyMap<string, readonly string[]>): Mended {
    this.#followTexts(({ id }) => since.get(id) ?? []);
    return this.#changed();
  }

  #changed(): Mended {
    return [...this.#links].filter(([{ node }, links]) => !sameLinks(linksOf(node), links));
  }

  #add(block: HeldBlock, links: readonly string[]): void {
    this.#links.set(block, union(this.#links.get(block) ?? linksOf(block.node), links));
  }

  #followTexts(linksOfBlock: (block: HeldBlock) => readonly string[]): void {
    for (const block of this.#before) {
      const links = linksOfBlock(block);
      if (block.node.isTextblock && links.length > 0) this.#followText(block, links);
    }
  }

  /** After a split both parts translate what the whole did; after a merge the whole translates what both parts did. */
  #followText(block: HeldBlock, links: readonly string[]): void {
    const start = this.#mapping.map(block.pos + 1, 1);
    const end = this.#mapping.map(block.pos + 1 + block.node.content.size, -1);
    if (start >= end) {
      this.#followMovedText(block, links);
      return;
    }
    for (let at = firstReaching(this.#texts, start); at < this.#texts.length; at++) {
      const text = this.#texts[at];
      if (!text || text.first > end) break;
      const { held, first, last } = text;
      const holdsAnEnd = Math.max(start, first) < Math.min(end, last) && (first <= start || last >= end);
      const isBetween = first >= start && last <= end && linksOf(held.node).length === 0;
      if (holdsAnEnd || isBetween) this.#add(held, links);
    }
  }

  /** Some commands take the text out of one block and put it into another instead of joining them. */
  #followMovedText(block: HeldBlock, links: readonly string[]): void {
    const moved = block.node.textContent.trim();
    if (moved === '' || this.#before.length + this.#after.length > LOOKED_THROUGH) return;
    const holdsIt = ({ node }: HeldBlock) => node.textContent.includes(moved);
    const heldIt = new Set(this.#before.filter(holdsIt).map(({ id }) => id));
    const taker = this.#texts.find(({ held }) => !heldIt.has(held.id) && holdsIt(held));
    if (taker) this.#add(taker.held, links);
  }

  /** A block that a paste puts in its own place again, reworded, still translates what it did. */
  #linkReturning(): void {
    const before = new Map(this.#before.map(({ id, node }) => [id, linksOf(node)]));
    for (const held of this.#after) {
      const links = before.get(held.id) ?? [];
      if (links.length > 0 && linksOf(held.node).length === 0) this.#add(held, links);
    }
  }

  /** What was put in the place of blocks that are gone translates what they did: a paste over the empty ones above all. */
  #linkReplacements(): void {
    const known = new Set(this.#before.map(({ id }) => id));
    const present = new Set(this.#after.map(({ id }) => id));
    const linked = new Set(this.#doc.children.flatMap(linksIn));
    for (const links of this.#links.values()) for (const id of links) linked.add(id);
    const gone = this.#before.filter(
      ({ id, node, isTop }) =>
        isTop &&
        !present.has(id) &&
        linksIn(node).length > 0 &&
        !linksIn(node).some((link) => linked.has(link)),
    );
    const [first] = gone;
    const last = gone.at(-1);
    if (!first || !last) return;
    const from = this.#mapping.map(first.pos, -1);
    const to = this.#mapping.map(last.pos + last.node.nodeSize, 1);
    const fresh = this.#after.filter(
      (held) =>
        held.isTop &&
        !known.has(held.id) &&
        linksIn(held.node).length === 0 &&
        !this.#links.has(held) &&
        held.pos >= from &&
        held.pos + held.node.nodeSize <= to,
    );
    if (gone.length === 1) {
      for (const held of fresh) this.#add(held, linksIn(first.node));
      return;
    }
    const linksOfGone = new Map(gone.map(({ id, node }) => [id, linksIn(node)]));
    const byId = new Map(fresh.map((held) => [held.id, held]));
    const pairs = pairByOrder(
      gone.map(({ node }) => node),
      fresh.map(({ node }) => node),
    );
    for (const { sources, targets } of pairs) {
      const links = union(...sources.map(({ id }) => linksOfGone.get(id) ?? []));
      for (const { id } of targets) {
        const held = byId.get(id);
        if (held) this.#add(held, links);
      }
    }
  }
}
