import type { Node } from 'prosemirror-model';
import { compareWords, type WordChange } from '../article/compare-words.ts';
import { published } from '../article/views.ts';
import { hashOfBlock } from './block-facts.ts';
import { type Records, recordedSources } from './records.ts';
import type { Row } from './rows.ts';
import { blockStateOf } from './states.ts';

/**
 * What became of one source block since it was translated. `before` is null where it was added, `after` where it was
 * removed. `words` are those of the block, or of each of the blocks in it that has text, a list’s items one by one.
 */
export interface SourceChange {
  id: string;
  before: Node | null;
  after: Node | null;
  words: readonly (readonly WordChange[])[];
}

function textBlocks(block: Node): Node[] {
  return block.inlineContent ? [block] : block.children.flatMap(textBlocks);
}

/** The text blocks in two versions of a block, paired by their ids; what only one of them has is paired with an empty one. */
function wordsBetween(before: Node, after: Node): WordChange[][] {
  const old = new Map(textBlocks(before).map((block) => [block.attrs.id, block]));
  const next = textBlocks(after);
  const kept = new Set(next.map((block) => block.attrs.id));
  const changes: WordChange[][] = [];
  const removed = [...old.values()].filter((block) => !kept.has(block.attrs.id));
  for (const block of next) changes.push(compareWords(old.get(block.attrs.id) ?? block.type.create(), block));
  for (const block of removed) changes.push(compareWords(block, block.type.create()));
  return changes.filter((words) => words.length > 0);
}

function changeOf(id: string, before: Node | null, after: Node | null): SourceChange | null {
  if (before && after && hashOfBlock(before) === hashOfBlock(after)) return null;
  const present = after ?? before;
  if (!present) return null;
  const nothing = present.inlineContent ? present.type.create() : present.copy();
  return { id, before, after, words: wordsBetween(before ?? nothing, after ?? nothing) };
}

/**
 * What changed in the source of a row since its stale blocks were made, each source block once, in the order in which
 * they stood then; what was added comes last.
 */
export function changesOf(row: Row, records: Records): SourceChange[] {
  const changes = new Map<string, SourceChange>();
  for (const target of row.targets) {
    const record = records.get(target.id);
    if (!record || blockStateOf(target, record) !== 'stale') continue;
    const then = new Map((recordedSources(record) ?? []).map((node) => [String(node.attrs.id), node]));
    const now = new Map(target.of.map(({ id, node }) => [id, published(node)]));
    for (const id of new Set([...then.keys(), ...now.keys()])) {
      const change = changeOf(id, then.get(id) ?? null, now.get(id) ?? null);
      if (change) changes.set(id, change);
    }
  }
  return [...changes.values()];
}
