import { isAgencyWord } from './agencies.ts';
import {
  clauseEnd,
  clauseStart,
  type Frame,
  gapBefore,
  LONGEST,
  LONGEST_SOURCE,
  reportingAt,
  withChain,
} from './clauses.ts';
import type { Knowledge } from './knowledge.ts';
import { nameRuns } from './names.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { namesSomebody } from './tags.ts';
import type { Token } from './tokens.ts';

const SHORT_SENTENCE = 9;

/** According to X; по словам X; ба гуфтаи X. */
export const beforeSource: Frame = (reading, sentence, index) => {
  const { tokens, knowledge } = reading;
  const length = Math.max(knowledge.sourceBefore.at(tokens, index), paperBefore(reading, sentence, index));
  if (length === 0) return null;
  const from = index > sentence.from && knowledge.as.at(tokens, index - 1) > 0 ? index - 1 : index;
  const after = index + length;
  // “По предварительным данным, …”: whose they are is not said.
  if (after < sentence.to && /^,\s$/.test(gapBefore(reading, after)))
    return { from, to: after, sourceFrom: after, sourceTo: after, origin: { source: null, via: null } };
  const clause = clauseEnd(reading, index + length, Math.min(sentence.to, index + length + LONGEST_SOURCE));
  const to = withName(reading, clause, sentence.to);
  return to > index + length
    ? withChain(reading, { from, to, sourceFrom: index + length, sourceTo: to }, sentence)
    : null;
};

/** “According to its director, Steve Malloy, …”: the name between commas belongs to the office before it. */
function withName(reading: Reading, to: number, sentenceTo: number): number {
  const { text, tokens, knowledge } = reading;
  const isOffice = knowledge.people.at(tokens, to - 1) > 0 || knowledge.titles.at(tokens, to - 1) > 0;
  if (knowledge.data.code !== 'en' || !isOffice || !/^,\s$/u.test(gapBefore(reading, to))) return to;
  const [name] = nameRuns(text, tokens, knowledge, to, Math.min(sentenceTo, to + 4));
  const isApart = name && (name.to === sentenceTo || /^,/.test(gapBefore(reading, name.to)));
  return name && isApart && name.from === to && name.to - name.from > 1 ? name.to : to;
}

/** Согласно проекту; мувофиқи лоиҳа: many a noun may follow, but only papers, bodies and people are sources. */
function paperBefore(reading: Reading, sentence: Sentence, index: number): number {
  const { tokens, knowledge } = reading;
  const length = knowledge.beforePaper.at(tokens, index);
  if (length === 0) return 0;
  const end = clauseEnd(reading, index + length, Math.min(sentence.to, index + length + LONGEST_SOURCE));
  return namesSource(reading, index + length, end) ? length : 0;
}

/** Долбоорго ылайык; loyihaga muvofiq: the same behind the noun. */
function paperAfter(reading: Reading, sentence: Sentence, index: number): number {
  const length = reading.knowledge.afterPaper.at(reading.tokens, index);
  if (length === 0) return 0;
  return namesSource(reading, Math.max(clauseStart(reading, sentence, index), index - 2), index) ? length : 0;
}

function namesSource({ text, tokens, knowledge }: Reading, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (
      knowledge.documents.at(tokens, index) > 0 ||
      knowledge.organisations.at(tokens, index) > 0 ||
      knowledge.people.at(tokens, index) > 0
    )
      return true;
  }
  return nameRuns(text, tokens, knowledge, from, to).some((run) => run.to - run.from > 1);
}

/** По её словам: the phrase holds the pronoun. */
export const bySelf: Frame = (reading, _sentence, index, speakers) => {
  const { tokens, knowledge } = reading;
  const length = knowledge.bySelf.at(tokens, index);
  const first = tokens[index];
  if (length === 0 || !first) return null;
  const pronoun = tokens.slice(index, index + length).find((token) => knowledge.possessive.has(token.lower));
  const source = speakers.owner(first.from, pronoun?.lower ?? '');
  return {
    from: index,
    to: index + length,
    sourceFrom: index,
    sourceTo: index,
    origin: { source, via: null },
  };
};

/** X айтуынша; X маалыматына ылайык; X maʼlumotlariga koʻra. The phrase closes a clause that begins with the source. */
export const afterSource: Frame = (reading, sentence, index) => {
  const { text, tokens, knowledge } = reading;
  const length = Math.max(knowledge.sourceAfter.at(tokens, index), paperAfter(reading, sentence, index));
  if (length === 0 || index === sentence.from) return null;
  let from = clauseStart(reading, sentence, index);
  // “Эмгек, социалдык камсыздоо жана миграция министрлиги”: a comma inside a name, with its “and” to follow.
  const ands = knowledge.data.byline.and;
  if (
    from > sentence.from &&
    from - sentence.from <= 4 &&
    /,/.test(gapBefore(reading, from)) &&
    tokens.slice(from, index).some((token) => ands.includes(token.lower))
  )
    from = sentence.from;
  while (from < index && knowledge.openers.at(tokens, from) > 0) from += knowledge.openers.at(tokens, from);
  const first = tokens[from];
  if (!first || from >= index || index - from > LONGEST_SOURCE) return null;
  if (!/\p{L}/u.test(text.charAt(first.from)) && !isAgencyWord(first.lower)) return null;
  // “Іс құжаттарында көрсетілгендей”: a paper that is nobody’s is the source itself.
  const nobodys =
    index - from === 1 && !namesSource(reading, from, index) && !/^\p{Lu}{2}/u.test(text.slice(first.from));
  const paper = nobodys && knowledge.documents.at(tokens, index) > 0 ? 1 : 0;
  return { from, to: index + length, sourceFrom: from, sourceTo: index + paper };
};

/** Бұл туралы X хабарлады; bu haqda X xabar berdi; дар ин бора X хабар дод: of a whole sentence. */
export const refersToAll: Frame = (reading, sentence, index) => {
  const { tokens, knowledge } = reading;
  const length = knowledge.about.at(tokens, index);
  // A demonstrative alone refers to all only in a short sentence.
  const longest = length === 1 ? SHORT_SENTENCE : LONGEST + 4;
  if (
    length === 0 ||
    index !== sentence.from ||
    knowledge.data.code === 'ru' ||
    sentence.to - index > longest
  )
    return null;
  for (let verb = sentence.to - 1; verb > index + length; verb--) {
    const verbLength = reportingAt(reading, verb);
    // “…, деп хабарлайды X”: who passes it on does not tell it.
    const passesOn = knowledge.linkers.at(tokens, verb - 1) > 0 && /,/.test(gapBefore(reading, verb - 1));
    if (verbLength > 0 && !passesOn)
      return {
        from: index,
        to: verb + verbLength,
        sourceFrom: index + length,
        sourceTo: sourceEnd(reading, index + length, verb),
      };
  }
  return null;
};

/** A source ends where the place or paper of its statement begins. */
function sourceEnd({ tokens, knowledge }: Reading, from: number, to: number): number {
  // “Ба X дар Y хабар доданд”: Y told X.
  if (/^ба$/u.test(tokens[from]?.lower ?? '')) return to;
  for (let index = from + 1; index < to; index++) {
    if (knowledge.within.at(tokens, index) > 0 && knowledge.data.nameStands === 'first') return index;
  }
  return to;
}

/** Как сообщили X; тавре X хабар медиҳад. */
export const asClause: Frame = (reading, sentence, index) => {
  const { tokens, knowledge } = reading;
  if (knowledge.data.code === 'en' || knowledge.as.at(tokens, index) === 0) return null;
  const end = clauseEnd(reading, index + 1, Math.min(sentence.to, index + LONGEST));
  const first = reportingAt(reading, index + 1);
  if (first > 0)
    return { from: index, to: end, sourceFrom: beyondTold(reading, index + 1 + first, end), sourceTo: end };
  for (let verb = index + 2; verb < end; verb++) {
    const length = reportingAt(reading, verb);
    if (length > 0) return { from: index, to: verb + length, sourceFrom: index + 1, sourceTo: verb };
  }
  return null;
};

function isAside({ data, adverbials }: Knowledge, tokens: readonly Token[], index: number): boolean {
  return (
    data.code === 'ru' &&
    /^(?:в|во|на|с|со|при|после)$/u.test(tokens[index]?.lower ?? '') &&
    adverbials.at(tokens, index) > 0
  );
}

/** “Как рассказал изданию один из жителей”: to whom it was told stands before who told it. */
function beyondTold({ tokens, knowledge }: Reading, from: number, to: number): number {
  // “Как отметил в беседе с журналистами глава комитета”: the occasion stands before who said it.
  let aside = from;
  const ofMany = /ли$|[уюая]т$/u.test(tokens[from - 1]?.lower ?? '');
  while (!ofMany && isAside(knowledge, tokens, aside) && aside + 2 < to) aside += 2;
  if (aside > from && namesSomebody(tokens, aside, to, knowledge)) return aside;
  const isTold =
    knowledge.adverbials.at(tokens, from) === 1 && /(?:[ую]|[ая]м|е)$/u.test(tokens[from]?.lower ?? '');
  return knowledge.data.code === 'ru' && isTold && (tokens[from]?.lower.length ?? 0) > 2 && to - from > 1
    ? from + 1
    : from;
}
