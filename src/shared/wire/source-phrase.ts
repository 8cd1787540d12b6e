import type { Knowledge } from './knowledge.ts';
import { english } from './languages/english-words.ts';
import { isInitial } from './names.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

const LONGEST = 120;

/**
 * A noun phrase that names a source, as token indexes: without what opens its sentence, the preposition before it, the paper in
 * which it is said, and the case that the phrase around it demands. Null where nothing is left.
 */
export function sourcePhrase(reading: Reading, from: number, to: number): string | null {
  const { text, tokens, knowledge } = reading;
  let { start, end } = withoutOpeners(reading, from, to);
  if (isPreposition(reading, start) && end - start > 1) start++;
  if (knowledge.data.nameStands === 'last')
    end = withoutDate(
      reading,
      start,
      withoutOccasion(reading, start, withoutPaperAfter(reading, start, end)),
    );
  else if (knowledge.data.code !== 'en') {
    end = withoutDay(reading, start, end);
    start = withoutPaperBefore(reading, start, end);
  } else ({ start, end } = englishPhrase(reading, start, end));
  const first = tokens[start];
  const last = tokens[end - 1];
  if (!first || !last || end <= start) return null;
  const opening = /[«“„"]/u.test(text.charAt(first.from - 1)) ? 1 : 0;
  const inGlyphs = text.slice(first.from - opening, last.to);
  const isOpen = /[«“„"][^»”“"]*$/u.test(inGlyphs) && /[»”“"]/u.test(text.charAt(last.to));
  const printed = isOpen ? text.slice(first.from - opening, last.to + 1) : inGlyphs;
  return printed.length > LONGEST ? null : inOwnCase(printed.replace(/['’]s$/u, ''), last, knowledge);
}

/** “Аз дафтари матбуот хабар доданд”: the preposition before a source is none of it. */
function isPreposition({ tokens, knowledge }: Reading, index: number): boolean {
  const word = tokens[index]?.lower ?? '';
  if (knowledge.within.at(tokens, index) > 0) return true;
  return (
    knowledge.data.code !== 'en' &&
    word.length < 4 &&
    knowledge.adverbials.has(word) &&
    knowledge.littleWords.has(word)
  );
}

const LOCATIVE = /(?:(?<=[ыиіуү])н)?[дт][аеоө]$|d[ae]$/u;
const PLACED = /(?:[дт][аеоө]|d[ae]|[дтн][аеоө]н|[dt]an)$/u;

/** Without the case that the words around it demand; a noun that says in what it is said stands in the locative. */
export function inOwnCase(printed: string, last: Token, knowledge: Knowledge): string {
  const { data, documents, organisations } = knowledge;
  const bare = last.lower.replace(LOCATIVE, '');
  if (data.nameStands === 'last' && bare !== last.lower && (documents.has(bare) || organisations.has(bare)))
    return printed.slice(0, printed.length - (last.lower.length - bare.length));
  // “Соттун чечиминде”: a short noun is told from a name that ends so by the lists.
  const short = data.caseEndings.find(
    (one) =>
      one.length > 2 && last.lower.endsWith(one) && organisations.has(last.lower.slice(0, -one.length)),
  );
  if (short !== undefined && data.nameStands === 'last') return printed.slice(0, -short.length);
  return withoutCase(printed, last.lower, data.caseEndings);
}

/** “Уулу Facebook баракчасында”, “спортчу беттештен кийин”: where and when somebody said it is no part of who he is. */
function withoutOccasion({ tokens, knowledge }: Reading, start: number, end: number): number {
  let to = end;
  while (to - start > 1 && knowledge.adverbials.at(tokens, to - 1) === 1) to--;
  if (!PLACED.test(tokens[to - 1]?.lower ?? '')) return to;
  for (let index = to - 2; index >= start; index--) {
    const noun = Math.max(knowledge.people.at(tokens, index), knowledge.organisations.at(tokens, index));
    const last = tokens[index + noun - 1]?.lower ?? '';
    if (noun > 0 && index + noun < to && !knowledge.data.caseEndings.some((one) => last.endsWith(one)))
      return index + noun;
  }
  return to;
}

/** “Министрліктің 2025 жылғы деректері”: of when the paper is. */
function withoutDate({ tokens, knowledge }: Reading, start: number, end: number): number {
  let to = end;
  const isTime = (word: string) =>
    /^\d/.test(word) || knowledge.data.dateWords.includes(word) || knowledge.data.months.includes(word);
  while (to - start > 1 && isTime(tokens[to - 1]?.lower ?? '')) to--;
  return to;
}

/** “Министерстве энергетики во вторник”, “мэрии Оша 3 марта”: when it was said is no part of who says it. */
function withoutDay({ tokens, knowledge }: Reading, start: number, end: number): number {
  let to = end;
  while (to - start > 1 && isDay(tokens[to - 1]?.lower ?? '', knowledge)) to--;
  return to < end && to - start > 1 && knowledge.within.at(tokens, to - 1) > 0 ? to - 1 : to;
}

function isDay(word: string, { data }: Knowledge): boolean {
  return (
    /^\d{1,4}$/.test(word) ||
    data.months.includes(word) ||
    data.dateWords.includes(word) ||
    /^(?:сред[уы]|пятниц[уы]|суббот[уы]|сегодня|вчера|накануне|позже|ранее)$/u.test(word)
  );
}

/** The first token from `from` on that does not merely open a sentence. “И. Петров” begins with an initial, not with “and”. */
export function beyondOpeners({ text, tokens, knowledge }: Reading, from: number, to: number): number {
  let start = from;
  for (let token = tokens[start]; start < to && token && !isInitial(text, token); token = tokens[start]) {
    const length = knowledge.openers.at(tokens, start);
    if (length === 0) break;
    start += length;
  }
  return start;
}

function withoutOpeners(reading: Reading, from: number, to: number): { start: number; end: number } {
  const { tokens, knowledge } = reading;
  const start = beyondOpeners(reading, from, to);
  let end = to;
  while (end - start > 1 && knowledge.openers.at(tokens, end - 1) === 1) end--;
  return { start, end };
}

/** “Data published by the agency” are the agency’s word. */
function englishPhrase(reading: Reading, start: number, end: number): { start: number; end: number } {
  const { tokens } = reading;
  for (let index = start + 1; index < end - 1; index++) {
    const published = english.publishedBy.has(tokens[index]?.lower ?? '');
    if (published && tokens[index + 1]?.lower === 'by')
      return { start: index + 2, end: withoutTime(reading, index + 2, end) };
  }
  const to = withoutParticiple(reading, start, withoutTime(reading, start, end));
  return { start: ofData(reading, start, to), end: to };
}

/** “Data from the ministry”, “a statement by the bank” are their word, “a letter from the company” is the letter. */
function ofData({ tokens, knowledge }: Reading, start: number, end: number): number {
  const noun = /^(?:an?|the)$/.test(tokens[start]?.lower ?? '') ? start + 1 : start;
  const isData =
    english.figures.has(tokens[noun]?.lower ?? '') || knowledge.statements?.at(tokens, noun) === 1;
  const named = isData && /^(?:from|by)$/.test(tokens[noun + 1]?.lower ?? '');
  return named && knowledge.organisations.find(tokens, noun + 2, end) >= 0 ? noun + 2 : start;
}

/** “The institute in May”: when it was said is no part of who says it. */
function withoutTime({ tokens, knowledge }: Reading, start: number, end: number): number {
  const { months, dateWords } = knowledge.data;
  for (let index = Math.max(start + 1, end - 3); index < end - 1; index++) {
    const next = tokens[index + 1]?.lower ?? '';
    if (
      english.beforeTime.has(tokens[index]?.lower ?? '') &&
      (months.includes(next) || dateWords.includes(next) || /^\d{4}$/.test(next))
    )
      return index;
  }
  return end;
}

/** “A document seen by” somebody is the document. */
export function withoutParticiple({ tokens }: Reading, start: number, end: number): number {
  for (let index = start + 1; index < end; index++) {
    if (english.behindPaper.has(tokens[index]?.lower ?? '')) return index;
  }
  return end;
}

/** “Вазирлик расмий баёнотида” is the ministry’s word; “ўтказилган тадқиқотда” nobody’s but the paper’s. */
function withoutPaperAfter(reading: Reading, start: number, end: number): number {
  const { tokens, knowledge } = reading;
  if (end - start < 2 || knowledge.documents.at(tokens, end - 1) === 0) return end;
  for (let index = end - 2; index >= Math.max(start, end - 4); index--) {
    if (
      (tokens[index]?.capital && index === end - 2 && !opensSentence(reading, index)) ||
      (knowledge.organisations.at(tokens, index) > 0 && knowledge.documents.at(tokens, index) === 0)
    )
      return index + 1;
  }
  return end;
}

/** “Данные комитета” are the committee’s; “в заявлении от 8 сентября министерство”: the paper’s date is not the ministry’s. */
function withoutPaperBefore({ tokens, knowledge }: Reading, from: number, end: number): number {
  let start = from;
  while (end - start > 1 && knowledge.documents.at(tokens, start) > 0) {
    start++;
    // “Из сообщения на сайте ведомства”.
    if (
      end - start > 2 &&
      knowledge.within.at(tokens, start) > 0 &&
      knowledge.documents.at(tokens, start + 1) > 0
    )
      start++;
  }
  if (start === from || !isSomebody(tokens, start, end, knowledge)) return from;
  for (let index = start; index < end; index++) {
    if (!/^\d/.test(tokens[index]?.lower ?? '')) continue;
    for (let later = index + 1; later < end; later++)
      if (knowledge.organisations.at(tokens, later) > 0) return later;
  }
  return start;
}

/** Whether words can be whose the paper is: “данные комитета”, not “материалы дела”. */
function isSomebody(tokens: readonly Token[], from: number, to: number, knowledge: Knowledge): boolean {
  for (let index = from; index < to; index++) {
    if (
      tokens[index]?.capital ||
      knowledge.organisations.at(tokens, index) > 0 ||
      knowledge.people.at(tokens, index) > 0
    )
      return true;
  }
  return false;
}

function opensSentence(reading: Reading, index: number): boolean {
  const place = reading.tokens[index]?.from ?? 0;
  return reading.tokenAt(reading.sentenceAt(place).from) === index;
}

/** A phrase without the genitive or dative of its last word; a name that ends so by itself is too short to lose it. */
function withoutCase(printed: string, last: string, endings: readonly string[]): string {
  const letters = /^(.*\p{Lu}{2,})\p{Ll}{2,4}$/u.exec(printed)?.[1];
  if (letters !== undefined && endings.length > 0) return letters;
  const ending = endings.find((one) => last.endsWith(one) && last.length - one.length >= 4);
  if (ending === undefined || ending.length < 3) return printed;
  return printed.slice(0, -ending.length);
}
