/** A block as an alignment sees it. */
export interface Piece {
  readonly id: string;
  readonly type: string;
  /** Characters of text. */
  readonly length: number;
  /** The figures in its text, as digits alone. */
  readonly figures: readonly string[];
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

/** One to three pieces in a row as an alignment sees them: their texts together, and their figures by number, in order. */
interface Stretch {
  readonly length: number;
  readonly isText: boolean;
  readonly figures: readonly number[];
}

/** One side of an alignment: the stretches of one piece and of two, by the place behind their last piece. */
export interface SideOf {
  readonly pieces: readonly Piece[];
  readonly stretches: readonly (readonly Stretch[])[];
}

export function sideOf(pieces: readonly Piece[], numbers: Map<string, number>): SideOf {
  const numberOf = (figure: string) => {
    const known = numbers.get(figure) ?? numbers.size;
    numbers.set(figure, known);
    return known;
  };
  const stretch = (from: number, to: number): Stretch => {
    const own = pieces.slice(Math.max(0, from), to);
    const figures = [...new Set(own.flatMap((piece) => piece.figures.map(numberOf)))];
    return {
      length: own.reduce((sum, { length }) => sum + length, 0),
      isText: own.every(({ type }) => TEXT.has(type)),
      figures: figures.sort((a, b) => a - b),
    };
  };
  const places = Array.from({ length: pieces.length + 1 }, (_, at) => at);
  return {
    pieces,
    stretches: [[], places.map((at) => stretch(at - 1, at)), places.map((at) => stretch(at - 2, at))],
  };
}

/** What the figures of two texts say against their belonging together: 41 is 41 in every language. */
function figureCost(source: readonly number[], target: readonly number[]): number {
  const most = Math.max(source.length, target.length);
  if (most === 0) return 0;
  let same = 0;
  for (let a = 0, b = 0; a < source.length && b < target.length; ) {
    const difference = (source[a] ?? 0) - (target[b] ?? 0);
    if (difference === 0) same++;
    if (difference <= 0) a++;
    if (difference >= 0) b++;
  }
  return OTHER_FIGURES * (1 - same / most);
}

/** What it costs that the `as` pieces before place `a` belong to the `bs` pieces before place `b`. */
export type PairCost = (a: number, b: number, as: number, bs: number) => number;

/** The costs of pairing two stories. `ratio`: characters of translation for one of source, or no number where that is unknown. */
export function pairCosts(source: SideOf, target: SideOf, ratio: number): PairCost {
  const knowsLengths = Number.isFinite(ratio) && ratio > 0;
  return (a, b, as, bs) => {
    if (as === 0 || bs === 0) return NO_PARTNER;
    const from = source.stretches[as]?.[a];
    const to = target.stretches[bs]?.[b];
    if (!from || !to || (as !== bs && !from.isText)) return Number.POSITIVE_INFINITY;
    let cost = as === bs ? 0 : TWO_TO_ONE;
    for (let i = a - as; i < a; i++) {
      for (let j = b - bs; j < b; j++) {
        cost += typeCost(source.pieces[i]?.type ?? '', target.pieces[j]?.type ?? '');
      }
    }
    if (!knowsLengths || cost === Number.POSITIVE_INFINITY) return cost;
    return cost + lengthCost(from.length, to.length, ratio) + figureCost(from.figures, to.figures);
  };
}
