import type { Node } from 'prosemirror-model';
import type { BlockRecord } from '../api/translation.ts';
import { schema } from '../article/schema.ts';
import { published } from '../article/views.ts';
import { hashOfBlock, hasText, sourceHash } from './block-facts.ts';
import type { Row, TranslatedBlock } from './rows.ts';

/** Records by the id of the block that they are about. */
export type Records = ReadonlyMap<string, BlockRecord>;

export function recordsByBlock(records: readonly BlockRecord[]): Records {
  return new Map(records.map((record) => [record.block, record]));
}

/** What is to be known of a block from now on: that it is as it is now, made from its source as that is now. */
export function recordOf(target: TranslatedBlock, kind: BlockRecord['kind']): BlockRecord {
  const sources = target.of.map(({ node }) => node);
  return {
    block: target.id,
    kind,
    source: sourceHash(sources),
    target: hashOfBlock(target.node),
    sourceBlocks: sources.map((node) => published(node).toJSON()),
  };
}

/**
 * The record of a block after somebody found that it still holds for its changed source: all else stays as it was. Words that
 * were confirmed and are there no more were never held against this source: an undo must not bring them back as confirmed.
 */
export function stillValid(target: TranslatedBlock, record: BlockRecord): BlockRecord {
  if (record.kind === 'checked' && record.target !== hashOfBlock(target.node))
    return recordOf(target, 'draft');
  const { source, sourceBlocks } = recordOf(target, record.kind);
  return { ...record, source, sourceBlocks };
}

/** What confirming a row writes: a record of each of its blocks that has text and a source. */
export function confirmationOf(row: Row): BlockRecord[] {
  return row.targets
    .filter(({ node, of }) => of.length > 0 && hasText(node))
    .map((target) => recordOf(target, 'checked'));
}

/**
 * The records that are to be written for blocks that have text and of which nothing is known yet, so that a change of
 * their source is noticed although nobody has confirmed them.
 */
export function firstRecords(rows: readonly Row[], records: Records): BlockRecord[] {
  return rows
    .flatMap(({ targets }) => targets)
    .filter(({ id, node, of }) => of.length > 0 && !records.has(id) && hasText(node))
    .map((target) => recordOf(target, 'draft'));
}

const recorded = new WeakMap<BlockRecord, readonly Node[] | null>();

/** The source blocks as they were when a record was written; null where they cannot be read. */
export function recordedSources(record: BlockRecord): readonly Node[] | null {
  const known = recorded.get(record);
  if (known !== undefined) return known;
  let blocks: readonly Node[] | null = null;
  try {
    blocks = record.sourceBlocks.map((json) => schema.nodeFromJSON(json));
  } catch {
    // A later version may know blocks that this one does not: that the source changed still shows.
  }
  recorded.set(record, blocks);
  return blocks;
}
