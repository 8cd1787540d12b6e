import { type PairCost, type Piece, pairCosts, sideOf } from './align-costs.ts';

export type { Piece };

/** Which pieces of the source belong to which of the translation. */
export interface Pairing {
  readonly sources: readonly Piece[];
  readonly targets: readonly Piece[];
}

/** How far from the diagonal pairs are looked for at first, in blocks. */
const BAND = 60;
/** Ways are looked for among no more cells at first, and at most. What is farther off is given up for time: seconds at most. */
const CELLS_AT_FIRST = 3_000_000;
const CELLS_AT_MOST = 12_000_000;

/** Two ratios of lengths that are farther apart than this are both tried, in stories of so many blocks. */
const OTHER_RATIO = 1.3;
const FEWEST = 12;
/** What a step of a right way costs at most on average: where it costs more, a better one is looked for farther off. */
const GOOD_STEP = 150;
const RUN = 60;
/** So many times as far. */
const FARTHER = 4;

const WAYS = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
] as const;

/** How long a text of the translation may be for one of the source, by all of their texts and by those in the middle. */
function ratiosOf(source: readonly Piece[], target: readonly Piece[]): number[] {
  const all = (pieces: readonly Piece[]) => pieces.reduce((sum, { length }) => sum + length, 0);
  const middle = (pieces: readonly Piece[]) =>
    pieces.map(({ length }) => length).sort((a, b) => a - b)[pieces.length >> 1] ?? 0;
  const [ratio, other] = [all(target) / all(source), middle(target) / middle(source)];
  // Where one of the two leaves out much, all of their texts say little about a single one.
  const isTried = Number.isFinite(other) && other > 0 && Math.max(ratio / other, other / ratio) > OTHER_RATIO;
  return Math.min(source.length, target.length) >= FEWEST && isTried ? [ratio, other] : [ratio];
}

/** A way from the beginnings of two stories to their ends: at each step its place among {@link WAYS}, from the last on. */
interface Way {
  readonly steps: readonly number[];
  readonly cost: number;
  /** Whether a better one may be farther off: it leads along the border of what was looked at, or costs much for a while. */
  readonly isDoubtful: boolean;
}

/** The cheapest way among the cells that are no farther than `reach` from the straight line between beginnings and ends. */
function cheapestWay(rows: number, columns: number, reach: number, cost: PairCost): Way {
  const width = Math.min(columns + 1, 2 * reach + 1);
  const first = Int32Array.from({ length: rows + 1 }, (_, row) => {
    const middle = rows === 0 ? 0 : Math.round((row * columns) / rows);
    return Math.max(0, Math.min(middle - reach, columns + 1 - width));
  });
  const ways = new Uint8Array((rows + 1) * width);
  // A step leads back by two rows at most.
  const lines = [0, 1, 2].map(() => new Float64Array(width));
  for (let row = 0; row <= rows; row++) {
    const here = lines[row % 3]?.fill(Number.POSITIVE_INFINITY) ?? new Float64Array(width);
    const start = first[row] ?? 0;
    for (let column = start; column < start + width; column++) {
      let best = row === 0 && column === 0 ? 0 : Number.POSITIVE_INFINITY;
      for (let way = 0; way < WAYS.length; way++) {
        const [as, bs] = WAYS[way] ?? WAYS[0];
        const line = as > row ? undefined : lines[(row - as) % 3];
        const before = line?.[column - bs - (first[row - as] ?? 0)];
        // No pairing costs less than nothing.
        if (before === undefined || before >= best) continue;
        const there = before + cost(row, column, as, bs);
        if (there >= best) continue;
        best = there;
        ways[row * width + column - start] = way;
      }
      here[column - start] = best;
    }
  }
  const steps: number[] = [];
  const costs: number[] = [];
  let isAtBorder = false;
  for (let row = rows, column = columns; row > 0 || column > 0; ) {
    const start = first[row] ?? 0;
    const end = start + width - 1;
    isAtBorder ||= (column === start && start > 0) || (column === end && end < columns);
    const step = ways[row * width + column - start] ?? 0;
    const [as, bs] = WAYS[step] ?? WAYS[0];
    steps.push(step);
    costs.push(cost(row, column, as, bs));
    row -= as;
    column -= bs;
    if (row < 0 || column < 0) break;
  }
  const whole = lines[rows % 3]?.[columns - (first[rows] ?? 0)] ?? Number.POSITIVE_INFINITY;
  return { steps, cost: whole, isDoubtful: isAtBorder || isCostly(costs) };
}

/** Whether so many steps in a row cost more than right ones do. */
function isCostly(costs: readonly number[]): boolean {
  let sum = 0;
  return costs.some((cost, at) => {
    sum += cost - (costs[at - RUN] ?? 0);
    return at >= RUN - 1 && sum > RUN * GOOD_STEP;
  });
}

/** How far from the straight line ways may be looked for where no more than so many cells are looked at. */
function reachWithin(cells: number, rows: number): number {
  return Math.max(BAND, Math.floor(cells / (2 * rows + 2)));
}

/** The cheapest way, looked for near the straight line first and farther off as long as it seems to be there. */
function bestWay(rows: number, columns: number, cost: PairCost): Way {
  const most = reachWithin(CELLS_AT_MOST, rows);
  let reach = Math.min(BAND + Math.abs(rows - columns), reachWithin(CELLS_AT_FIRST, rows));
  let way = cheapestWay(rows, columns, reach, cost);
  while (way.isDoubtful && reach < Math.min(most, columns)) {
    reach = Math.min(FARTHER * reach, most);
    const wider = cheapestWay(rows, columns, reach, cost);
    if (wider.cost >= way.cost) break;
    way = wider;
  }
  return way;
}

/**
 * Pairs what two stories say in the same order, by the kinds of their blocks, the lengths of their texts and the figures in
 * them; where one of them has no text yet, by kinds alone. What is in no pairing has no partner. Takes time in proportion to
 * the length of the stories, unless one leaves out or adds so much that the other has to be looked through for it.
 */
export function alignByLength(source: readonly Piece[], target: readonly Piece[]): Pairing[] {
  const numbers = new Map<string, number>();
  const sides = [sideOf(source, numbers), sideOf(target, numbers)] as const;
  const ways = ratiosOf(source, target).map((ratio) =>
    bestWay(source.length, target.length, pairCosts(...sides, ratio)),
  );
  const [way] = ways.sort((one, other) => one.cost - other.cost);

  const pairings: Pairing[] = [];
  let [a, b] = [source.length, target.length];
  for (const step of way?.steps ?? []) {
    const [as, bs] = WAYS[step] ?? WAYS[0];
    if (as > 0 && bs > 0) {
      pairings.push({ sources: source.slice(a - as, a), targets: target.slice(b - bs, b) });
    }
    a -= as;
    b -= bs;
  }
  return pairings.reverse();
}
