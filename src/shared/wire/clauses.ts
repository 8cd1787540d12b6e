import { english } from './languages/english-words.ts';
import type { Origin } from './origin.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { Speakers } from './speakers.ts';
import { isParted } from './tags.ts';

/** Words that attribute, as token indexes, and those among them that name the source. */
export interface Match {
  from: number;
  to: number;
  sourceFrom: number;
  sourceTo: number;
  /** Where it is known without reading the phrase. */
  origin?: Origin;
  /** Words that may name who carried it. */
  carrier?: { from: number; to: number };
}

/** A way of attributing: looks whether one has its key word at `index` of a sentence (given by its first and last token). */
export type Frame = (reading: Reading, sentence: Sentence, index: number, speakers: Speakers) => Match | null;

export const LONGEST = 22;

export const LONGEST_SOURCE = 16;

/** How many tokens a verb that reports facts takes at `index`, 0 where there is none. */
export function reportingAt({ tokens, knowledge }: Reading, index: number): number {
  if (tokens[index]?.capital) return 0;
  const length = knowledge.reporting.at(tokens, index);
  return length > 0 && knowledge.notReporting.at(tokens, index) < length ? length : 0;
}

/** The end of the clause that goes on from `index`: the next comma or stop. */
export function clauseEnd(reading: Reading, index: number, to: number): number {
  let end = index;
  while (end < to && (end === index || !isParted(reading.text, reading.tokens[end - 1], reading.tokens[end])))
    end++;
  return end;
}

/** What stands between a token and the one before it. */
export function gapBefore({ text, tokens }: Reading, index: number): string {
  return text.slice(tokens[index - 1]?.to ?? 0, tokens[index]?.from ?? 0);
}

/** The first token of the clause that ends before `index`: after the last comma, dash, colon or bracket. */
export function clauseStart(reading: Reading, sentence: Sentence, index: number): number {
  let start = index;
  while (
    start > sentence.from &&
    index - start < LONGEST &&
    !/[,;:()—–!?…]|\s-\s/u.test(gapBefore(reading, start))
  )
    start--;
  return start;
}

/** `citing Y` after a comma belongs to what was said before it. */
export function withChain(reading: Reading, match: Match, sentence: Sentence): Match {
  const length = match.to < sentence.to ? reading.knowledge.citingBefore.at(reading.tokens, match.to) : 0;
  if (length === 0) return match;
  const to = clauseEnd(reading, match.to, sentence.to);
  return canBeCited(reading, match.to + length, to) ? { ...match, to, sourceTo: to } : match;
}

/**
 * Whether words after `citing` can be whose word it is. In English reasons are cited too: “citing low flows in the Amu Darya”
 * names nobody, because the noun before the preposition is no person, paper or institution.
 */
export function canBeCited({ tokens, knowledge }: Reading, from: number, to: number): boolean {
  if (knowledge.data.code !== 'en') return true;
  for (let index = from; index < to; index++) {
    if (index > from && english.prepositions.has(tokens[index]?.lower ?? '')) return false;
    const named =
      tokens[index]?.capital ||
      knowledge.organisations.at(tokens, index) > 0 ||
      knowledge.people.at(tokens, index) > 0 ||
      knowledge.documents.at(tokens, index) > 0 ||
      knowledge.person.at(tokens, index) > 0;
    if (named) return true;
  }
  return false;
}
