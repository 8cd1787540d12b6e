/** How a text fits what was typed: a score (greater is better) and the places of the letters that fit. */
export interface Fit {
  readonly score: number;
  readonly places: readonly number[];
}

const WORD_START = 8;
const NEXT_LETTER = 5;
const ANY_LETTER = 1;

function isWordStart(text: string, at: number): boolean {
  if (at === 0) return true;
  return /[^\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

/**
 * Fits the letters of one typed word into `text`, in order, from `from` on. A letter counts more at the start of a
 * word and more right after the one before it.
 */
function fitFrom(typed: string, text: string, from: number): Fit | null {
  const places: number[] = [];
  let score = 0;
  let at = from;
  for (const letter of typed) {
    const found = text.indexOf(letter, at);
    if (found === -1) return null;
    if (isWordStart(text, found)) score += WORD_START;
    else score += places.at(-1) === found - 1 ? NEXT_LETTER : ANY_LETTER;
    if (places.length > 0) score -= Math.min(3, (found - at) * 0.2);
    places.push(found);
    at = found + 1;
  }
  return { score, places };
}

function bestFit(typed: string, text: string): Fit | null {
  const first = typed[0];
  if (first === undefined) return { score: 0, places: [] };
  let best: Fit | null = null;
  for (let from = text.indexOf(first); from !== -1; from = text.indexOf(first, from + 1)) {
    const fit = fitFrom(typed, text, from);
    if (!fit) break;
    if (!best || fit.score > best.score) best = fit;
  }
  return best;
}

/**
 * Fits what was typed into `text` whatever the case; words may come in any order (“story new” finds “New story”).
 * Null where a letter is missing. Shorter texts win between equals.
 */
export function fuzzy(typed: string, text: string): Fit | null {
  const lower = text.toLowerCase();
  let score = 0;
  const places = new Set<number>();
  for (const word of typed.toLowerCase().split(/\s+/).filter(Boolean)) {
    const fit = bestFit(word, lower);
    if (!fit) return null;
    score += fit.score;
    for (const place of fit.places) places.add(place);
  }
  return { score: score - text.length * 0.01, places: [...places].sort((a, b) => a - b) };
}

/** The items that fit, best first; all of them, in their own order, where nothing was typed. */
export function rank<T>(
  typed: string,
  items: readonly T[],
  text: (item: T) => string,
): { item: T; fit: Fit }[] {
  const fitting = items.flatMap((item) => {
    const fit = fuzzy(typed, text(item));
    return fit ? [{ item, fit }] : [];
  });
  return typed.trim() === '' ? fitting : fitting.sort((a, b) => b.fit.score - a.fit.score);
}
