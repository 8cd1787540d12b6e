/** A block as an alignment sees it. */
export interface Piece {
  readonly id: string;
  readonly type: string;
  /** Characters of text. */
  readonly length: number;
  /** The figures in its text, as digits alone. */
  readonly figures: readonly string[];
}

/** Which pieces of the source belong to which of the translation. */
export interface Pairing {
  readonly sources: readonly Piece[];
  readonly targets: readonly Piece[];
}

/** Blocks that are read as running text and may stand for one another; all others only for their like. */
const TEXT = new Set(['paragraph', 'subheading', 'quote', 'attribution', 'pullquote']);

/**
 * What pairings cost is -100 times the logarithm of how likely they are, and a length varies by this much over its expected
 * value: Gale and Church, “A Program for Aligning Sentences in Bilingual Corpora”, Computational Linguistics 19 (1993). They
 * found merges of sentences to be more frequent (230) than omissions (450); a desk leaves out whole paragraphs at least as
 * often as it merges two.
 */
const VARIANCE = 6.8;
const UNLIKELY = 2500;
const NO_PARTNER = 300;
const TWO_TO_ONE = 330;
/** What it costs, as we weigh it, to pair text of two types, and a heading with what is none. */
const OTHER_TYPE = 60;
const OTHER_RANK = 400;
/** What it costs that none of the figures of two texts are the same: less than a merge, for miles become kilometres. */
const OTHER_FIGURES = 150;
/** How far from the diagonal pairs are looked for, in blocks. */
const BAND = 60;

const WAYS = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
] as const;

/** The share of a normal distribution beyond ±`deviation`: Abramowitz and Stegun 7.1.26 for the error function. */
function tails(deviation: number): number {
  const x = deviation / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return series * Math.exp(-x * x);
}

/** What two lengths say against their belonging together. `ratio`: characters of translation for one of source. */
function lengthCost(source: number, target: number, ratio: number): number {
  if (source === 0 || target === 0) return source === target ? 0 : NO_PARTNER;
  const mean = (source + target / ratio) / 2;
  const deviation = Math.abs(target - source * ratio) / Math.sqrt(VARIANCE * mean);
  return Math.min(UNLIKELY, -100 * Math.log(Math.max(tails(deviation), Number.MIN_VALUE)));
}

/** What the types of two blocks say against their belonging together. */
function typeCost(a: string, b: string): number {
  if (a === b) return 0;
  if (!TEXT.has(a) || !TEXT.has(b)) return Number.POSITIVE_INFINITY;
  return a === 'subheading' || b === 'subheading' ? OTHER_RANK : OTHER_TYPE;
}

/** What the figures of two texts say against their belonging together: 41 is 41 in every language. */
function figureCost(source: readonly Piece[], target: readonly Piece[]): number {
  const [here, there] = [source, target].map((pieces) => new Set(pieces.flatMap(({ figures }) => figures)));
  const most = Math.max(here?.size ?? 0, there?.size ?? 0);
  if (!here || !there || most === 0) return 0;
  const same = [...here].filter((figure) => there.has(figure)).length;
  return OTHER_FIGURES * (1 - same / most);
}

/** How much text stands before each piece, and behind the last. */
function runningLengths(pieces: readonly Piece[]): Float64Array {
  const sums = new Float64Array(pieces.length + 1);
  for (const [at, { length }] of pieces.entries()) sums[at + 1] = (sums[at] ?? 0) + length;
  return sums;
}

/** The cheapest costs and the last step of each way there, for the cells near the diagonal: the others are not held. */
class Table {
  readonly #reach: number;
  readonly #width: number;
  readonly #costs: Float64Array;
  readonly #ways: Uint8Array;

  constructor(rows: number, columns: number) {
    this.#reach = BAND + Math.abs(rows - columns);
    this.#width = Math.min(columns + 1, 2 * this.#reach + 1);
    this.#costs = new Float64Array((rows + 1) * this.#width).fill(Number.POSITIVE_INFINITY);
    this.#ways = new Uint8Array((rows + 1) * this.#width);
  }

  /** The first column that is held of a row, and the last of `columns`. */
  range(row: number, columns: number): [first: number, last: number] {
    return [Math.max(0, row - this.#reach), Math.min(columns, row + this.#reach)];
  }

  cost(row: number, column: number): number {
    const at = this.#at(row, column);
    return at === null ? Number.POSITIVE_INFINITY : (this.#costs[at] ?? Number.POSITIVE_INFINITY);
  }

  way(row: number, column: number): number {
    const at = this.#at(row, column);
    return at === null ? 0 : (this.#ways[at] ?? 0);
  }

  set(row: number, column: number, cost: number, way: number): void {
    const at = this.#at(row, column);
    if (at === null) return;
    this.#costs[at] = cost;
    this.#ways[at] = way;
  }

  #at(row: number, column: number): number | null {
    const place = column - Math.max(0, row - this.#reach);
    return row < 0 || column < 0 || place < 0 || place >= this.#width ? null : row * this.#width + place;
  }
}

/**
 * Pairs what two stories say in the same order, by the kinds of their blocks, the lengths of their texts and the figures in
 * them; where one of them has no text yet, by kinds alone. What is in no pairing has no partner.
 */
export function alignByLength(source: readonly Piece[], target: readonly Piece[]): Pairing[] {
  const sourceLengths = runningLengths(source);
  const targetLengths = runningLengths(target);
  const ratio = (targetLengths[target.length] ?? 0) / (sourceLengths[source.length] ?? 0);
  const knowsLengths = Number.isFinite(ratio) && ratio > 0;

  /** What it costs that the `as` pieces before place `a` belong to the `bs` pieces before place `b`. */
  function pairCost(a: number, b: number, as: number, bs: number): number {
    if (as === 0 || bs === 0) return NO_PARTNER;
    let cost = as === bs ? 0 : TWO_TO_ONE;
    if (as !== bs && !TEXT.has(source[a - 1]?.type ?? '')) return Number.POSITIVE_INFINITY;
    for (let i = a - as; i < a; i++) {
      for (let j = b - bs; j < b; j++) cost += typeCost(source[i]?.type ?? '', target[j]?.type ?? '');
    }
    if (!knowsLengths || cost === Number.POSITIVE_INFINITY) return cost;
    const from = (sourceLengths[a] ?? 0) - (sourceLengths[a - as] ?? 0);
    const to = (targetLengths[b] ?? 0) - (targetLengths[b - bs] ?? 0);
    return cost + lengthCost(from, to, ratio) + figureCost(source.slice(a - as, a), target.slice(b - bs, b));
  }

  const table = new Table(source.length, target.length);
  table.set(0, 0, 0, 0);
  for (let a = 0; a <= source.length; a++) {
    const [first, last] = table.range(a, target.length);
    for (let b = first; b <= last; b++) {
      WAYS.forEach(([as, bs], way) => {
        const before = table.cost(a - as, b - bs);
        // No pairing costs less than nothing.
        if (before === Number.POSITIVE_INFINITY || before >= table.cost(a, b)) return;
        const cost = before + pairCost(a, b, as, bs);
        if (cost < table.cost(a, b)) table.set(a, b, cost, way);
      });
    }
  }

  const pairings: Pairing[] = [];
  for (let a = source.length, b = target.length; a > 0 || b > 0; ) {
    const [as, bs] = WAYS[table.way(a, b)] ?? WAYS[0];
    if (as > 0 && bs > 0) {
      pairings.push({ sources: source.slice(a - as, a), targets: target.slice(b - bs, b) });
    }
    a -= as;
    b -= bs;
  }
  return pairings.reverse();
}
