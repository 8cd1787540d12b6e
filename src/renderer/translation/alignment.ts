import type { Node } from 'prosemirror-model';
import type { BlockRecord } from '../../shared/api/translation.ts';
import { changedBlocks } from '../../shared/article/changed-blocks.ts';
import { idsIn, linksIn, sameLinks } from '../../shared/translation/block-links.ts';
import type { Records } from '../../shared/translation/records.ts';
import { type PlacedBlock, type Row, rowsOf } from '../../shared/translation/rows.ts';
import { type RowState, stateOf } from '../../shared/translation/states.ts';
import { type Band, bandsOf } from './bands.ts';

/** Source and translation as they stand side by side now. Each part is the same object until it changes. */
export interface Aligned {
  readonly rows: readonly Row[];
  /** By row. */
  readonly states: readonly RowState[];
  readonly bands: readonly Band[];
  /** The places of the bands under which it is said what changed in the source. */
  readonly notes: ReadonlySet<number>;
}

/** Whether two versions of a story have the same blocks with the same links, whatever is written in them. */
function isSameShape(before: Node, after: Node): boolean {
  if (before === after) return true;
  const { from, to, oldTo } = changedBlocks(before, after);
  if (to !== oldTo) return false;
  for (let index = from; index < to; index++) {
    const old = before.child(index);
    const next = after.child(index);
    if (!sameLinks(idsIn(old), idsIn(next)) || !sameLinks(linksIn(old), linksIn(next))) return false;
  }
  return true;
}

function refreshed<B extends PlacedBlock>(blocks: readonly B[], doc: Node): readonly B[] {
  if (blocks.every(({ node, index }) => doc.child(index) === node)) return blocks;
  return blocks.map((block) => ({ ...block, node: doc.child(block.index) }));
}

/** The same row with its blocks as they are now; the same object where nothing in it has changed. */
function refreshedRow(row: Row, source: Node, target: Node): Row {
  const sources = refreshed(row.sources, source);
  let targets = refreshed(row.targets, target);
  if (targets.some(({ of }) => refreshed(of, source) !== of)) {
    targets = targets.map((block) => ({ ...block, of: refreshed(block.of, source) }));
  }
  return sources === row.sources && targets === row.targets ? row : { sources, targets };
}

interface KnownState {
  readonly records: readonly (BlockRecord | undefined)[];
  readonly state: RowState;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

function notesOf(bands: readonly Band[], states: readonly RowState[]): ReadonlySet<number> {
  return new Set(bands.flatMap(({ row }, at) => (states[row] === 'stale' ? [at] : [])));
}

/**
 * Keeps two stories aligned while both are written in. A key inside a block costs one look at each block and the reading of
 * that one; only when blocks come, go, move or change their links is everything laid out anew.
 */
export class Alignment {
  readonly #known = new WeakMap<Row, KnownState>();
  #source: Node | null = null;
  #target: Node | null = null;
  #records: Records | null = null;
  #now: Aligned = { rows: [], states: [], bands: [], notes: new Set() };

  /** How both stand now. Blocks whose state nobody knows yet, because `records` is null, are shown without notes. */
  of(source: Node, target: Node, records: Records | null): Aligned {
    if (source === this.#source && target === this.#target && records === this.#records) return this.#now;
    const before = this.#now;
    const isSame =
      this.#source !== null &&
      this.#target !== null &&
      isSameShape(this.#source, source) &&
      isSameShape(this.#target, target);
    const rows = isSame
      ? before.rows.map((row) => refreshedRow(row, source, target))
      : rowsOf(source, target);
    const found = rows.map((row) => this.#stateOf(row, records));
    const states = sameItems(found, before.states) ? before.states : found;
    const bands = isSame ? before.bands : bandsOf(rows);
    const notes =
      isSame && states === before.states && (records === null) === (this.#records === null)
        ? before.notes
        : notesOf(bands, records === null ? [] : states);
    this.#source = source;
    this.#target = target;
    this.#records = records;
    this.#now = {
      rows,
      states,
      bands,
      notes: isSame && sameItems([...notes], [...before.notes]) ? before.notes : notes,
    };
    return this.#now;
  }

  #stateOf(row: Row, records: Records | null): RowState {
    const concerned = row.targets.map(({ id }) => records?.get(id));
    const known = this.#known.get(row);
    if (known && sameItems(known.records, concerned)) return known.state;
    const state = stateOf(row, records ?? new Map());
    this.#known.set(row, { records: concerned, state });
    return state;
  }
}
