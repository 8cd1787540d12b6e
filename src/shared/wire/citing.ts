import {
  clauseEnd,
  clauseStart,
  type Frame,
  gapBefore,
  LONGEST_SOURCE,
  type Match,
  reportingAt,
} from './clauses.ts';
import { originIn } from './origin.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { beyondOpeners } from './source-phrase.ts';
import type { Speakers } from './speakers.ts';
import { isSubject } from './subjects.ts';

/** So many words are the carrier’s clause behind the chain. */
const LONGEST_CLAUSE = 9;

/** Citing Y, X reports; ссылаясь на Y, X пишет: the chain stands before its carrier. */
export const citingFirst: Frame = (reading, sentence, index, speakers) => {
  const { tokens, knowledge } = reading;
  const length = knowledge.citingBefore.at(tokens, index);
  if (length === 0) return null;
  if (index > sentence.from && !/[,;—–]/u.test(gapBefore(reading, index)))
    return citingWithin(reading, sentence, index, speakers);
  const end = clauseEnd(reading, index + length, Math.min(sentence.to, index + LONGEST_SOURCE));
  if (end >= sentence.to || !/^,/.test(gapBefore(reading, end).trim())) return null;
  const next = clauseEnd(reading, end, Math.min(sentence.to, end + LONGEST_CLAUSE));
  for (let verb = end; verb < next; verb++) {
    const verbLength = tokens[verb]?.capital ? 0 : knowledge.reporting.at(tokens, verb);
    if (verbLength === 0) continue;
    if (verb === end && index > sentence.from)
      return citedBetween(reading, speakers, beyondStart(reading, sentence, index), index, end, verb);
    const carrier = verb > end ? { from: end, to: verb } : { from: verb + verbLength, to: next };
    if (carrier.from >= carrier.to) return null;
    const that = verbLength > 1 && knowledge.that.at(tokens, verb + verbLength - 1) > 0 ? 1 : 0;
    const to = Math.max(verb + verbLength - that, carrier.to);
    const origin = {
      source: originIn(reading, speakers, index + length, end).source,
      via: originIn(reading, speakers, carrier.from, carrier.to).source,
    };
    return { from: index, to, sourceFrom: index, sourceTo: index, origin };
  }
  return null;
};

/** “Ранее Reuters со ссылкой на источники сообщало о”: the same in one clause. */
function citingWithin(reading: Reading, sentence: Sentence, index: number, speakers: Speakers): Match | null {
  const { tokens, knowledge } = reading;
  if (knowledge.data.code !== 'ru') return null;
  const from = beyondStart(reading, sentence, index);
  const cited = index + knowledge.citingBefore.at(tokens, index);
  const end = clauseEnd(reading, cited, Math.min(sentence.to, cited + LONGEST_SOURCE));
  // “О визите со ссылкой на МИД сообщает «Синьхуа»”: what it is about stands first, and the carrier last.
  const isAbout = /^об?о?$/u.test(tokens[from]?.lower ?? '');
  for (let verb = cited + 1; verb < end; verb++) {
    const length = reportingAt(reading, verb);
    if (length === 0) continue;
    if (!isAbout) return citedBetween(reading, speakers, from, index, verb, verb);
    if (verb + length >= end) return null;
    const source = originIn(reading, speakers, cited, verb).source;
    const via = originIn(reading, speakers, verb + length, end).source;
    return { from: index, to: end, sourceFrom: index, sourceTo: index, origin: { source, via } };
  }
  return null;
}

/** Where the clause begins in which somebody cites, without what opens its sentence. */
function beyondStart(reading: Reading, sentence: Sentence, citing: number): number {
  return beyondOpeners(reading, clauseStart(reading, sentence, citing - 1), citing);
}

/** “X, citing Y, reported”: the carrier stands before both, and `citedTo` is where Y ends. */
function citedBetween(
  reading: Reading,
  speakers: Speakers,
  from: number,
  citing: number,
  citedTo: number,
  verb: number,
): Match | null {
  const { tokens, knowledge } = reading;
  if (from >= citing || citing - from > LONGEST_SOURCE || !isSubject(reading, from, citing)) return null;
  const verbLength = reportingAt(reading, verb);
  if (verbLength === 0) return null;
  const that = verbLength > 1 && knowledge.that.at(tokens, verb + verbLength - 1) > 0 ? 1 : 0;
  const cited = citing + knowledge.citingBefore.at(tokens, citing);
  const before = originIn(reading, speakers, from, citing).source;
  const behind = originIn(reading, speakers, cited, citedTo).source;
  // “Residents, quoted by local media, said”: what follows carries what stands before.
  const isCarried = tokens[cited - 1]?.lower === 'by';
  const origin = isCarried ? { source: before, via: behind } : { source: behind, via: before };
  return { from, to: verb + verbLength - that, sourceFrom: from, sourceTo: from, origin };
}
