import type { Node } from 'prosemirror-model';
import type { BlockRecord, BlockState } from '../api/translation.ts';
import { hashOfBlock, hasText, sourceHash, wordsOfBlock } from './block-facts.ts';
import { type Records, recordedSources } from './records.ts';
import type { Row, TranslatedBlock } from './rows.ts';

/**
 * Where a row stands: as its blocks do, or `missing` (the source has no block in the translation) or `unlinked` (the
 * translation has a block whose source is gone, or that never had one).
 */
export type RowState = BlockState | 'missing' | 'unlinked';

function isSameBlock(a: Node, b: Node): boolean {
  return a.attrs.id === b.attrs.id && hashOfBlock(a) === hashOfBlock(b);
}

/** How the source of a block stands to what a record says: unchanged, changed, or joined by a source that is new to it. */
function sourceSince({ of }: TranslatedBlock, record: BlockRecord): 'same' | 'changed' | 'more' {
  const now = of.map(({ node }) => node);
  if (sourceHash(now) === record.source) return 'same';
  const then = recordedSources(record);
  if (!then) return 'changed';
  // What was recorded has to be there still, unchanged and in its order; a merge or a new link may have added to it.
  let at = 0;
  for (const block of now) {
    const was = then[at];
    if (was && isSameBlock(block, was)) at++;
  }
  return at === then.length ? 'more' : 'changed';
}

/** Where one block of a translation stands. `record` is what is known of it. */
export function blockStateOf(target: TranslatedBlock, record: BlockRecord | undefined): BlockState {
  if (!hasText(target.node)) return 'empty';
  if (!record) return 'draft';
  const source = sourceSince(target, record);
  if (source === 'changed') return 'stale';
  const isConfirmed = record.kind === 'checked' && record.target === hashOfBlock(target.node);
  return isConfirmed && source === 'same' ? 'checked' : 'draft';
}

/** Whether a row has nothing that could be translated: a divider, a picture without a caption, an empty line. */
export function hasNothingToTranslate({ sources, targets }: Row): boolean {
  return sources.length > 0 && ![...sources, ...targets].some(({ node }) => hasText(node));
}

/**
 * Where a row stands. One stale block makes it stale, one draft makes it a draft; blocks without text beside such that
 * have some do not count. What has nothing to translate is done once it is there.
 */
export function stateOf(row: Row, records: Records): RowState {
  if (row.targets.length === 0) return 'missing';
  if (row.targets.every(({ of }) => of.length === 0)) return 'unlinked';
  if (hasNothingToTranslate(row)) return 'checked';
  const states = new Set(row.targets.map((target) => blockStateOf(target, records.get(target.id))));
  if (states.has('stale')) return 'stale';
  if (states.has('draft')) return 'draft';
  return states.has('checked') ? 'checked' : 'empty';
}

/** How many words of the source a row holds. */
export function wordsOf({ sources }: Row): number {
  return sources.reduce((words, { node }) => words + wordsOfBlock(node), 0);
}

/** Whether somebody has still to do something about a row. */
export function isUnfinished(row: Row, state: RowState): boolean {
  return state !== 'checked' && !(state === 'missing' && hasNothingToTranslate(row));
}
