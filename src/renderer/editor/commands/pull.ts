import { Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { schema } from '../../../shared/article/schema.ts';
import { textStart } from './places.ts';

/**
 * Takes out the block at `pos` with all that is in it, and the list that it leaves empty. Returns false, and does
 * nothing, where the structure needs the block.
 */
export function removeBlock(tr: Transaction, pos: number): boolean {
  const $pos = tr.doc.resolve(pos);
  const block = $pos.nodeAfter;
  if (!block) return false;
  if ($pos.parent.canReplace($pos.index(), $pos.index() + 1)) {
    tr.step(new ReplaceStep(pos, pos + block.nodeSize, Slice.empty));
    return true;
  }
  const last = $pos.parent.type === schema.nodes.list && $pos.parent.childCount === 1;
  return last && removeBlock(tr, $pos.before());
}

/**
 * Moves the text of the block at `pos` to `into`, a place in text before it, and takes the block out where the
 * structure can do without it; else it stays, empty (a story always has its lede). A chip stays in the lede.
 */
export function pullText(tr: Transaction, into: number, pos: number): void {
  const $into = tr.doc.resolve(into);
  const $pos = tr.doc.resolve(pos);
  const block = $pos.nodeAfter;
  if (!block) return;
  const adjacent = into === $into.end() && $into.after() === pos && $into.depth === $pos.depth + 1;
  if (adjacent && $pos.parent.canReplace($pos.index(), $pos.index() + 1)) {
    tr.join(pos);
    return;
  }
  const from = textStart(tr.doc, pos);
  const content = block.content.cut(from - pos - 1);
  if (content.size > 0) tr.delete(from, pos + 1 + block.content.size);
  if (tr.doc.nodeAt(pos)?.content.size === 0) removeBlock(tr, pos);
  if (content.size > 0) tr.insert(into, content);
}
