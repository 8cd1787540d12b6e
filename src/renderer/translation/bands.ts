import type { Row } from '../../shared/translation/rows.ts';

/** Blocks of a story by their places: `from` (included) to `to` (excluded). */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

/** What stands side by side on the screen. Both stories are seen in their own order, so that a band has at least one side. */
export interface Band {
  /** Stays the same while the band’s first block does. */
  readonly key: string;
  /** The row whose state it shows, by its place among the rows. */
  readonly row: number;
  readonly sources: BlockRange;
  readonly targets: BlockRange;
}

interface Link {
  readonly source: number;
  readonly target: number;
}

function linksOf(rows: readonly Row[]): Link[] {
  return rows
    .flatMap((row) => row.targets)
    .flatMap(({ index, of }) => of.map((source) => ({ source: source.index, target: index })))
    .sort((a, b) => a.source - b.source || a.target - b.target);
}

/** The most links of which none crosses another: patience sorting, in links × log links. `links` are sorted by source. */
function withoutCrossings(links: readonly Link[]): Link[] {
  /** ends[n] is the link with the lowest target that a run of n + 1 can end in. */
  const ends: number[] = [];
  const before: number[] = [];
  links.forEach(({ target }, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((links[ends[middle] ?? 0]?.target ?? 0) <= target) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (ends[low - 1] ?? -1) : -1);
    ends[low] = at;
  });
  const kept: Link[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const link = links[at];
    if (link) kept.push(link);
  }
  return kept.reverse();
}

interface Pair {
  sources: { from: number; to: number };
  targets: { from: number; to: number };
}

/** Joins links that share a block, where nothing stands between: the parts of a split, the sources of a merge. */
function pairsOf(links: readonly Link[]): Pair[] {
  const pairs: Pair[] = [];
  for (const { source, target } of links) {
    const last = pairs.at(-1);
    const isNew = !last || (source >= last.sources.to && target >= last.targets.to);
    if (isNew) {
      pairs.push({
        sources: { from: source, to: source + 1 },
        targets: { from: target, to: target + 1 },
      });
    } else if (source <= last.sources.to && target <= last.targets.to) {
      last.sources.to = Math.max(last.sources.to, source + 1);
      last.targets.to = Math.max(last.targets.to, target + 1);
    }
  }
  return pairs;
}

/** The row of each block, by the block’s place in its story. */
function rowsByBlock(rows: readonly Row[], side: 'sources' | 'targets'): Map<number, number> {
  return new Map(rows.flatMap((row, at) => row[side].map(({ index }) => [index, at] as const)));
}

/**
 * How rows are shown: each story from top to bottom as it is, and beside each other what belongs together, as far as that
 * goes without changing the order of either. What one of them has moved stands alone.
 */
export function bandsOf(rows: readonly Row[]): Band[] {
  const rowOfSource = rowsByBlock(rows, 'sources');
  const rowOfTarget = rowsByBlock(rows, 'targets');
  const ids = new Map<string, string>();
  for (const { sources, targets } of rows) {
    for (const { id, index } of sources) ids.set(`s${index}`, id);
    for (const { id, index } of targets) ids.set(`t${index}`, id);
  }
  const bands: Band[] = [];
  const known = new Set<string>();
  const push = (sources: BlockRange, targets: BlockRange) => {
    const side = targets.to > targets.from ? 't' : 's';
    const index = side === 't' ? targets.from : sources.from;
    // Ids are mended a moment after they were doubled; until then the place tells blocks apart.
    let key = `${side}-${ids.get(`${side}${index}`) ?? ''}`;
    if (known.has(key)) key = `${key}-${index}`;
    known.add(key);
    const row = (side === 't' ? rowOfTarget : rowOfSource).get(index) ?? 0;
    bands.push({ key, row, sources, targets });
  };

  let source = 0;
  let target = 0;
  const alone = (toSource: number, toTarget: number) => {
    for (; source < toSource; source++) push({ from: source, to: source + 1 }, { from: target, to: target });
    for (; target < toTarget; target++) push({ from: source, to: source }, { from: target, to: target + 1 });
  };
  for (const pair of pairsOf(withoutCrossings(linksOf(rows)))) {
    alone(pair.sources.from, pair.targets.from);
    push(pair.sources, pair.targets);
    source = pair.sources.to;
    target = pair.targets.to;
  }
  alone(rowOfSource.size, rowOfTarget.size);
  return bands;
}

export function sizeOf({ from, to }: BlockRange): number {
  return to - from;
}
