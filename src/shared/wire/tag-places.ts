import { english } from './languages/english-words.ts';
import type { Quoted } from './quotations.ts';
import type { Reading } from './reading.ts';
import {
  isGerund,
  isParted,
  namesSomebody,
  phraseAfter,
  phraseIn,
  type Subject,
  subjectOf,
  type Tag,
} from './tags.ts';
import { isCapital, isSmall } from './tokens.ts';

const LONGEST_TAG = 300;
/** Within so many words of a tag its verb stands: after a noun phrase in English, at once elsewhere. */
const REACH = { en: 16, dashed: 6, plain: 3 };
const FEWEST_WORDS = 3;

/** A tag, with its subject where that is not the verb’s. */
export interface PlacedTag extends Tag {
  subject?: Subject;
}

/** The tag after a pair: “…,” said X. / «…», — сказал X. / «…», – деді X. / «…» деп жазды X. */
export function tagAfter(reading: Reading, index: number): PlacedTag | null {
  const { text, tokens, knowledge } = reading;
  const pair = reading.pairs[index];
  if (!pair) return null;
  const english = knowledge.data.code === 'en';
  const opening = /^(\s*[,.]?\s*)([—–]|--?)\s*|^(,?)\s+/u.exec(text.slice(pair.to, pair.to + 12));
  if (!opening) return null;
  const dashed = opening[2] !== undefined;
  const start = pair.to + opening[0].length;
  const from = reading.tokenAt(start);
  const to = reading.tokenAt(tagEnd(reading, start, index));
  if (to <= from) return null;
  const suspended = /[,?!…—–-]['’]?$/u.test(text.slice(pair.textFrom, pair.textTo)) || /,/.test(opening[0]);
  if (english && !suspended) return null;
  const words = reading.words(pair.textFrom, pair.textTo);
  const verb = knowledge.saying.findVerb(
    tokens,
    from,
    Math.min(to, from + (english ? REACH.en : dashed ? REACH.dashed : REACH.plain)),
  );
  const quoted = english ? quotedAsSaying(reading, from, Math.min(to, from + REACH.en)) : null;
  if (quoted) return quoted;
  if (!dashed && (isNaming(reading, from) || knowledge.judging.at(tokens, from) > 0)) return null;
  if (verb >= 0) {
    if (english && verb > from && knowledge.adverbials.at(tokens, from) > 0) return null;
    // “Yoʻl yoʻq”, dedi u: with a comma and the verb behind, the words that open a sentence are speech, however few.
    const isClear =
      opening[3] === ',' &&
      verb === from + knowledge.linkers.at(tokens, from) &&
      reading.sentenceAt(pair.from).from === pair.from;
    if (!dashed && !english && (verb > from + 1 || (words < FEWEST_WORDS && !isClear))) return null;
    // “— говорится в приговоре”: the paper says it.
    const paper = english ? 0 : knowledge.sourceBefore.at(tokens, verb);
    if (paper > knowledge.saying.at(tokens, verb))
      return {
        from,
        to,
        verb,
        verbLength: paper,
        subject: phraseAfter(text, tokens, verb + paper, to, knowledge),
      };
    return { from, to, verb, verbLength: knowledge.saying.at(tokens, verb) };
  }
  if (english || !dashed || !suspended || words < FEWEST_WORDS || !isSmall(text.charAt(start))) return null;
  const phrase = knowledge.sourceBefore.at(tokens, from);
  if (phrase > 0)
    return {
      from,
      to,
      verb: from,
      verbLength: phrase,
      subject: phraseAfter(text, tokens, from + phrase, to, knowledge),
    };
  return { from, to, verb: -1, verbLength: 0 };
}

/** “…,” X quoted Y as saying: Y speaks. That X carried it is left to be found as an attribution. */
function quotedAsSaying({ text, tokens, knowledge }: Reading, from: number, to: number): PlacedTag | null {
  for (let as = from + 2; as < to - 1; as++) {
    if (tokens[as]?.lower !== 'as' || tokens[as + 1]?.lower !== 'saying') continue;
    let verb = as - 1;
    while (verb > from && !english.quoting.has(tokens[verb]?.lower ?? '')) verb--;
    if (verb === from) return null;
    const named = subjectOf(text, tokens, { from: verb + 1, to: as, verb: -1, verbLength: 0 }, knowledge);
    const subject = named ?? phraseIn(text, tokens, verb + 1, as);
    return { from: as, to: as + 2, verb: as, verbLength: 2, subject };
  }
  return null;
}

/** «…» деген атауы; but «…» деген, at the end of its sentence, is what somebody said. */
export function isNaming(reading: Reading, index: number): boolean {
  const { tokens, knowledge } = reading;
  const naming = knowledge.naming.at(tokens, index);
  const saying = knowledge.saying.at(tokens, index);
  const last = tokens[index + saying - 1];
  if (naming === 0 || last === undefined) return naming > 0;
  return (
    saying < naming ||
    reading.sentenceAt(last.from).to > (tokens[index + saying]?.from ?? Number.POSITIVE_INFINITY)
  );
}

/** Who speaks, where the tag after a pair names nobody, from the words before it in its sentence: `Сарапшы: «…», – дейді.` */
export function subjectOfLead(reading: Reading, pair: Quoted, previousEnd: number): Subject {
  const { text, tokens, knowledge } = reading;
  const from = reading.tokenAt(Math.max(reading.sentenceAt(pair.from).from, previousEnd));
  const to = reading.tokenAt(pair.from);
  if (to <= from || knowledge.data.nameStands === 'first') return null;
  return (
    subjectOf(text, tokens, { from, to, verb: -1, verbLength: 0 }, knowledge) ?? holderIn(reading, from, to)
  );
}

const LONGEST_HOLDER = 6;

/** The noun for people or a body with which a clause begins: `Мемлекет басшысы`. */
function holderIn({ text, tokens, knowledge }: Reading, from: number, to: number): Subject {
  for (let index = from; index < Math.min(to, from + LONGEST_HOLDER); index++) {
    const isNoun = (at: number) =>
      Math.max(knowledge.people.at(tokens, at), knowledge.organisations.at(tokens, at));
    let length = isNoun(index);
    while (
      length > 0 &&
      isNoun(index + length) > 0 &&
      !isParted(text, tokens[index + length - 1], tokens[index + length])
    )
      length += isNoun(index + length);
    const last = tokens[index + length - 1];
    const isOblique = knowledge.data.caseEndings.some(
      (ending) => ending.length > 2 && last?.lower.endsWith(ending),
    );
    if (length > 0 && !isOblique) return phraseIn(text, tokens, from, index + length);
  }
  return null;
}

/**
 * Where the clause after a quotation ends: with its sentence, or before the next quotation unless that stands in the middle
 * of the clause, as a title does.
 */
function tagEnd(reading: Reading, start: number, index: number): number {
  const { text, pairs } = reading;
  const limit = Math.min(text.length, start + LONGEST_TAG);
  let end = Math.min(limit, Math.max(start, reading.sentenceAt(start).to));
  for (const next of pairs.slice(index + 1, index + 6)) {
    if (next.from >= end) break;
    if (/[.,:;!?—–]\s*$/u.test(text.slice(start, next.from)) || next.from <= start) {
      end = next.from;
      break;
    }
  }
  return end;
}

/** What introduces a pair from before it: X said: “…”; X said, “…”; шундай деди: “…”. */
export function tagBefore(reading: Reading, pair: Quoted, previousEnd: number): { subject: Subject } | null {
  const { text, tokens, knowledge } = reading;
  const sentence = reading.sentenceAt(pair.from).from;
  const start = Math.max(
    previousEnd > sentence && isTitleBefore(reading, previousEnd)
      ? sentence
      : Math.max(sentence, previousEnd),
    pair.from - LONGEST_TAG,
  );
  const lead = text.slice(start, pair.from).trimEnd();
  if (lead === '') return null;
  const clause = reading.tokenAt(start);
  // “As one of the miners put it: “…””.
  const from = clause + (knowledge.data.code === 'en' ? knowledge.as.at(tokens, clause) : 0);
  const to = reading.tokenAt(pair.from);
  const verb = lastVerb(reading, from, to);
  const words = reading.words(pair.textFrom, pair.textTo);
  const verbEnd = verb < 0 ? to : verb + knowledge.saying.at(tokens, verb);
  // “She wrote in “A Hole in the Floor””: behind a preposition a title follows.
  const isTitled =
    knowledge.data.code === 'en' &&
    verbEnd === to - 1 &&
    english.beforeTitle.has(tokens[verbEnd]?.lower ?? '');
  const closesWithVerb = verb >= 0 && verbEnd >= to - 1 && !isTitled;
  if (lead.endsWith(':')) {
    if (verb < 0) {
      // A label before a title has a colon too; a sentence has its capital and its length.
      if (words < FEWEST_WORDS + 1 || !isCapital(text.charAt(pair.textFrom))) return null;
      return {
        subject:
          subjectOf(text, tokens, { from, to, verb: -1, verbLength: 0 }, knowledge) ??
          subjectOfLead(reading, pair, previousEnd),
      };
    }
  } else if (
    verb < 0 ||
    words < FEWEST_WORDS ||
    !(closesWithVerb || (lead.endsWith(',') && isCapital(text.charAt(pair.textFrom))))
  )
    return null;
  else if (!isCapital(text.charAt(pair.textFrom)) && !closesWithVerb) return null;
  reading.claim(ownClause(reading, from, verb < 0 ? to : verb), to);
  return { subject: leadSubject(reading, from, to, verb) };
}

/** Where the clause of a lead’s verb begins, if its subject stands in it: “X told Y that …, when, he said, “…””. */
function ownClause({ text, tokens }: Reading, from: number, verb: number): number {
  let start = verb;
  while (start > from && !/,/.test(text.slice(tokens[start - 1]?.to ?? 0, tokens[start]?.from ?? 0))) start--;
  return start === verb ? from : start;
}

/** Whether the pair that ends here is part of the clause: a title before a verb. */
function isTitleBefore(reading: Reading, end: number): boolean {
  const { text } = reading;
  return !/[.,!?]/.test(text.charAt(end)) && !/[.,!?…]/.test(text.charAt(end - 2));
}

function lastVerb({ tokens, knowledge }: Reading, from: number, to: number): number {
  for (let index = to - 1; index >= from; index--) if (knowledge.saying.at(tokens, index) > 0) return index;
  return -1;
}

/** The subject before a verb that introduces speech; Russian may also put it behind. */
function leadSubject(reading: Reading, from: number, to: number, verb: number): Subject {
  const { text, tokens, knowledge } = reading;
  const before = subjectOf(text, tokens, { from, to: verb, verb: -1, verbLength: 0 }, knowledge);
  if (before) return before;
  // “Один из шахтёров выразился проще: «…»”: what stands behind the verb is how.
  const isNoun = knowledge.data.nameStands === 'first' && knowledge.adverbials.at(tokens, from) === 0;
  if (
    isNoun &&
    verb > from &&
    !isGerund(tokens[verb - 1], knowledge) &&
    namesSomebody(tokens, from, verb, knowledge)
  )
    return phraseIn(text, tokens, from, verb);
  return subjectOf(
    text,
    tokens,
    { from, to, verb, verbLength: knowledge.saying.at(tokens, verb) },
    knowledge,
  );
}
