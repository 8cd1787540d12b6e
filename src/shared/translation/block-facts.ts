import type { Node } from 'prosemirror-model';
import { blockHash, hashOf } from '../article/hashes.ts';
import { published } from '../article/views.ts';
import { countWords } from '../article/words.ts';

/** Remembers what `read` finds in a block. A block that does not change stays the same object, so it is read once. */
function remembering<T>(read: (block: Node) => T): (block: Node) => T {
  const known = new WeakMap<Node, { value: T }>();
  return (block) => {
    const before = known.get(block);
    if (before) return before.value;
    const value = read(block);
    known.set(block, { value });
    return value;
  };
}

/** The hash of what would be published of a block, without its id and links. */
export const hashOfBlock = remembering(blockHash);

/** How many words of a block would be published. */
export const wordsOfBlock = remembering((block) => {
  let words = 0;
  const shown = published(block);
  if (shown.inlineContent) return countWords(shown.textContent);
  shown.descendants((node) => {
    if (node.isTextblock) words += countWords(node.textContent);
    return !node.inlineContent;
  });
  return words;
});

/** Whether a block says anything. A dateline chip alone is no text: a new translation brings it along. */
export const hasText = remembering((block) => {
  let found = false;
  published(block).descendants((node) => {
    found ||= node.isText && (node.text ?? '').trim() !== '';
    return !found;
  });
  return found;
});

/** One hash over several blocks in their order: by it is known from which text a block of a translation was made. */
export function sourceHash(blocks: readonly Node[]): string {
  const [first] = blocks;
  return blocks.length === 1 && first ? hashOfBlock(first) : hashOf(blocks.map(hashOfBlock));
}
