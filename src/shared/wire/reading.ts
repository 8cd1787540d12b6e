import type { Knowledge } from './knowledge.ts';
import { type Glyphs, pairGlyphs, type Quoted } from './quotations.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { firstTokenAt } from './split-speech.ts';
import { type Token, tokenise } from './tokens.ts';

/** No paragraph of a story is longer; such text is left as it is. */
export const LONGEST_READ = 8_000;

/** A paragraph taken apart: its words, sentences and outermost quotation marks. */
export class Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly glyphs: Glyphs;
  readonly sentences: readonly Sentence[];
  readonly knowledge: Knowledge;
  pairs: Quoted[];
  readonly #claimed: Uint8Array;

  constructor(text: string, knowledge: Knowledge) {
    this.text = text;
    this.knowledge = knowledge;
    this.tokens = tokenise(text);
    this.#claimed = new Uint8Array(this.tokens.length);
    this.glyphs = pairGlyphs(text, knowledge.data.code === 'en');
    this.sentences = sentencesOf(text, knowledge.abbreviations);
    this.pairs = this.glyphs.pairs;
  }

  /**
   * Decides what an unclosed glyph is: where the quotation runs on into the next paragraph, all up to the end; where one pair
   * stands inside it, one glyph closed both («A «B»); otherwise a slip, and the pairs inside count.
   */
  settle(runsOn: boolean): void {
    const { pairs, openAt, inside } = this.glyphs;
    if (openAt < 0) return;
    const [only] = inside;
    const end = this.text.length;
    if (runsOn) this.pairs = [...pairs, { from: openAt, to: end, textFrom: openAt + 1, textTo: end }];
    else if (only && inside.length === 1)
      this.pairs = [...pairs, { from: openAt, to: only.to, textFrom: openAt + 1, textTo: only.textTo }];
    else this.pairs = [...pairs, ...inside];
  }

  /** Says that the words from one token to another tell who speaks a quotation: they attribute nothing else. */
  claim(from: number, to: number): void {
    this.#claimed.fill(1, from, to);
  }

  isClaimed(token: number): boolean {
    return this.#claimed[token] === 1;
  }

  /** The index of the first token at or after a place. */
  tokenAt(place: number): number {
    return firstTokenAt(this.tokens, place);
  }

  /** How many words stand between two places. */
  words(from: number, to: number): number {
    return this.tokenAt(to) - this.tokenAt(from);
  }

  /** The sentence in which a place stands. */
  sentenceAt(place: number): Sentence {
    let low = 0;
    let high = this.sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.sentences[middle]?.from ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return this.sentences[low] ?? { from: 0, to: this.text.length };
  }

  /** Whether a place stands between quotation marks. */
  isQuoted(place: number): boolean {
    let low = 0;
    let high = this.pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pairs[middle]?.from ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return place < (this.pairs[low - 1]?.to ?? 0);
  }
}
