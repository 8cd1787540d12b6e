import { nameRuns } from './names.ts';
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

const LONGEST = 22;
const SHORT_SENTENCE = 9;
const LONGEST_ADDRESSEE = 4;
const LONGEST_SOURCE = 16;

/** How many tokens a verb that reports facts takes at `index`, 0 where there is none. */
function reportingAt({ tokens, knowledge }: Reading, index: number): number {
  if (tokens[index]?.capital) return 0;
  const length = knowledge.reporting.at(tokens, index);
  return length > 0 && knowledge.notReporting.at(tokens, index) < length ? length : 0;
}

/** The end of the clause that goes on from `index`: the next comma or stop. */
function clauseEnd(reading: Reading, index: number, to: number): number {
  let end = index;
  while (end < to && (end === index || !isParted(reading.text, reading.tokens[end - 1], reading.tokens[end])))
    end++;
  return end;
}

/** What stands between a token and the one before it. */
function gapBefore({ text, tokens }: Reading, index: number): string {
  return text.slice(tokens[index - 1]?.to ?? 0, tokens[index]?.from ?? 0);
}

/** The first token of the clause that ends before `index`: after the last comma, dash, colon or bracket. */
function clauseStart(reading: Reading, sentence: Sentence, index: number): number {
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
function withChain(reading: Reading, match: Match, sentence: Sentence): Match {
  const { tokens, knowledge } = reading;
  if (match.to >= sentence.to || knowledge.citingBefore.at(tokens, match.to) === 0) return match;
  const to = clauseEnd(reading, match.to, sentence.to);
  return { ...match, to, sourceTo: to };
}

/** According to X; по словам X; ба гуфтаи X. */
export const beforeSource: Frame = (reading, sentence, index) => {
  const { tokens, knowledge } = reading;
  const length = knowledge.sourceBefore.at(tokens, index);
  if (length === 0) return null;
  const from = index > sentence.from && knowledge.as.at(tokens, index - 1) > 0 ? index - 1 : index;
  const to = clauseEnd(reading, index + length, Math.min(sentence.to, index + length + LONGEST_SOURCE));
  return to > index + length
    ? withChain(reading, { from, to, sourceFrom: index + length, sourceTo: to }, sentence)
    : null;
};

/** По её словам: the phrase holds the pronoun. */
export const bySelf: Frame = (reading, _sentence, index, speakers) => {
  const { tokens, knowledge } = reading;
  const length = knowledge.bySelf.at(tokens, index);
  const first = tokens[index];
  if (length === 0 || !first) return null;
  const pronoun = tokens.slice(index, index + length).find((token) => knowledge.possessive.has(token.lower));
  const source = speakers.unmistakable(first.from, pronoun?.lower ?? '');
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
  const length = knowledge.sourceAfter.at(tokens, index);
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
  if (from >= index || index - from > LONGEST_SOURCE || !/\p{L}/u.test(text.charAt(tokens[from]?.from ?? 0)))
    return null;
  return { from, to: index + length, sourceFrom: from, sourceTo: index };
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
    if (verbLength > 0)
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
  if (first > 0) return { from: index, to: end, sourceFrom: index + 1 + first, sourceTo: end };
  for (let verb = index + 2; verb < end; verb++) {
    const length = reportingAt(reading, verb);
    if (length > 0) return { from: index, to: verb + length, sourceFrom: index + 1, sourceTo: verb };
  }
  return null;
};

/** …, сообщила X.; …, деп хабарлады X.; …, said X, a farmer.; О его смерти сообщила X. */
export const inverted: Frame = (reading, sentence, index) => {
  const { tokens, knowledge } = reading;
  const english = knowledge.data.code === 'en';
  const linker = knowledge.linkers.at(tokens, index);
  if (linker === 0 && knowledge.data.nameStands === 'last' && !isPassive(reading, index)) return null;
  const length = linker > 0 ? knowledge.reporting.at(tokens, index + linker) : reportingAt(reading, index);
  if (length === 0 || index === sentence.from || (english && tokens[index]?.lower === 'told')) return null;
  const afterComma = /,\s*[—–-]?\s*$|[—–]\s*$/u.test(gapBefore(reading, index));
  const wholeAbout =
    knowledge.about.at(tokens, sentence.from) > 0 && clauseStart(reading, sentence, index) === sentence.from;
  if (!afterComma && !wholeAbout) return null;
  const verbEnd = index + linker + length;
  let to = clauseEnd(reading, verbEnd, Math.min(sentence.to, verbEnd + LONGEST_SOURCE));
  if (to <= verbEnd || isParted(reading.text, tokens[verbEnd - 1], tokens[verbEnd])) return null;
  if (knowledge.that.at(tokens, to) > 0 && to < sentence.to) return null;
  if (english && (!opensSubject(reading, verbEnd) || hasClause(reading, verbEnd, to))) return null;
  if (english) to = withApposition(reading, to, sentence.to);
  const start = skipTime(reading, verbEnd, to);
  const match = {
    from: index,
    to,
    sourceFrom: start,
    sourceTo: english ? clauseEnd(reading, start, to) : to,
  };
  return withChain(reading, match, sentence);
};

/** Verbs without a person, which name their paper after them: дейилади X хабарида. */
function isPassive({ tokens }: Reading, index: number): boolean {
  return /^(?:deyil|дейил|делін|делин|айтыл|aytil)/u.test(tokens[index]?.lower ?? '');
}

function opensSubject({ tokens }: Reading, index: number): boolean {
  const token = tokens[index];
  return (
    token !== undefined &&
    (token.capital ||
      /^(?:the|a|an|his|her|its|their|one|two|several|some|officials|residents|experts)$/.test(token.lower))
  );
}

/** `, a senior economist at X in Y`: up to the end of the sentence, where it is an apposition. */
function withApposition(reading: Reading, from: number, to: number): number {
  if (
    !/^,\s$/.test(gapBefore(reading, from)) ||
    !/^(?:a|an|the|who|head|chief|director|chairman|leader|spokesman|spokeswoman|deputy)$/.test(
      reading.tokens[from]?.lower ?? '',
    )
  )
    return from;
  return clauseEnd(reading, from, Math.min(to, from + LONGEST_SOURCE));
}

/** “Сообщило во вторник Министерство”: time between verb and subject. */
function skipTime({ tokens, knowledge }: Reading, from: number, to: number): number {
  const isTime = (index: number) =>
    /^(?:понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|субботу)$/u.test(
      tokens[index]?.lower ?? '',
    );
  if (knowledge.within.at(tokens, from) > 0 && isTime(from + 1) && to - from > 2) return from + 2;
  return from;
}

/** X said that; X сообщил, что; X изҳор дошт, ки; X said in a statement. The key word is the verb. */
export const subjectFirst: Frame = (reading, sentence, index) => {
  const { tokens, knowledge } = reading;
  const length = reportingAt(reading, index);
  if (length === 0 || index === sentence.from) return null;
  const english = knowledge.data.code === 'en';
  let after = index + length;
  if (!english) {
    // “Рассказала агентству, что”: to whom it was said stands between.
    const told = Math.min(clauseEnd(reading, after, sentence.to), after + LONGEST_ADDRESSEE);
    if (!/[,:]/.test(gapBefore(reading, after)) && /[,:]/.test(gapBefore(reading, told))) after = told;
    const colon = /:/.test(gapBefore(reading, after)) && !/[«“„"]/u.test(gapBefore(reading, after));
    const that = colon || (knowledge.that.at(tokens, after) > 0 && /,/.test(gapBefore(reading, after)));
    if (!that && !/ki$|ки$/u.test(tokens[after - 1]?.lower ?? '')) return null;
    if (knowledge.data.nameStands === 'last' && !/d?iki$|дики$/u.test(tokens[after - 1]?.lower ?? ''))
      return null;
  }
  let from = clauseStart(reading, sentence, index);
  if (from === index && /^,\s$/.test(gapBefore(reading, index))) {
    // X, an apposition, said.
    const apposition = clauseStart(reading, sentence, index - 1);
    from =
      apposition > sentence.from && /^,\s$/.test(gapBefore(reading, apposition))
        ? clauseStart(reading, sentence, apposition - 1)
        : index;
  }
  while (from < index && (knowledge.openers.at(tokens, from) > 0 || isRelative(reading, from))) {
    if (isRelative(reading, from)) return null;
    from += knowledge.openers.at(tokens, from);
  }
  if (from >= index || index - from > LONGEST_SOURCE || !isSubject(reading, from, index)) return null;
  const to = english ? englishEnd(reading, after, sentence.to) : after;
  const sourceTo = english ? englishSource(reading, from, index) : sourceVerb(reading, from, index);
  const match = { from, to, sourceFrom: from, sourceTo };
  if (!english) return match;
  const quotedBy = knowledge.citingBefore.at(tokens, index);
  if (quotedBy > length) {
    const end = clauseEnd(reading, index + quotedBy, sentence.to);
    return { ...match, to: end, carrier: { from: index + quotedBy, to: end } };
  }
  if (tokens[after - 1]?.lower === 'told' && to > after) return { ...match, carrier: { from: after, to } };
  return withChain(reading, match, sentence);
};

function isRelative({ tokens }: Reading, index: number): boolean {
  return /^(?:which|who|that|whose|what|if|when|because|котор\p{L}+|если|когда|чтобы)$/u.test(
    tokens[index]?.lower ?? '',
  );
}

/** Whether words can be who says it: short, and with a name, a pronoun, or a noun for people, papers and institutions. */
function isSubject({ tokens, knowledge }: Reading, from: number, to: number): boolean {
  if (
    /^(?:not|never|не|n't)$|n't$/u.test(tokens[to - 1]?.lower ?? '') ||
    tokens.slice(from, to).some((token) => token.lower === 'not')
  )
    return false;
  if (
    knowledge.data.code === 'en' &&
    to - from <= 6 &&
    /^(?:the|a|an|its|his|her|their)$/.test(tokens[from]?.lower ?? '')
  )
    return true;
  for (let index = from; index < to; index++) {
    if (tokens[index]?.capital && (index > from || to - from === 1)) return true;
    const known =
      knowledge.person.at(tokens, index) > 0 ||
      knowledge.several.at(tokens, index) > 0 ||
      knowledge.institution.at(tokens, index) > 0 ||
      knowledge.organisations.at(tokens, index) > 0 ||
      knowledge.people.at(tokens, index) > 0 ||
      knowledge.documents.at(tokens, index) > 0;
    if (known) return true;
  }
  return false;
}

/** Who an English subject is: a name anywhere in it (“his lawyer, X, said”), or the words before its first comma. */
function englishSource(reading: Reading, from: number, verb: number): number {
  const named = nameRuns(reading.text, reading.tokens, reading.knowledge, from, verb).some(
    (run) => run.to - run.from > 1,
  );
  return named ? verb : clauseEnd(reading, from, verb);
}

function sourceVerb({ tokens, knowledge }: Reading, from: number, to: number): number {
  let end = to;
  while (
    end - from > 1 &&
    (knowledge.littleWords.has(tokens[end - 1]?.lower ?? '') || knowledge.adverbials.at(tokens, end - 1) > 0)
  )
    end--;
  return end;
}

/** Where an English tag ends: with the time, place and paper of the statement. */
function englishEnd(reading: Reading, after: number, to: number): number {
  const { tokens, knowledge } = reading;
  const end = clauseEnd(reading, after, Math.min(to, after + LONGEST_SOURCE));
  if (end === after || isParted(reading.text, tokens[after - 1], tokens[after])) return after;
  if (tokens[after - 1]?.lower === 'told') return toldEnd(reading, after, end);
  const closes = end === to || /[,.;]/.test(gapBefore(reading, end));
  if (
    closes &&
    end - after <= 7 &&
    knowledge.adverbials.at(tokens, after) > 0 &&
    !hasClause(reading, after, end)
  )
    return end;
  // “said in a statement that …”: up to the paper; “said on Tuesday it …”: up to the day.
  for (
    let index = after;
    index < Math.min(end, after + 8) && knowledge.adverbials.at(tokens, after) > 0;
    index++
  ) {
    if (
      knowledge.documents.at(tokens, index) > 0 ||
      /^(?:interview|note|post|briefing|conference|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
        tokens[index]?.lower ?? '',
      )
    )
      return index + 1;
  }
  return after;
}

function hasClause({ tokens, knowledge }: Reading, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (
      knowledge.person.at(tokens, index) > 0 ||
      /^(?:that|would|will|had|has|have|was|were|is|are|could|should)$/.test(tokens[index]?.lower ?? '')
    )
      return true;
  }
  return false;
}

/** `told reporters`, `told RFE/RL's Kyrgyz Service`: the verb’s object belongs to it. */
function toldEnd({ tokens }: Reading, after: number, end: number): number {
  let index = after;
  while (
    index < end &&
    index - after < 5 &&
    (tokens[index]?.capital || index === after || /^(?:a|the)$/.test(tokens[index - 1]?.lower ?? ''))
  )
    index++;
  return index;
}

/** X … билдирди; X … deb hisoblaydi: the verb closes a sentence whose subject opens it, and stands for both. */
export const closingVerb: Frame = (reading, sentence, index, speakers) => {
  const { tokens, knowledge } = reading;
  if (knowledge.data.nameStands !== 'last' || knowledge.data.code === 'kk') return null;
  const linker = knowledge.linkers.at(tokens, index);
  const length = reportingAt(reading, index + linker);
  if (length === 0 || index + linker + length !== sentence.to) return null;
  const source = openingSubject(reading, sentence, index, speakers);
  return source
    ? { from: index, to: sentence.to, sourceFrom: index, sourceTo: index, origin: { source, via: null } }
    : null;
};

function openingSubject(
  reading: Reading,
  sentence: Sentence,
  verb: number,
  speakers: Speakers,
): string | null {
  const { text, tokens, knowledge } = reading;
  const person = speakers.subjectBetween(
    tokens[sentence.from]?.from ?? 0,
    tokens[Math.min(verb, sentence.from + 8)]?.from ?? 0,
  );
  if (person) return person;
  for (let index = sentence.from; index < Math.min(verb, sentence.from + 7); index++) {
    const length = Math.max(knowledge.organisations.at(tokens, index), knowledge.people.at(tokens, index));
    const last = tokens[index + length - 1];
    const first = tokens[sentence.from];
    if (length === 0 || !first || !last) continue;
    if (knowledge.data.caseEndings.some((ending) => ending.length > 2 && last.lower.endsWith(ending)))
      continue;
    return text.slice(first.from, last.to);
  }
  return null;
}
