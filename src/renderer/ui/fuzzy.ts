/** How a text fits what was typed: a score (greater is better) and the places of the letters that fit. */
export interface Fit {
  readonly score: number;
  readonly places: readonly number[];
}

const WORD_START = 8;
const NEXT_LETTER = 5;
const ANY_LETTER = 1;
/** A word may end otherwise than it was typed by so many letters, and begins with at least so many. */
const LONGEST_ENDING = 3;
const SHORTEST_STEM = 4;

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

/** The same letter for finding: whatever the case, and ё as the е that most people type. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}

/** Fits a word, or what is left of it without its ending: “корзина” finds “в корзину”. Less counts what is left. */
function fitWord(word: string, text: string): Fit | null {
  const whole = bestFit(word, text);
  if (whole) return whole;
  for (let dropped = 1; dropped <= LONGEST_ENDING && word.length - dropped >= SHORTEST_STEM; dropped++) {
    const stem = word.slice(0, -dropped);
    const at = text.indexOf(stem);
    if (at === -1 || !isWordStart(text, at)) continue;
    const fit = fitFrom(stem, text, at);
    if (fit) return { ...fit, score: fit.score - dropped * NEXT_LETTER };
  }
  return null;
}

/**
 * Fits what was typed into `text` whatever the case; words may come in any order (“story new” finds “New story”) and
 * in another form. Null where a word is missing. Shorter texts win between equals.
 */
export function fuzzy(typed: string, text: string): Fit | null {
  const within = folded(text);
  let score = 0;
  const places = new Set<number>();
  for (const word of folded(typed).split(/\s+/).filter(Boolean)) {
    const fit = fitWord(word, within);
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
