import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import { changedBlocks, isRemote } from '../article/changed-blocks.ts';
import { SetAttribute } from '../article/steps.ts';
import { linksOf, union } from './block-links.ts';
import { heldIn, LinkedChange } from './linked-change.ts';

/** `history$` is the key of prosemirror-history’s plugin: what it brings back has the links that it had. */
const isUndo = (tr: Transaction) => tr.getMeta('history$') !== undefined;

/** Whether a change says itself what blocks translate: joining and parting by hand. */
const setsLinks = (tr: Transaction) =>
  tr.steps.some((step) => step instanceof SetAttribute && step.name === 'of');

/** Whether nothing happened but typing: one block of text took the place of itself. */
function isTyping(before: Node, after: Node): boolean {
  const { from, to, oldTo } = changedBlocks(before, after);
  if (from === to && from === oldTo) return true;
  if (to - from !== 1 || oldTo - from !== 1) return false;
  const block = after.child(from);
  return block.inlineContent && block.attrs.id === before.child(from).attrs.id;
}

/** Links that blocks got from other windows since the story was opened here, by the ids of the blocks. */
type LinksOfOthers = ReadonlyMap<string, readonly string[]>;

/** What others have linked by a change that comes from them, added to what is known of that. */
function withLinksOf(known: LinksOfOthers, before: Node, after: Node): LinksOfOthers {
  if (isTyping(before, after)) return known;
  const { from, to, oldTo } = changedBlocks(before, after);
  const old = new Map(heldIn(before, from, oldTo).map(({ id, node }) => [id, linksOf(node)]));
  const next = new Map(known);
  for (const { id, node } of heldIn(after, from, to)) {
    const had = old.get(id) ?? [];
    const added = linksOf(node).filter((link) => !had.includes(link));
    if (added.length > 0) next.set(id, union(next.get(id) ?? [], added));
  }
  return next;
}

const key = new PluginKey<LinksOfOthers>('translationLinks');

/**
 * Keeps right, in a story that is a translation, which source blocks each of its blocks translates: parts of a block that is
 * split keep its links, a block that takes in another takes its links too, and what is pasted in the place of a block gets
 * those of that block. It adds its steps to the change that asked for them, so that one undo takes back both; it leaves
 * alone what sets links itself, what comes from another window, and every story that is no translation. What undo brings back
 * has the links that it had; where it parts what others have joined meanwhile, both parts keep their links as well.
 *
 * Stands behind `identityPlugin`, whose ids it goes by.
 */
export function translationLinks(): Plugin<LinksOfOthers> {
  return new Plugin<LinksOfOthers>({
    key,
    state: {
      init: () => new Map(),
      apply: (tr, known) =>
        isRemote(tr) && tr.doc.attrs.translationOf !== null ? withLinksOf(known, tr.before, tr.doc) : known,
    },
    appendTransaction(transactions: readonly Transaction[], oldState: EditorState, newState: EditorState) {
      if (newState.doc.attrs.translationOf === null || !transactions.some((tr) => tr.docChanged)) return null;
      if (transactions.some((tr) => isRemote(tr) || setsLinks(tr))) return null;
      if (isTyping(oldState.doc, newState.doc)) return null;
      const since = key.getState(oldState);
      const isBack = transactions.some(isUndo);
      if (isBack && !since?.size) return null;
      const mapping = new Mapping(transactions.flatMap((tr) => tr.mapping.maps));
      const change = new LinkedChange(oldState.doc, newState.doc, mapping);
      const mended = isBack && since ? change.mendedBehind(since) : change.mended();
      if (mended.length === 0) return null;
      const tr = newState.tr;
      for (const [{ node, pos }, links] of mended) {
        tr.step(new SetAttribute(pos, 'of', links, { value: linksOf(node) }));
      }
      return tr;
    },
  });
}
