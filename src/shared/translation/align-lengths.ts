/** A block as an alignment sees it. */
export interface Piece {
  readonly id: string;
  readonly type: string;
  /** Characters of text. */
  readonly length: number;
}

/** Which pieces of the source (from `a` on, `as` of them) belong to which of the translation. */
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

function typeCost(sources: readonly Piece[], targets: readonly Piece[]): number {
  let cost = 0;
  for (const { type: a } of sources) {
    for (const { type: b } of targets) {
      if (a === b) continue;
      if (!TEXT.has(a) || !TEXT.has(b)) return Number.POSITIVE_INFINITY;
      cost += a === 'subheading' || b === 'subheading' ? OTHER_RANK : OTHER_TYPE;
    }
  }
  const isSplit = sources.length !== targets.length;
  return isSplit && !TEXT.has(sources[0]?.type ?? '') ? Number.POSITIVE_INFINITY : cost;
}

const lengthOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { length }) => sum + length, 0);

/**
 * Pairs what two stories say in the same order, by the kinds of their blocks and by the lengths of their texts; where one of
 * them has no text yet, by kinds alone. What is in no pairing has no partner.
 */
export function alignByLength(source: readonly Piece[], target: readonly Piece[]): Pairing[] {
  const rows = source.length;
  const columns = target.length;
  const ratio = lengthOf(target) / lengthOf(source);
  const knowsLengths = Number.isFinite(ratio) && ratio > 0;
  const width = columns + 1;
  const costs = new Float64Array((rows + 1) * width).fill(Number.POSITIVE_INFINITY);
  const ways = new Uint8Array((rows + 1) * width);
  costs[0] = 0;

  function pairCost(a: number, b: number, as: number, bs: number): number {
    if (as === 0 || bs === 0) return NO_PARTNER;
    const sources = source.slice(a - as, a);
    const targets = target.slice(b - bs, b);
    const lengths = knowsLengths ? lengthCost(lengthOf(sources), lengthOf(targets), ratio) : 0;
    return typeCost(sources, targets) + lengths + (as === bs ? 0 : TWO_TO_ONE);
  }

  const reach = BAND + Math.abs(rows - columns);
  for (let a = 0; a <= rows; a++) {
    for (let b = Math.max(0, a - reach); b <= Math.min(columns, a + reach); b++) {
      WAYS.forEach(([as, bs], way) => {
        const before = as > a || bs > b ? Number.POSITIVE_INFINITY : (costs[(a - as) * width + b - bs] ?? 0);
        if (before === Number.POSITIVE_INFINITY) return;
        const cost = before + pairCost(a, b, as, bs);
        if (cost >= (costs[a * width + b] ?? 0)) return;
        costs[a * width + b] = cost;
        ways[a * width + b] = way;
      });
    }
  }

  const pairings: Pairing[] = [];
  for (let a = rows, b = columns; a > 0 || b > 0; ) {
    const [as, bs] = WAYS[ways[a * width + b] ?? 0] ?? WAYS[0];
    if (as > 0 && bs > 0) {
      pairings.push({ sources: source.slice(a - as, a), targets: target.slice(b - bs, b) });
    }
    a -= as;
    b -= bs;
  }
  return pairings.reverse();
}
