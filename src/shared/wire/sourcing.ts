import { isAgencyWord } from './agencies.ts';
import { citingFirst } from './citing.ts';
import type { Frame } from './clauses.ts';
import { asSaid, englishSubject, inWordsOf, quotedAsSaying } from './english-clauses.ts';
import { type Origin, originIn } from './origin.ts';
import type { Reading } from './reading.ts';
import { aboutThis } from './russian-clauses.ts';
import type { Sentence } from './sentences.ts';
import { closingVerb, inverted, subjectFirst } from './sourcing-clauses.ts';
import { afterSource, asClause, beforeSource, bySelf, refersToAll } from './sourcing-phrases.ts';
import type { Speakers } from './speakers.ts';
import { tokenise } from './tokens.ts';
import type { WireBlock } from './wire-story.ts';

/** The frames in the order in which they are tried at a word. */
const FRAMES: readonly Frame[] = [
  bySelf,
  beforeSource,
  afterSource,
  refersToAll,
  aboutThis,
  asClause,
  asSaid,
  inWordsOf,
  quotedAsSaying,
  citingFirst,
  inverted,
  englishSubject,
  subjectFirst,
  closingVerb,
];

/** Finds the words of a paragraph that attribute facts, as far as no quotation’s tag has claimed them. */
export function readSourcing(block: WireBlock, reading: Reading, speakers: Speakers): void {
  const spoken = spokenTokens(block, reading);
  for (const sentence of reading.sentences) {
    const from = reading.tokenAt(sentence.from);
    const to = reading.tokenAt(sentence.to);
    let done = from;
    for (let index = from; index < to; index++) {
      if (index < done || reading.isClaimed(index) || spoken[index] === 1) continue;
      const found = attributionAt(reading, speakers, { from: Math.max(from, done), to }, index);
      if (!found) continue;
      const span = withGlyphs(reading.text, found.from, found.to);
      block.sourcing.push({ ...span, ...found.origin });
      speakers.relyOn(found.origin.source);
      done = reading.tokenAt(found.to);
    }
  }
}

function attributionAt(
  reading: Reading,
  speakers: Speakers,
  sentence: Sentence,
  index: number,
): { from: number; to: number; origin: Origin } | null {
  for (const frame of FRAMES) {
    const match = frame(reading, sentence, index, speakers);
    const first = match ? reading.tokens[match.from] : undefined;
    const last = match ? reading.tokens[match.to - 1] : undefined;
    if (!match || !first || !last) continue;
    const origin = match.origin ?? originIn(reading, speakers, match.sourceFrom, match.sourceTo);
    if (match.carrier) origin.via ??= carrierIn(reading, speakers, match.carrier);
    return { from: first.from, to: last.to, origin };
  }
  return null;
}

/** The agency among words that tell to whom, or by whom, something was said. */
function carrierIn(
  reading: Reading,
  speakers: Speakers,
  carrier: { from: number; to: number },
): string | null {
  const { source, via } = originIn(reading, speakers, carrier.from, carrier.to);
  const name = via ?? source;
  return name !== null && tokenise(name).some((token) => isAgencyWord(token.lower.replace(/'s$/, '')))
    ? name
    : null;
}

/** 1 for each token that is part of a quotation. */
function spokenTokens(block: WireBlock, reading: Reading): Uint8Array {
  const spoken = new Uint8Array(reading.tokens.length);
  for (const { from, to } of block.quotations) spoken.fill(1, reading.tokenAt(from), reading.tokenAt(to));
  return spoken;
}

/** A span with the quotation mark that stands at its edge. */
function withGlyphs(text: string, from: number, to: number): { from: number; to: number } {
  const opening = /[«“„"]/u.test(text.charAt(from - 1)) && /[»”“"]/u.test(text.slice(from, to)) ? 1 : 0;
  const closing = /[»”"]/u.test(text.charAt(to)) && /[«“„"]/u.test(text.slice(from - opening, to)) ? 1 : 0;
  return { from: from - opening, to: to + closing };
}
