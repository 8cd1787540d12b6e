import {
  clauseEnd,
  clauseStart,
  type Frame,
  gapBefore,
  LONGEST_SOURCE,
  type Match,
  reportingAt,
  withChain,
} from './clauses.ts';
import { hasClause, opensSubject, withApposition } from './english-tags.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './reading.ts';
import { tellsOf } from './russian-clauses.ts';
import type { Sentence } from './sentences.ts';
import { beyondOpeners, inOwnCase } from './source-phrase.ts';
import type { Speakers } from './speakers.ts';
import { isFreeSubject, isSubject, showingAt, subjectStart } from './subjects.ts';
import { isParted } from './tags.ts';

const LONGEST_ADDRESSEE = 4;
/** Neither a subject nor its apposition has more words. */
const LONGEST_APPOSED = 5;

/** …, сообщила X.; …, деп хабарлады X.; …, said X, a farmer.; О его смерти сообщила X. */
export const inverted: Frame = (reading, sentence, index) => {
  const { tokens, knowledge } = reading;
  const english = knowledge.data.code === 'en';
  const linker = knowledge.linkers.at(tokens, index);
  const last = knowledge.data.nameStands === 'last';
  // “…, деді X брифингте”: after a comma even the plain verb of saying reports.
  const length =
    linker > 0 || last ? knowledge.reporting.at(tokens, index + linker) : reportingAt(reading, index);
  const afterComma = /,\s*[—–-]?\s*$|[—–]\s*$/u.test(gapBefore(reading, index));
  // Behind a comma the sentence may have attributed something before: “заявил министр, передает X”.
  const opens = index === sentence.from && !(afterComma && (linker > 0 || !english));
  if (length === 0 || opens || (english && tokens[index]?.lower === 'told')) return null;
  const wholeAbout =
    knowledge.about.at(tokens, sentence.from) > 0 && clauseStart(reading, sentence, index) === sentence.from;
  if (!afterComma && !wholeAbout) return null;
  const verbEnd = index + linker + length;
  let to = clauseEnd(reading, verbEnd, Math.min(sentence.to, verbEnd + LONGEST_SOURCE));
  if (to <= verbEnd || isParted(reading.text, tokens[verbEnd - 1], tokens[verbEnd])) return null;
  if (knowledge.that.at(tokens, to) > 0 && to < sentence.to) return null;
  if (english && (!opensSubject(reading, verbEnd) || hasClause(reading, verbEnd, to))) return null;
  if (english && closesApposition(reading, sentence, index)) return null;
  // “X, выступая в парламенте, пообещал не повышать налоги”: what is promised is nobody.
  if (/^не$|.{2}(?:ать|ять|ить|еть|оть|уть|ыть|ться|сти|зти)$/u.test(tokens[verbEnd]?.lower ?? ''))
    return null;
  if (english) to = withApposition(reading, to, sentence.to);
  const start = skipTime(reading, skipAddressee(reading, verbEnd, to), to);
  const match = {
    from: index,
    to,
    sourceFrom: start,
    // “Said the ministry’s spokesman, X”: a name behind an office is the source.
    sourceTo: english && !tokens[to - 1]?.capital ? clauseEnd(reading, start, to) : to,
  };
  return withChain(reading, match, sentence);
};

/** “Her daughter, Elspeth, confirmed the death”: the comma closes an apposition of the subject, and what follows is the object. */
function closesApposition(reading: Reading, sentence: Sentence, verb: number): boolean {
  const apposed = clauseStart(reading, sentence, verb - 1);
  return (
    apposed > sentence.from &&
    apposed - sentence.from <= LONGEST_APPOSED &&
    verb - apposed <= LONGEST_APPOSED &&
    /^,\s$/.test(gapBefore(reading, apposed)) &&
    clauseStart(reading, sentence, apposed - 1) === sentence.from
  );
}

/** `Журналистам`, `агентству`, `ему`: to whom it was said. */
function isAddressee(word: string): boolean {
  return /(?:ам|ям|[втл]у|ию|ете)$|^(?:ему|ей|им|мне)$/u.test(word);
}

/** “Рассказали «Уральскому листку» жители”: a paper in the dative, to which it was said. */
function skipAddressee({ tokens, pairs, knowledge }: Reading, from: number, to: number): number {
  const first = tokens[from];
  const pair = first && pairs.find(({ textFrom }) => textFrom === first.from);
  if (
    knowledge.data.code === 'ru' &&
    isAddressee(first?.lower ?? '') &&
    knowledge.adverbials.at(tokens, from) > 0
  )
    return to - from > 1 ? from + 1 : from;
  if (knowledge.data.code !== 'ru' || !pair) return from;
  let start = from;
  while (start < to && (tokens[start]?.to ?? 0) <= pair.textTo) start++;
  // “Сообщили «Фонтанке» в пресс-службе”: where it is said stands behind.
  const isTold = /(?:[оеы]му|[ую]|[ая]м)$/u.test(first.lower) || knowledge.within.at(tokens, start) > 0;
  return isTold && start < to ? start : from;
}

/** “Сообщило во вторник Министерство”, “деп билдиришти дүйшөмбү күнү инженерлер”: time between verb and subject. */
function skipTime({ tokens, knowledge }: Reading, from: number, to: number): number {
  let start = knowledge.within.at(tokens, from) > 0 ? from + 1 : from;
  const first = start;
  while (start < to - 1 && isTime(tokens[start]?.lower ?? '', knowledge)) start++;
  return start > first ? start : from;
}

function isTime(word: string, { data }: Knowledge): boolean {
  return data.dateWords.includes(word) || /^(?:сред[ау]|пятниц[ау]|суббот[ау])$/u.test(word);
}

/** X сообщил, что; X изҳор дошт, ки; X shuni ma’lum qildiki. The key word is the verb, and “that” follows it. */
export const subjectFirst: Frame = (reading, sentence, index) => {
  const { tokens, knowledge } = reading;
  if (knowledge.data.code === 'en' || index === sentence.from) return null;
  const said = reportingAt(reading, index);
  const length = said > 0 ? said : showingAt(reading, sentence, index);
  if (length === 0) return null;
  const after = beyondAddressee(reading, sentence, index + length);
  const glued = /ki$|ки$/u.test(tokens[after - 1]?.lower ?? '');
  const colon = /:/.test(gapBefore(reading, after)) && !/[«“„"]/u.test(gapBefore(reading, after));
  const that = colon || (knowledge.that.at(tokens, after) > 0 && /,/.test(gapBefore(reading, after)));
  const topic = knowledge.data.code === 'ru' && tellsOf(reading, sentence, index, after);
  if (!that && !glued && !topic) return null;
  if (knowledge.data.nameStands === 'last' && !/d?iki$|дики$/u.test(tokens[after - 1]?.lower ?? ''))
    return null;
  const from = subjectStart(reading, sentence, index);
  if (from >= index || index - from > LONGEST_SOURCE) return null;
  if (!isSubject(reading, from, index) && !(that && isFreeSubject(reading, from, index))) return null;
  return {
    from,
    to: after,
    sourceFrom: behindAside(reading, from, index),
    sourceTo: sourceVerb(reading, from, beforeRelative(reading, from, index)),
    // “Источник сообщил РИА Новости, что”: to whom it was told carries it.
    ...(after > index + length ? { carrier: { from: index + length, to: after } } : {}),
  };
};

/** “В ответ на запрос редакции министерство сообщило”: behind a preposition the noun right before a verb in the singular says it. */
function behindAside({ tokens, knowledge }: Reading, from: number, verb: number): number {
  const ofMany = /ли$|[уюая]т$/u.test(tokens[verb]?.lower ?? '');
  const noun = verb - 1;
  const isNoun = knowledge.organisations.at(tokens, noun) === 1 || knowledge.people.at(tokens, noun) === 1;
  const isAside = knowledge.data.code === 'ru' && knowledge.within.at(tokens, from) > 0 && !ofMany;
  return isAside && isNoun && noun > from + 1 && tokens[noun]?.capital === false ? noun : from;
}

/** “Рассказала агентству, что”: to whom it was said stands between. */
function beyondAddressee(reading: Reading, sentence: Sentence, after: number): number {
  const told = Math.min(clauseEnd(reading, after, sentence.to), after + LONGEST_ADDRESSEE);
  return !/[,:]/.test(gapBefore(reading, after)) && /[,:]/.test(gapBefore(reading, told)) ? told : after;
}

/** “В агентстве, на которое ссылается X, заверили”: the source ends where its clause begins. */
function beforeRelative({ text, tokens }: Reading, from: number, to: number): number {
  for (let index = from + 1; index < to; index++)
    if (/,/.test(text.slice(tokens[index - 1]?.to ?? 0, tokens[index]?.from ?? 0))) {
      const opening = tokens
        .slice(index, index + 2)
        .map((token) => token.lower)
        .join(' ');
      if (/^(?:\p{L}{1,3} )?котор/u.test(opening)) return index;
    }
  return to;
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

/** X … билдирди; X … deb hisoblaydi: the verb closes a sentence whose subject opens it, and stands for both. */
export const closingVerb: Frame = (reading, sentence, index, speakers) => {
  const { tokens, knowledge } = reading;
  if (knowledge.data.nameStands !== 'last') return null;
  const linker = knowledge.linkers.at(tokens, index);
  const length = reportingAt(reading, index + linker);
  const verbEnd = index + linker + length;
  if (length === 0 || !(verbEnd === sentence.to || isPassedOn(reading, verbEnd))) return null;
  const cited = knowledge.citingAfter.find(tokens, sentence.from, index);
  if (cited >= 0) {
    const start = clauseStart(reading, sentence, cited);
    // “X Yга сілтеме жасап, … хабарлады”: what is told stands between.
    const apart = clauseStart(reading, sentence, index) > cited;
    const to = apart ? cited + knowledge.citingAfter.at(tokens, cited) : verbEnd;
    return { from: start, to, sourceFrom: start, sourceTo: apart ? to : index };
  }
  if (knowledge.person.at(tokens, sentence.from) > 0)
    return saidByPronoun(reading, { ...sentence, to: verbEnd }, index, speakers);
  const source = openingSubject(reading, sentence, index, speakers);
  return source
    ? { from: index, to: verbEnd, sourceFrom: index, sourceTo: index, origin: { source, via: null } }
    : null;
};

/** “Министр … айтты, деп хабарлайды X”: what the sentence tells ends before who passes it on. */
function isPassedOn(reading: Reading, index: number): boolean {
  const { tokens, knowledge } = reading;
  const linker = knowledge.linkers.at(tokens, index);
  return linker > 0 && /,/.test(gapBefore(reading, index)) && reportingAt(reading, index + linker) > 0;
}

/** “Ал … айтты”: whom the pronoun means, if anybody is unmistakable. What he had once done is told, not what he says now. */
function saidByPronoun(reading: Reading, sentence: Sentence, verb: number, speakers: Speakers): Match | null {
  const { tokens } = reading;
  const first = tokens[sentence.from];
  if (!first || /(?:[гғқк][аеоө]н|gan)$/u.test(tokens[sentence.to - 1]?.lower ?? '')) return null;
  const source = speakers.unmistakable(first.from, first.lower);
  return { from: verb, to: sentence.to, sourceFrom: verb, sourceTo: verb, origin: { source, via: null } };
}

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
  const start = beyondOpeners(reading, sentence.from, verb);
  const isNoun = (index: number) =>
    Math.max(knowledge.organisations.at(tokens, index), knowledge.people.at(tokens, index));
  for (let index = start; index < Math.min(verb, start + 7); index++) {
    let length = isNoun(index);
    // “ӨКМ басма сөз кызматы”: the last of the nouns that follow one another is the one that says it.
    for (let more = isNoun(index + length); length > 0 && more > 0 && index + length + more <= verb; ) {
      if (isParted(text, tokens[index + length - 1], tokens[index + length])) break;
      // “Полиция кызматкери шектүү кармалганын айтты”: behind a person stands what he tells of.
      if (knowledge.people.at(tokens, index + length - 1) > 0) break;
      length += more;
      more = isNoun(index + length);
    }
    const last = tokens[index + length - 1];
    const first = tokens[start];
    if (length === 0 || !first || !last) continue;
    if (knowledge.data.caseEndings.some((ending) => ending.length > 2 && last.lower.endsWith(ending)))
      continue;
    const opening = /[«“„"]/u.test(text.charAt(first.from - 1)) ? 1 : 0;
    return inOwnCase(text.slice(first.from - opening, last.to), last, knowledge);
  }
  return null;
}
