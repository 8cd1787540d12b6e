import type { Token } from './tokens.ts';

interface Entry {
  words: readonly string[];
  /** Whether the word at the same index stands for every word that begins with it. */
  stems: readonly boolean[];
}

/** Letters by which stems are found. No stem of the language data is shorter. */
const KEY = 3;

/**
 * Finds phrases among tokens in constant time a token. A phrase is words parted by spaces, spelt as `fold` spells them; a
 * word that ends in `*` stands for every word that begins so.
 */
export class Phrases {
  readonly #exact = new Map<string, Entry[]>();
  readonly #stems = new Map<string, Entry[]>();
  readonly #others: Phrases | null;

  /** `others` are words of other lists: those that one of these stems would mean as well are not meant by it. */
  constructor(phrases: readonly string[], others: readonly string[] = []) {
    const stems = phrases.filter((phrase) => /^[^ ]+\*$/.test(phrase)).map((phrase) => phrase.slice(0, -1));
    const longer = others.filter((word) => stems.some((stem) => isLonger(word, stem)));
    this.#others = longer.length > 0 ? new Phrases(longer) : null;
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const entry = {
        words: words.map((word) => word.replace('*', '')),
        stems: words.map((word) => word.endsWith('*')),
      };
      const first = entry.words[0] ?? '';
      const index = entry.stems[0] ? this.#stems : this.#exact;
      const key = entry.stems[0] ? first.slice(0, KEY) : first;
      const entries = index.get(key);
      if (entries) entries.push(entry);
      else index.set(key, [entry]);
    }
  }

  /** Whether any phrase begins with this word: a quick no. */
  mayBegin(word: string): boolean {
    return this.#exact.has(word) || this.#stems.has(word.slice(0, KEY));
  }

  /** How many tokens the longest phrase at `index` takes, 0 where there is none. */
  at(tokens: readonly Token[], index: number): number {
    const first = tokens[index]?.lower;
    if (first === undefined) return 0;
    const exact = this.#exact.get(first);
    const stems = this.#stems.get(first.slice(0, KEY));
    const meant = stems ? longest(stems, tokens, index) : 0;
    const byStem = meant === 1 && this.#others?.at(tokens, index) === 1 ? 0 : meant;
    return Math.max(exact ? longest(exact, tokens, index) : 0, byStem);
  }

  /** Whether one word alone is a phrase of the list. */
  has(word: string): boolean {
    return this.at([{ lower: word, from: 0, to: word.length, capital: false }], 0) === 1;
  }

  /** The same for verbs, which have no capital inside a sentence: `United States` states nothing. */
  findVerb(tokens: readonly Token[], from = 0, to = tokens.length): number {
    for (let index = from; index < to; index++)
      if (!tokens[index]?.capital && this.at(tokens, index) > 0) return index;
    return -1;
  }

  /** The index of the first phrase between two token indexes, -1 where there is none. */
  find(tokens: readonly Token[], from = 0, to = tokens.length): number {
    for (let index = from; index < to; index++) if (this.at(tokens, index) > 0) return index;
    return -1;
  }
}

/** Whether a word, or a stem, of one part begins with another stem and says more: `советник*` and `совет*`. */
function isLonger(word: string, stem: string): boolean {
  return word.startsWith(stem) && word.replace('*', '') !== stem && !word.includes(' ');
}

function longest(entries: readonly Entry[], tokens: readonly Token[], index: number): number {
  let best = 0;
  for (const { words, stems } of entries) {
    if (words.length <= best) continue;
    const fits = words.every((word, offset) => {
      const lower = tokens[index + offset]?.lower;
      return lower !== undefined && (stems[offset] ? lower.startsWith(word) : lower === word);
    });
    if (fits) best = words.length;
  }
  return best;
}
