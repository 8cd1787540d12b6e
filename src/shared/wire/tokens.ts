/** A word of a text with its place. `lower` is folded for look-ups: small letters, one apostrophe, no soft hyphens. */
export interface Token {
  lower: string;
  from: number;
  to: number;
  /** Whether it begins with a capital letter. */
  capital: boolean;
}

// Letters and digits, held together inside by apostrophes, hyphens, slashes and points (`oʻzbek`, `RFE/RL`, `Kun.uz`).
// The separators are not in the class that they part, so the expression never goes back.
const WORD = /[\p{L}\p{M}\p{N}\u00AD]+(?:['’ʻʼ‘`./‐‑-][\p{L}\p{M}\p{N}\u00AD]+)*/gu;
const FIRST_WORD = new RegExp(WORD.source, 'u');
const FOLDED = /[’ʻʼ‘`]/g;
const UNUSUAL = /[\u00AD’ʻʼ‘`]/;

/** A word as the look-ups spell it. */
export function fold(word: string): string {
  return UNUSUAL.test(word)
    ? word.replaceAll('\u00AD', '').replace(FOLDED, "'").toLowerCase()
    : word.toLowerCase();
}

/** The first word of a text as the look-ups spell it, null where it has none. */
export function firstWord(text: string): string | null {
  const word = FIRST_WORD.exec(text)?.[0];
  return word === undefined ? null : fold(word);
}

export function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

export function isSmall(letter: string): boolean {
  return letter !== letter.toUpperCase();
}

/** The words of `text` from `from` to `to`, in order. */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of part.matchAll(WORD)) {
    const word = match[0];
    const start = from + match.index;
    tokens.push({
      lower: fold(word),
      from: start,
      to: start + word.length,
      capital: isCapital(word.charAt(0)),
    });
  }
  return tokens;
}
