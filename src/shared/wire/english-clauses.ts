import { isAgencyWord } from './agencies.ts';
import {
  canBeCited,
  clauseEnd,
  type Frame,
  gapBefore,
  LONGEST,
  LONGEST_SOURCE,
  reportingAt,
} from './clauses.ts';
import { englishEnd, englishSource } from './english-tags.ts';
import { english } from './languages/english-words.ts';
import { originIn } from './origin.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { isSubject, showingAt, subjectStart } from './subjects.ts';

const LONGEST_OWNER = 6;
const LONGEST_QUOTED = 14;

/** X said that; X said in a statement; data from X show; X, an apposition, told Y. The key word is the verb. */
export const englishSubject: Frame = (reading, sentence, index, speakers) => {
  const { tokens, knowledge } = reading;
  if (knowledge.data.code !== 'en' || index === sentence.from) return null;
  const said = reportingAt(reading, index);
  const length = said > 0 ? said : showingAt(reading, sentence, index);
  // “Analysts had expected that”: the perfect tells as well, where “that” follows.
  const perfect =
    english.perfect.has(tokens[index - 1]?.lower ?? '') && knowledge.that.at(tokens, index + length) > 0;
  if (length === 0 || (!perfect && english.auxiliaries.has(tokens[index - 1]?.lower ?? ''))) return null;
  if (said > 0 && isNoun(reading, sentence, index)) return null;
  const from = subjectStart(reading, sentence, index);
  if (knowledge.as.at(tokens, from) > 0 || asksWithin(reading, from, index)) return null;
  const subjectTo = withoutAdverbs(reading, from, perfect ? index - 1 : index);
  if (
    from >= subjectTo ||
    subjectLength(reading, from, index) > LONGEST_SOURCE ||
    !(isSubject(reading, from, subjectTo) || closesSentence(reading, sentence, from, index))
  )
    return null;
  // “Reports that”: the verb is known by the word after it, which is no part of it.
  const after = index + length - (length > 1 && knowledge.that.at(tokens, index + length - 1) > 0 ? 1 : 0);
  const to = englishEnd(reading, after, sentence.to);
  // “Official figures show”: figures that are nobody’s are the source themselves.
  const figures =
    length > 1 && knowledge.documents.at(tokens, index) > 0 && !isSomebodys(reading, from, subjectTo);
  const sourceTo = figures ? index + 1 : englishSource(reading, from, subjectTo);
  const match = { from, to, sourceFrom: from, sourceTo };
  const quotedBy = knowledge.citingBefore.at(tokens, index);
  if (quotedBy > length) {
    const end = clauseEnd(reading, index + quotedBy, sentence.to);
    return { ...match, to: end, carrier: { from: index + quotedBy, to: end } };
  }
  if (tokens[after - 1]?.lower === 'told' && to > after) return { ...match, carrier: { from: after, to } };
  const cited = knowledge.citingBefore.find(tokens, after, Math.min(sentence.to, to + 1));
  if (cited < 0) return match;
  const citedFrom = cited + knowledge.citingBefore.at(tokens, cited);
  const end = clauseEnd(reading, cited, sentence.to);
  if (!canBeCited(reading, citedFrom, end)) return match;
  const origin = {
    source: originIn(reading, speakers, citedFrom, end).source,
    via: originIn(reading, speakers, from, match.sourceTo).source,
  };
  return { ...match, to: end, origin };
};

/** As X notes, …; …, as X put it. */
export const asSaid: Frame = (reading, sentence, index) => {
  const { tokens, knowledge } = reading;
  if (knowledge.data.code !== 'en' || knowledge.as.at(tokens, index) === 0) return null;
  if (index > sentence.from && !/,/.test(gapBefore(reading, index))) return null;
  const end = clauseEnd(reading, index + 1, Math.min(sentence.to, index + LONGEST));
  for (let verb = index + 2; verb < end; verb++) {
    const length = knowledge.reporting.at(tokens, verb);
    if (length === 0 || tokens[verb]?.capital) continue;
    if (end - verb - length > LONGEST_OWNER || !isSubject(reading, index + 1, verb)) return null;
    return { from: index, to: end, sourceFrom: index + 1, sourceTo: verb };
  }
  return null;
};

/** X quoted Y as saying that: Y is the source, and X carries it. */
export const quotedAsSaying: Frame = (reading, sentence, index, speakers) => {
  const { tokens, knowledge } = reading;
  if (knowledge.data.code !== 'en' || !english.quoting.has(tokens[index]?.lower ?? '')) return null;
  const end = Math.min(sentence.to - 1, index + LONGEST_QUOTED);
  for (let as = index + 2; as < end; as++) {
    if (tokens[as]?.lower !== 'as' || tokens[as + 1]?.lower !== 'saying') continue;
    const from = subjectStart(reading, sentence, index);
    if (from >= index || index - from > LONGEST_SOURCE) return null;
    const origin = {
      source: originIn(reading, speakers, index + 1, as).source,
      via: originIn(reading, speakers, from, englishSource(reading, from, index)).source,
    };
    return { from, to: as + 2, sourceFrom: from, sourceTo: index, origin };
  }
  return null;
};

/** In X’s words; in the ministry’s view. */
export const inWordsOf: Frame = (reading, sentence, index) => {
  const { tokens, knowledge } = reading;
  if (knowledge.data.code !== 'en' || tokens[index]?.lower !== 'in') return null;
  const end = Math.min(sentence.to, index + LONGEST_OWNER);
  for (let owned = index + 2; owned < end; owned++) {
    if (!english.wordsOf.has(tokens[owned]?.lower ?? '')) continue;
    if (
      !/(?:'s|s)$/.test(tokens[owned - 1]?.lower ?? '') ||
      !/^['’]?s?['’]?\s$/u.test(gapBefore(reading, owned))
    )
      return null;
    return { from: index, to: owned + 1, sourceFrom: index + 1, sourceTo: owned };
  }
  return null;
};

/** “The talks lasted six hours, participants said.”: a word or two between a comma and “said” are who said it. */
function closesSentence(reading: Reading, sentence: Sentence, from: number, verb: number): boolean {
  const { tokens } = reading;
  return (
    verb - from <= 2 &&
    /^(?:said|says?)$/.test(tokens[verb]?.lower ?? '') &&
    verb + 1 === sentence.to &&
    from > sentence.from &&
    /^,\s$/.test(gapBefore(reading, from)) &&
    /s$/.test(tokens[verb - 1]?.lower ?? '')
  );
}

/** “The suspect, whose name …”; “recent estimates put it”: what may be a noun is a verb only right behind who says it. */
function isNoun({ text, tokens, knowledge }: Reading, sentence: Sentence, index: number): boolean {
  const before = tokens[index - 1];
  const verb = tokens[index];
  if (!before || !verb) return false;
  if (english.determiners.has(before.lower)) return true;
  if (!english.alsoNouns.has(verb.lower)) return false;
  const isSomebody =
    knowledge.person.at(tokens, index - 1) > 0 ||
    knowledge.several.at(tokens, index - 1) > 0 ||
    knowledge.institution.at(tokens, index - 1) > 0 ||
    knowledge.people.at(tokens, index - 1) > 0 ||
    knowledge.organisations.at(tokens, index - 1) > 0 ||
    knowledge.documents.at(tokens, index - 1) > 0 ||
    isAgencyWord(before.lower) ||
    (before.capital && index - 1 > sentence.from);
  const isApart = text.slice(before.to, verb.from) !== ' ';
  return !isSomebody && !isApart;
}

/** How many words name who speaks: without the apposition, however long, that two commas close. */
function subjectLength(reading: Reading, from: number, verb: number): number {
  return (/^,\s$/.test(gapBefore(reading, verb)) ? clauseEnd(reading, from, verb) : verb) - from;
}

/** “Here is how they explained it”: the clause of a question is told by nobody. */
function asksWithin({ tokens }: Reading, from: number, to: number): boolean {
  return [...tokens.slice(from - 1, from), ...tokens.slice(from + 1, to)].some(({ lower }) =>
    english.questions.has(lower),
  );
}

function isSomebodys({ tokens, knowledge }: Reading, from: number, to: number): boolean {
  // “Court documents show”: a noun alone says what papers they are.
  if (to - from === 1 && knowledge.organisations.at(tokens, from) === 1) return false;
  return (
    knowledge.organisations.find(tokens, from, to) >= 0 ||
    tokens.slice(from + 1, to).some((token) => token.capital)
  );
}

function withoutAdverbs({ tokens, knowledge }: Reading, from: number, to: number): number {
  let end = to;
  while (end - from > 1 && knowledge.openers.at(tokens, end - 1) === 1) end--;
  return end;
}
