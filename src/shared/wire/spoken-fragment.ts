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
  const judged = knowledge.saying.at(tokens, verb) === 0;
  const isHis = judged || isPredicate(reading, start) || isSaid(reading, start, end);
  const isSpeaker = known !== null && (isPersonLike(known) || (judged && namesBody(known, knowledge)));
  if (words < FEWEST_WORDS && !(isSpeaker && isHis)) return null;
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

/** «не застал врасплох», «внимательно следит»: what has a finite verb, or is denied, is said, and no term. */
function isSaid({ tokens, knowledge }: Reading, start: number, end: number): boolean {
  if (knowledge.data.code !== 'ru' || end - start < 2) return false;
  return tokens
    .slice(start, end)
    .some(
      ({ lower }, index) =>
        /(?:[аеиуюя]т|[аеиыо]л[аио]?|[тч]ься|[аяи]ть|ешь|ишь|ем|им)(?:ся)?$/u.test(lower) ||
        (index === 0 && /^н(?:е|ет|и)$/u.test(lower)),
    );
}

/** Whether a noun phrase is a body that judges: “the justice ministry”. People call each other names. */
function namesBody(phrase: string, knowledge: Knowledge): boolean {
  return knowledge.organisations.find(tokenise(phrase)) >= 0;
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
    if (knowledge.judging.at(tokens, index) > 0 || knowledge.saying.at(tokens, index) > 0) return index;
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
  return verb - start <= 4 ? phraseIn(text, tokens, start, verb) : null;
}
