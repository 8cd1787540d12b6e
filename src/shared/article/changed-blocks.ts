import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';

/**
 * The run of top-level blocks in which two states of a story differ: indices `from` (included) to `to` (excluded) in
 * `after`, `from` to `oldTo` in `before`. Unchanged blocks are the same objects, so one comparison each is enough.
 */
export interface ChangedBlocks {
  from: number;
  to: number;
  oldTo: number;
}

export function changedBlocks(before: Node, after: Node): ChangedBlocks {
  const shorter = Math.min(before.childCount, after.childCount);
  let from = 0;
  while (from < shorter && before.child(from) === after.child(from)) from++;
  let to = after.childCount;
  let oldTo = before.childCount;
  while (to > from && oldTo > from && before.child(oldTo - 1) === after.child(to - 1)) {
    to--;
    oldTo--;
  }
  return { from, to, oldTo };
}

/** Whether a transaction brings what another window did, or puts our own unsent steps on top of that. */
export function isRemote(tr: Transaction): boolean {
  const root = tr.getMeta('appendedTransaction') as Transaction | undefined;
  const own = root ?? tr;
  // `collab$` is the key of prosemirror-collab's plugin; its confirmations carry no steps.
  return own.docChanged && (own.getMeta('collab$') !== undefined || own.getMeta('rebased') !== undefined);
}
