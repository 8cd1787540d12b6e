import type { Node } from 'prosemirror-model';
import { idsIn, linksIn } from './block-links.ts';

/** A top-level block of a story and where it stands: `index` counts the story’s children from 0. */
export interface PlacedBlock {
  readonly id: string;
  readonly node: Node;
  readonly index: number;
}

/** A block of a translation with the source blocks that it translates, in their order; none where they are gone. */
export interface TranslatedBlock extends PlacedBlock {
  readonly of: readonly PlacedBlock[];
}

/**
 * What stands side by side. A row joins what belongs together: one source with several targets after a split, several
 * sources with one target after a merge. A source without a target, or a target without a source, is a row of its own.
 */
export interface Row {
  readonly sources: readonly PlacedBlock[];
  readonly targets: readonly TranslatedBlock[];
}

const idOf = (node: Node): string => node.attrs.id ?? '';

function placed(node: Node, index: number): PlacedBlock {
  return { id: idOf(node), node, index };
}

/** Where each block of the source stands, by its id and by the ids of the blocks in it. */
function sourcesById(source: Node): Map<string, PlacedBlock> {
  const found = new Map<string, PlacedBlock>();
  source.children.forEach((node, index) => {
    const block = placed(node, index);
    for (const id of idsIn(node)) if (!found.has(id)) found.set(id, block);
  });
  return found;
}

function translated(node: Node, index: number, sources: ReadonlyMap<string, PlacedBlock>): TranslatedBlock {
  const of: PlacedBlock[] = [];
  for (const id of linksIn(node)) {
    const source = sources.get(id);
    if (source && !of.includes(source)) of.push(source);
  }
  if (of.length > 1) of.sort((a, b) => a.index - b.index);
  return { id: idOf(node), node, index, of };
}

/** Neighbouring blocks of the translation that have a source in common. */
function runsOf(target: Node, sources: ReadonlyMap<string, PlacedBlock>): TranslatedBlock[][] {
  const runs: TranslatedBlock[][] = [];
  let shared = new Set<PlacedBlock>();
  target.children.forEach((node, index) => {
    const block = translated(node, index, sources);
    const run = runs.at(-1);
    if (run && block.of.some((source) => shared.has(source))) {
      run.push(block);
      for (const source of block.of) shared.add(source);
    } else {
      runs.push([block]);
      shared = new Set(block.of);
    }
  });
  return runs;
}

/**
 * Source and translation side by side, in reading order. Every top-level block of both is in exactly one row, and the
 * blocks of the translation follow one another as they do in it. So where parts of one source are torn apart there, the
 * source stands beside the first of them; the others have a row without it, and still know it by `of`. A source that
 * has no translation stands after the row of the source before it.
 */
export function rowsOf(source: Node, target: Node): Row[] {
  const byId = sourcesById(source);
  const runs = runsOf(target, byId);
  /** The row of each source, by the source’s place; -1 stands for before all rows. */
  const rowOf = new Map<number, number>();
  runs.forEach((run, row) => {
    for (const { of } of run) {
      for (const { index } of of) if (!rowOf.has(index)) rowOf.set(index, row);
    }
  });

  const beside: PlacedBlock[][] = runs.map(() => []);
  const after = new Map<number, Row[]>();
  let row = -1;
  source.children.forEach((node, index) => {
    const block = placed(node, index);
    const own = rowOf.get(index);
    if (own !== undefined) {
      beside[own]?.push(block);
      row = own;
      return;
    }
    const waiting = after.get(row) ?? [];
    waiting.push({ sources: [block], targets: [] });
    after.set(row, waiting);
  });

  return [
    ...(after.get(-1) ?? []),
    ...runs.flatMap((targets, at) => [{ sources: beside[at] ?? [], targets }, ...(after.get(at) ?? [])]),
  ];
}
