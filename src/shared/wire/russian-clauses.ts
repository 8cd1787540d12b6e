import { isAgencyWord } from './agencies.ts';
import { clauseEnd, clauseStart, type Frame, gapBefore, LONGEST, reportingAt } from './clauses.ts';
import { isPlaceForm } from './dateline-parts.ts';
import { nameRuns } from './names.ts';
import { originIn } from './origin.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { beyondOpeners } from './source-phrase.ts';

/**
 * “Об этом журналистам заявил X”, “об этом он написал в блоге”, “об этом со ссылкой на Y пишет X”: where words stand between what refers
 * to the whole statement and the verb, they say to whom, or who, or on whose word.
 */
export const aboutThis: Frame = (reading, sentence, index, speakers) => {
  const { tokens, knowledge } = reading;
  const about = knowledge.about.at(tokens, index);
  const opens = index === sentence.from || /[,;—–]/u.test(gapBefore(reading, index));
  if (knowledge.data.code !== 'ru' || about === 0 || !opens) return null;
  const from = index + about;
  const end = clauseEnd(reading, from, Math.min(sentence.to, index + LONGEST));
  let verb = from;
  while (verb < end && reportingAt(reading, verb) === 0) verb++;
  if (verb === end || (verb === from && index === sentence.from)) return null;
  const after = verb + reportingAt(reading, verb);
  const cited = knowledge.citingBefore.find(tokens, from, verb);
  if (cited >= 0) {
    const source = originIn(reading, speakers, cited + knowledge.citingBefore.at(tokens, cited), verb).source;
    const carrier = cited > from ? { from, to: cited } : { from: after, to: end };
    if (carrier.from >= carrier.to) return null;
    const via = originIn(reading, speakers, carrier.from, carrier.to).source;
    return { from: index, to: end, sourceFrom: from, sourceTo: from, origin: { source, via } };
  }
  const isBehind = after < end && knowledge.adverbials.at(tokens, after) === 0;
  if (isWho(reading, from, verb, isBehind)) return { from: index, to: end, sourceFrom: from, sourceTo: verb };
  if (after >= end) return null;
  const told = verb > from ? { carrier: { from, to: verb } } : {};
  return { from: index, to: end, sourceFrom: after, sourceTo: end, ...told };
};

/** Whether words before the verb are who says it, and not to whom: a pronoun, a person, a noun in its own case. */
function isWho({ text, tokens, knowledge }: Reading, from: number, verb: number, isBehind: boolean): boolean {
  const words = tokens.slice(from, verb);
  if (verb === from || (isBehind && words.some(({ lower }) => isAgencyWord(lower)))) return false;
  if (knowledge.person.at(tokens, verb - 1) > 0) return true;
  const isDative = /(?:[оеы]му|[ую]|[ая]м|[оы]й)$/u.test(tokens[verb - 1]?.lower ?? '');
  if (isDative || knowledge.within.at(tokens, from) > 0) return false;
  return (
    nameRuns(text, tokens, knowledge, from, verb).length > 0 ||
    knowledge.people.find(tokens, from, verb) >= 0 ||
    knowledge.organisations.find(tokens, from, verb) >= 0
  );
}

/**
 * “Полиция сообщила о двух погибших”; “в мэрии подтвердили факт”: what is told follows without “that”. Only where the sentence begins
 * with who tells it, or with the office in which many tell it.
 */
export function tellsOf(reading: Reading, sentence: Sentence, index: number, after: number): boolean {
  const { tokens, knowledge } = reading;
  const verb = tokens[index]?.lower ?? '';
  const from = beyondOpeners(reading, sentence.from, index);
  if (from >= index || clauseStart(reading, sentence, index) !== sentence.from) return false;
  const inOffice = knowledge.within.at(tokens, from) > 0;
  const ofMany = /ли$|[уюая]т$/u.test(verb);
  const isSomebody =
    knowledge.organisations.find(tokens, from, index) >= 0 || knowledge.people.find(tokens, from, index) >= 0;
  const isAbout = /^об?о?$/u.test(tokens[after]?.lower ?? '') && !/[,:;]/.test(gapBefore(reading, after));
  const confirms = /^(?:подтверд|опроверг|сообщ|объясн|уточн|назва)/u.test(verb);
  const office = tokens[from + 1];
  const isNamed = office?.capital === true && !isPlaceForm(office.lower);
  if (inOffice) return ofMany && (isSomebody || isNamed) && (isAbout || confirms);
  return isAbout && (isSomebody || tokens.slice(from + 1, index).some(({ capital }) => capital));
}
