import { clauseEnd } from './clauses.ts';
import type { Knowledge } from './knowledge.ts';
import { english } from './languages/english-words.ts';
import { isPersonName, nameRuns } from './names.ts';
import type { Quoted } from './quotations.ts';
import type { Reading } from './reading.ts';
import type { Speakers } from './speakers.ts';
import { isNaming } from './tag-places.ts';
import { clauseStart, isParted, phraseIn, type Subject, subjectOf } from './tags.ts';
import { isSmall, tokenise } from './tokens.ts';

/** Words fewer than these, in a sentence where nobody is named, are a name or a term. */
const FEWEST_WORDS = 3;
/** So far from its verb a fragment stands. */
const REACH = 26;

/**
 * Who spoke a fragment inside a sentence, null where it is a title, a term or a name: said that it “…”; called it “…”;
 * «…» деп бағалады. Habitual naming (often called, деп атайды) makes a name of any words.
 */
export function fragmentSpeaker(
  reading: Reading,
  pair: Quoted,
  speakers: Speakers,
): { speaker: string | null } | null {
  const { text, tokens, knowledge } = reading;
  if (!isSmall(text.charAt(pair.textFrom)) && !/^\d/.test(text.charAt(pair.textFrom))) return null;
  const sentence = reading.sentenceAt(pair.from);
  const first = reading.tokenAt(sentence.from);
  const start = reading.tokenAt(pair.from);
  const end = reading.tokenAt(pair.to);
  const words = end - start;
  if (knowledge.naming.find(tokens, Math.max(first, start - 8), start) >= 0 || isNaming(reading, end)) {
    if (knowledge.judging.at(tokens, end) === 0) return null;
  }
  const closing = judgingAfter(reading, end);
  if (closing === null && start > first && knowledge.named.at(tokens, start - 1) > 0) return null;
  const verb = closing ?? verbBefore(reading, first, start);
  if (verb === null) return words < FEWEST_WORDS ? null : toldBy(reading, first, start, speakers);
  const subject = subjectBefore(reading, first, Math.min(verb, start));
  const known = speakers.resolve(subject, tokens[Math.min(verb, start)]?.from ?? pair.from);
  const judged = knowledge.judging.at(tokens, verb) > 0;
  const isHis = judged || isPredicate(reading, start) || isSaid(reading, start, end);
  const isSpeaker = known !== null && (isPersonLike(known) || (judged && namesBody(known, knowledge)));
  const isSomebody = isSpeaker || (!judged && isPerson(subject, knowledge));
  if (words < FEWEST_WORDS && !(isSomebody && isHis)) return null;
  reading.claim(verb < start ? clauseStart(text, tokens, first, verb) : first, Math.max(verb + 1, end));
  return { speaker: known };
}

/** “По его словам, X, «когда …»”; “According to X, … “…””: the phrase with which the sentence begins says whose words are quoted. */
function toldBy(
  reading: Reading,
  first: number,
  start: number,
  speakers: Speakers,
): { speaker: string | null } | null {
  const { text, tokens, knowledge } = reading;
  const self = knowledge.bySelf.at(tokens, first);
  if (self > 0) {
    const pronoun = tokens.slice(first, first + self).find(({ lower }) => knowledge.possessive.has(lower));
    return { speaker: speakers.owner(tokens[first]?.from ?? 0, pronoun?.lower ?? '') };
  }
  const phrase = knowledge.wordsOf.at(tokens, first);
  const clause = clauseStart(text, tokens, first, start);
  // “X защищает проект: по его словам, он «накормит детей»”.
  if (phrase === 0) return clause > first ? toldBy(reading, clause, start, speakers) : null;
  const to = clauseEnd(reading, first + phrase, start);
  if (to <= first + phrase || to === start) return null;
  const subject = subjectOf(text, tokens, { from: first + phrase, to, verb: -1, verbLength: 0 }, knowledge);
  return {
    speaker: speakers.resolve(
      subject ?? phraseIn(text, tokens, first + phrase, to),
      tokens[first]?.from ?? 0,
    ),
  };
}

/** “The plan was ‘dead’”, not “the ‘smart’ meters”, which is a term: a word that somebody says of a thing stands behind its verb. */
function isPredicate({ tokens, knowledge }: Reading, start: number): boolean {
  return knowledge.data.code === 'en' && english.copulas.has(tokens[start - 1]?.lower ?? '');
}

/** Endings of finite Russian verbs and infinitives that hardly a noun has, and those of adjectives. */
const VERB =
  /.(?:[аяеу]ет|[аяеу]ют|[еи]тся|[уюая]тся|[аяи]л(?:ся|[аио]сь)|[аяи]л[аио]|нул[аио]?|[дй]ёт|[аяие]ть|ться)$/u;
const ADJECTIVE = /(?:[ыи]й|[ая]я|[ое]е|[ыи]е|[ое]го|[ыи]м|[ыи]х|[ое]й|[ое]му|ую|юю)$/u;

/** «не застал врасплох», «внимательно следит»: what is denied or has a finite verb is said, and no term. */
function isSaid({ tokens, knowledge }: Reading, start: number, end: number): boolean {
  const words = tokens.slice(start, end).map(({ lower }) => lower);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (knowledge.data.code !== 'ru' || words.length < 2) return false;
  return (
    /^н(?:е|ет|и)$/u.test(first) ||
    (/.{4}(?:но|ски)$/u.test(first) && !ADJECTIVE.test(last)) ||
    words.some((word) => word.length > 4 && VERB.test(word))
  );
}

/** Whether a noun phrase is a body that judges: “the justice ministry”. People call each other names. */
function namesBody(phrase: string, knowledge: Knowledge): boolean {
  return knowledge.organisations.find(tokenise(phrase)) >= 0;
}

/** Whether the subject of a verb of saying is a person, named or not. */
function isPerson(subject: Subject, { people }: Knowledge): boolean {
  if (subject?.kind !== 'phrase') return subject?.kind === 'pronoun';
  return /\d-year-old/.test(subject.text) || people.find(tokenise(subject.text)) >= 0;
}

function isPersonLike(name: string): boolean {
  return isPersonName(name) || /^\p{Lu}[\p{L}'’ʻʼ‘-]+$/u.test(name);
}

/** A verb of judging right after the glyph, or after the ending that is glued to it. */
function judgingAfter({ text, tokens, knowledge }: Reading, end: number): number | null {
  for (const index of [end, end + 1]) {
    const token = tokens[index];
    if (
      token &&
      knowledge.judging.at(tokens, index) > 0 &&
      !/[.!?;:]/.test(text.slice(tokens[end - 1]?.to ?? 0, token.from).replace(/^[.,]?[»”“"]/u, ''))
    )
      return index;
  }
  return null;
}

function verbBefore({ text, tokens, knowledge }: Reading, first: number, start: number): number | null {
  if (knowledge.data.nameStands === 'last') return null;
  for (let index = start - 1; index >= Math.max(first, start - REACH); index--) {
    if (/[;:]/.test(text.slice(tokens[index]?.to ?? 0, tokens[index + 1]?.from ?? 0))) return null;
    if (
      knowledge.judging.at(tokens, index) > 0 ||
      knowledge.saying.at(tokens, index) > 0 ||
      knowledge.gerunds.at(tokens, index) > 0
    )
      return index;
  }
  return null;
}

/** Who does it: a person before the verb, or the words from the sentence’s start to it. */
function subjectBefore(reading: Reading, first: number, verb: number): Subject {
  const { text, tokens, knowledge } = reading;
  const runs = nameRuns(text, tokens, knowledge, first, verb).filter((run) => run.to - run.from > 1);
  const named =
    runs.length > 0
      ? subjectOf(text, tokens, { from: first, to: verb, verb: -1, verbLength: 0 }, knowledge)
      : null;
  if (named) return named;
  const person = subjectOf(
    text,
    tokens,
    { from: first, to: Math.min(verb, first + 4), verb: -1, verbLength: 0 },
    knowledge,
  );
  if (person) return person;
  const start = clauseStart(text, tokens, first, verb);
  for (let index = start; index < verb; index++) {
    const length = Math.max(knowledge.people.at(tokens, index), knowledge.organisations.at(tokens, index));
    let to = index + length;
    if (length === 0) continue;
    while (
      to < verb &&
      (tokens[to]?.capital || knowledge.people.at(tokens, to) > 0) &&
      !isParted(text, tokens[to - 1], tokens[to])
    )
      to++;
    return phraseIn(text, tokens, start, to);
  }
  // “The 27-year-old, who had never won, said”.
  const end = knowledge.data.code === 'en' ? clauseEnd(reading, start, verb) : verb;
  return end - start <= 4 ? phraseIn(text, tokens, start, end) : null;
}
