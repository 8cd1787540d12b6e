import type { Node } from 'prosemirror-model';
import { compareWords, type WordChange } from './compare-words.ts';
import { type FieldName, fields, type MapName, maps } from './metadata.ts';
import { sameValue } from './steps.ts';

export interface FieldChange {
  field: FieldName;
  before: unknown;
  after: unknown;
}

/** One entry of a keyed map. `before` is null where it was added, `after` where it was removed. */
export interface EntryChange {
  map: MapName;
  key: string;
  before: unknown;
  after: unknown;
}

export interface AttributeChange {
  name: string;
  before: unknown;
  after: unknown;
}

/**
 * One block that differs. `before` is null where it was added, `after` where it was removed. `moved`: it stands at
 * another place among the blocks that stayed. `words` is empty where a block has no text of its own or none changed.
 */
export interface BlockChange {
  id: string;
  before: Node | null;
  after: Node | null;
  moved: boolean;
  retyped: boolean;
  attributes: AttributeChange[];
  words: WordChange[];
}

export interface Comparison {
  fields: FieldChange[];
  entries: EntryChange[];
  /** In the order of the later version, each removed block after the block that it followed. */
  blocks: BlockChange[];
}

/** A block with the block that holds it, so that a move in or out of a list or a box is seen. */
interface Placed {
  node: Node;
  parent: string;
}

function placedBlocks(doc: Node): Map<string, Placed> {
  const found = new Map<string, Placed>();
  const visit = (node: Node, parent: string) => {
    const id = String(node.attrs.id ?? '');
    // Stories from elsewhere may lack ids: such a block is known by its place.
    const name = id === '' || found.has(id) ? `${parent}/${found.size}` : id;
    found.set(name, { node, parent });
    if (!node.inlineContent) for (const child of node.children) visit(child, name);
  };
  for (const block of doc.children) visit(block, '');
  return found;
}

/** The longest run of ids whose order both versions share; what both have but is not in it has moved. */
function inOrder(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((id, index) => [id, index]));
  const shared = after.filter((id) => place.has(id));
  // Patience: tops[n] ends the best run of length n + 1 so far.
  const tops: { id: string; at: number; link: number }[] = [];
  const all: { id: string; at: number; link: number }[] = [];
  const topIndices: number[] = [];
  for (const id of shared) {
    const at = place.get(id) ?? 0;
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    const entry = { id, at, link: low > 0 ? (topIndices[low - 1] ?? -1) : -1 };
    all.push(entry);
    tops[low] = entry;
    topIndices[low] = all.length - 1;
  }
  const kept = new Set<string>();
  for (let index = topIndices.at(-1) ?? -1; index >= 0; ) {
    const entry = all[index];
    if (!entry) break;
    kept.add(entry.id);
    index = entry.link;
  }
  return kept;
}

function compareAttributes(before: Node, after: Node): AttributeChange[] {
  const names = new Set([...Object.keys(before.attrs), ...Object.keys(after.attrs)]);
  names.delete('id');
  return [...names]
    .map((name) => ({ name, before: before.attrs[name] ?? null, after: after.attrs[name] ?? null }))
    .filter((change) => !sameValue(change.before, change.after));
}

function compareBlock(id: string, before: Placed, after: Placed, stayed: boolean): BlockChange | null {
  const moved = !stayed || before.parent !== after.parent;
  if (before.node === after.node) {
    return moved ? { ...unchanged(id, before.node, after.node), moved } : null;
  }
  const text = before.node.inlineContent && after.node.inlineContent;
  const words = text ? compareWords(before.node, after.node) : [];
  const change: BlockChange = {
    ...unchanged(id, before.node, after.node),
    moved,
    retyped: before.node.type !== after.node.type,
    attributes: compareAttributes(before.node, after.node),
    words: words.some(({ kind }) => kind !== 'same') ? words : [],
  };
  const differs = moved || change.retyped || change.attributes.length > 0 || change.words.length > 0;
  return differs ? change : null;
}

function unchanged(id: string, before: Node | null, after: Node | null): BlockChange {
  return { id, before, after, moved: false, retyped: false, attributes: [], words: [] };
}

function compareBlocks(before: Node, after: Node): BlockChange[] {
  const old = placedBlocks(before);
  const next = placedBlocks(after);
  const stayed = inOrder([...old.keys()], [...next.keys()]);
  const removedAfter = new Map<string, BlockChange[]>();
  let anchor = '';
  for (const [id, { node }] of old) {
    if (next.has(id)) anchor = id;
    else removedAfter.set(anchor, [...(removedAfter.get(anchor) ?? []), unchanged(id, node, null)]);
  }
  const changes = [...(removedAfter.get('') ?? [])];
  for (const [id, placed] of next) {
    const was = old.get(id);
    const change = was ? compareBlock(id, was, placed, stayed.has(id)) : unchanged(id, null, placed.node);
    if (change) changes.push(change);
    changes.push(...(removedAfter.get(id) ?? []));
  }
  return changes;
}

function compareFields(before: Node, after: Node): FieldChange[] {
  return (Object.keys(fields) as FieldName[])
    .map((field) => ({ field, before: before.attrs[field], after: after.attrs[field] }))
    .filter((change) => !sameValue(change.before, change.after));
}

function compareEntries(before: Node, after: Node): EntryChange[] {
  return (Object.keys(maps) as MapName[]).flatMap((map) => {
    const old = before.attrs[map] as Record<string, unknown>;
    const next = after.attrs[map] as Record<string, unknown>;
    return [...new Set([...Object.keys(old), ...Object.keys(next)])]
      .map((key) => ({ map, key, before: old[key] ?? null, after: next[key] ?? null }))
      .filter((change) => !sameValue(change.before, change.after));
  });
}

/** What differs between two versions of a story: fields by name, entries by key, blocks by id, words inside a block. */
export function compare(before: Node, after: Node): Comparison {
  return {
    fields: compareFields(before, after),
    entries: compareEntries(before, after),
    blocks: compareBlocks(before, after),
  };
}
