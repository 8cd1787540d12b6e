import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { changedBlocks, isRemote } from './changed-blocks.ts';
import { formerIds } from './former-blocks.ts';
import { newId } from './ids.ts';
import { SetAttribute } from './steps.ts';
import { hasIdentity } from './with-ids.ts';

/** A block, the position before it and the id that it has. `changed`: a change that is looked at has touched it. */
interface Identified {
  node: Node;
  pos: number;
  id: string | null;
  changed: boolean;
}

function collect(node: Node, pos: number, changed: boolean, into: Identified[]): void {
  if (hasIdentity(node)) into.push({ node, pos, id: node.attrs.id as string | null, changed });
  if (node.inlineContent) return;
  node.forEach((child, offset) => {
    collect(child, pos + 1 + offset, changed, into);
  });
}

/** The blocks in the top-level blocks `from` (included) to `to` (excluded), in document order. */
function collectRange(doc: Node, from: number, to: number, changed: boolean): Identified[] {
  const found: Identified[] = [];
  let pos = 0;
  for (let index = 0; index < to; index++) {
    const child = doc.child(index);
    if (index >= from) collect(child, pos, changed, found);
    pos += child.nodeSize;
  }
  return found;
}

/**
 * Of several blocks with one id that one keeps it which the change has not touched; else the first that has text (of a
 * block that is split at its start, the half that keeps the text is still the same block); else the first.
 */
function keeper(sharing: readonly Identified[]): Identified | undefined {
  return (
    sharing.find(({ changed }) => !changed) ??
    sharing.find(({ node }) => node.isAtom || node.content.size > 0) ??
    sharing[0]
  );
}

function bySharedId(blocks: readonly Identified[]): Map<string, Identified[]> {
  const groups = new Map<string, Identified[]>();
  for (const block of blocks) {
    if (block.id === null || block.id === '') continue;
    const group = groups.get(block.id);
    if (group) group.push(block);
    else groups.set(block.id, [block]);
  }
  return groups;
}

/** The blocks among `blocks` that need a new id. */
function needy(blocks: readonly Identified[]): Identified[] {
  const groups = bySharedId(blocks);
  return blocks.filter((block) => {
    if (block.id === null || block.id === '') return true;
    const group = groups.get(block.id) ?? [];
    return group.length > 1 && keeper(group) !== block;
  });
}

/** A block with the id that it is to have. */
interface Renamed extends Identified {
  wanted: string;
}

/** Blocks that a paste put in place of others, of which they are the same or a new wording, with the ids of those. */
function returning(before: Node, after: Node): Renamed[] {
  const { from, to, oldTo } = changedBlocks(before, after);
  const old = collectRange(before, from, oldTo, true);
  const blocks = collectRange(after, from, to, true);
  const present = new Set(blocks.map(({ id }) => id));
  const gone = old.filter(({ id }) => !present.has(id));
  if (gone.length === 0) return [];
  const known = new Set(old.map(({ id }) => id));
  const fresh = blocks.filter(({ id }) => !known.has(id));
  const ids = formerIds(
    gone.map(({ node }) => node),
    fresh.map(({ node }) => node),
  );
  return fresh.flatMap((block, index) => {
    const wanted = ids[index];
    return wanted ? [{ ...block, wanted }] : [];
  });
}

function blocksToMend(before: Node, after: Node, everywhere: boolean): Identified[] {
  const { from, to, oldTo } = changedBlocks(before, after);
  const only = to - from === 1 && oldTo - from === 1 ? after.child(from) : null;
  // Typing: one block without blocks in it took the place of the same block.
  const same = only?.inlineContent && only.attrs.id && only.attrs.id === before.child(from).attrs.id;
  if (same && !everywhere) return [];
  const blocks = collectRange(after, from, to, true);
  const old = new Set(collectRange(before, from, oldTo, true).map(({ id }) => id));
  // Ids that were not there before may be those of blocks elsewhere.
  if (!everywhere && blocks.every(({ id }) => id === null || old.has(id))) return needy(blocks);
  const above = collectRange(after, 0, from, false);
  const below = collectRange(after, to, after.childCount, false);
  return needy([...above, ...blocks, ...below]);
}

const key = new PluginKey<boolean>('identity');

/**
 * Gives every block an id in the very dispatch that creates it, and mends ids that two blocks share. It leaves alone
 * what comes from another window, which is that window's to mend, and looks at the whole story once when the next local
 * change follows. What is pasted in place of blocks that it holds again keeps their ids, because a new version of a story
 * is the same story. One undo takes back an edit and the ids that came with it.
 */
export function identityPlugin(): Plugin<boolean> {
  return new Plugin<boolean>({
    key,
    // Whether blocks that no local change touched have still to be looked at.
    state: {
      init: () => true,
      apply: (tr, unseen) => (tr.docChanged ? isRemote(tr) : unseen),
    },
    appendTransaction(transactions: readonly Transaction[], oldState: EditorState, newState: EditorState) {
      if (!transactions.some((tr) => tr.docChanged) || transactions.some(isRemote)) return null;
      const pasted = transactions.some((tr) => tr.getMeta('paste') === true);
      const back = pasted ? returning(oldState.doc, newState.doc) : [];
      const named = new Set(back.map(({ pos }) => pos));
      const blocks = blocksToMend(oldState.doc, newState.doc, key.getState(oldState) ?? true);
      const mended = blocks
        .filter(({ pos }) => !named.has(pos))
        .map((block) => ({ ...block, wanted: newId() }));
      if (back.length + mended.length === 0) return null;
      const tr = newState.tr;
      for (const { pos, id, wanted } of [...back, ...mended]) {
        tr.step(new SetAttribute(pos, 'id', wanted, { value: id }));
      }
      return tr;
    },
  });
}
