import { isAgency, isAgencyWord } from './agencies.ts';
import { isKnownPlace, isPlaceForm } from './dateline-parts.ts';
import type { Knowledge } from './knowledge.ts';
import { isInitial, isSurname, type NameRun, nameRuns } from './names.ts';
import type { Token } from './tokens.ts';

/** Who a tag says is speaking: a name or noun phrase as printed, a pronoun, or nobody. */
export type Subject =
  | { kind: 'name' | 'phrase'; text: string; from: number; to: number }
  | { kind: 'pronoun'; word: string; from: number }
  | { kind: 'several' }
  | null;

/** The clause that says who spoke, as token indexes, with its verb. */
export interface Tag {
  from: number;
  to: number;
  /** The verb’s first token, -1 where only the punctuation shows the tag. */
  verb: number;
  verbLength: number;
}

/** A first name with what the region’s languages add to it for respect: `Темирбек-ата`. */
const HONOURED =
  /-(?:ата|ака|апа|эже|аке|байке|апай|ага|аға|опа|хола|бобо|ҷон|жон|ota|aka|opa|xola|bobo|jon)$/u;
const LONGEST_PHRASE = 12;
const LONGEST_OFFICE = 4;
/** Within so many words behind “приводит” it is said whose words. */
const LONGEST_CARRIER = 6;

/** Whether punctuation that ends a noun phrase stands between two tokens. */
export function isParted(text: string, left: Token | undefined, right: Token | undefined): boolean {
  if (!left || !right) return true;
  const gap = text.slice(left.to, right.from);
  const isName = isInitial(text, left) && /^\.\s?$/u.test(gap);
  return !isName && /[,.;:!?()—–]|\s-\s/u.test(gap);
}

/** The subject of a tag: after its verb, or before it. */
export function subjectOf(text: string, tokens: readonly Token[], tag: Tag, knowledge: Knowledge): Subject {
  const { from, to, verb, verbLength } = tag;
  if (verb < 0) return personIn(text, tokens, from, to, knowledge);
  const after = verb + verbLength;
  const before = clauseStart(text, tokens, from, verb);
  if (knowledge.data.code === 'en' && verb > before) {
    return personIn(text, tokens, before, verb, knowledge) ?? phraseIn(text, tokens, before, verb);
  }
  const cited = citedAfter(text, tokens, tag, knowledge);
  if (cited) return cited;
  const said =
    personIn(text, tokens, after, to, knowledge) ??
    (verb > before ? personIn(text, tokens, before, verb, knowledge) : null);
  if (said) return said;
  const phrase =
    phraseAfter(text, tokens, after, to, knowledge) ??
    (verb > before && !isGerund(tokens[verb - 1], knowledge)
      ? phraseIn(text, tokens, subjectFrom(tokens, before, verb, knowledge), verb)
      : null);
  if (phrase || !isOfMany(tokens[verb], knowledge)) return phrase;
  // “Спрашивают из-за спины”: the plural without a subject is nobody’s.
  return officeIn(text, tokens, after, to, knowledge) ?? { kind: 'several' };
}

/** “Цитирует его издание”, “приводит слова министра «Кабар»”: who is cited spoke, and the outlet only carries it. */
function citedAfter(text: string, tokens: readonly Token[], tag: Tag, knowledge: Knowledge): Subject {
  const { to, verb, verbLength } = tag;
  const isOf = (word: string) => /^слова?$/u.test(word);
  const word = tokens[verb]?.lower ?? '';
  if (knowledge.data.code !== 'ru' || !/^(?:про)?цитир|^прив[оеё][дл]/u.test(word)) return null;
  const after = verb + verbLength;
  // “Приводит пресс-служба слова министра”.
  const words = tokens
    .slice(after, Math.min(to, after + LONGEST_CARRIER))
    .findIndex((token) => isOf(token.lower));
  if (words < 0 && !/цитир/u.test(word)) return null;
  const from = after + words + 1;
  const his = [tokens[from], tokens[from - 2]].find((token) =>
    /^(?:его|её|ее|их)$/u.test(token?.lower ?? ''),
  );
  if (his)
    return his.lower === 'их' ? { kind: 'several' } : { kind: 'pronoun', word: his.lower, from: his.from };
  let end = from;
  while (
    end < to &&
    (end === from || !isOutlet(text, tokens, end, knowledge)) &&
    !isParted(text, tokens[end - 1], tokens[end])
  )
    end++;
  return personIn(text, tokens, from, end, knowledge) ?? phraseIn(text, tokens, from, end);
}

/** Whether the carrier begins here: in quotation marks, with other letters, or with the noun for what it is. */
function isOutlet(text: string, tokens: readonly Token[], index: number, { outlets }: Knowledge): boolean {
  const { from, lower } = tokens[index] ?? { from: 0, lower: '' };
  return (
    isAgencyWord(lower) ||
    /[«“„"]/u.test(text.charAt(from - 1)) ||
    /\p{Script=Latin}/u.test(text.charAt(from)) ||
    outlets.at(tokens, index) > 0 ||
    /^(?:пресс-служб|издани|телеканал)/u.test(lower)
  );
}

/** “Отметили в министерстве”: where the plural without a subject is said is who says it. */
function officeIn(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  knowledge: Knowledge,
): Subject {
  for (let index = from; index < to - 1; index++) {
    const noun = tokens[index + 1];
    const isOffice = knowledge.organisations.find(tokens, index + 1, Math.min(to, index + 3)) >= 0;
    const isNamed = noun?.capital === true && !isKnownPlace(noun.lower) && !isPlaceForm(noun.lower);
    if (knowledge.within.at(tokens, index) === 0 || !(isOffice || isNamed)) continue;
    let end = index + 2;
    while (
      end < to &&
      !isParted(text, tokens[end - 1], tokens[end]) &&
      knowledge.adverbials.at(tokens, end) === 0
    )
      end++;
    return phraseIn(text, tokens, index + 1, end);
  }
  return null;
}

/** “На вопрос о сроках министр ответил”: where the clause begins with a preposition, the office right before the verb is the subject. */
function subjectFrom(tokens: readonly Token[], from: number, verb: number, knowledge: Knowledge): number {
  const start = skipLinkers(tokens, from, verb, knowledge);
  const isAside = knowledge.data.code === 'ru' && knowledge.adverbials.at(tokens, start) > 0;
  return isAside && verb - start > 1 && isOffice(tokens, verb - 1, knowledge) ? verb - 1 : start;
}

function isOfMany(verb: Token | undefined, { data }: Knowledge): boolean {
  return data.code === 'ru' && /(?:[уюая]т|ли)$/u.test(verb?.lower ?? '');
}

/** “И, помолчав, добавляет”: what somebody does before he speaks is not who he is. */
export function isGerund(token: Token | undefined, { data }: Knowledge): boolean {
  return (
    token !== undefined &&
    !token.capital &&
    data.code === 'ru' &&
    data.participles.some((ending) => token.lower.length > ending.length + 2 && token.lower.endsWith(ending))
  );
}

/** The first token of the clause that runs up to `verb`. An apposition between two commas belongs to it. */
export function clauseStart(text: string, tokens: readonly Token[], from: number, verb: number): number {
  let start = from;
  for (let index = verb; index > from; index--) {
    if (
      /[;:!?()—–.]/u.test(
        text.slice(tokens[index - 1]?.to ?? 0, tokens[index]?.from ?? 0).replace(/^\.\s/u, ''),
      )
    ) {
      start = index;
      break;
    }
  }
  return start;
}

function skipLinkers(tokens: readonly Token[], from: number, to: number, knowledge: Knowledge): number {
  let index = from;
  while (index < to && knowledge.linkers.at(tokens, index) > 0) index++;
  return index;
}

/** A person’s name or pronoun between two tokens: a full name first, then a pronoun, then one word of a name. */
function personIn(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  knowledge: Knowledge,
): Subject {
  const runs = nameRuns(text, tokens, knowledge, from, to).filter(
    (run) => !isElsewhere(text, tokens, run.from, run.to, knowledge),
  );
  const full = personBehindOffice(tokens, runs, knowledge);
  const pronoun = pronounIn(tokens, from, Math.min(to, from + 4), knowledge);
  // “Sharipov’s wife”: the owner’s name is not hers.
  const single = runs.find(
    (run) => run.to - run.from === 1 && !/['’]s$/u.test(tokens[run.from]?.lower ?? ''),
  );
  if (full && !(pronoun && (tokens[full.from]?.from ?? 0) > (pronoun.kind === 'pronoun' ? pronoun.from : 0)))
    return named(text, tokens, withTitles(text, tokens, full.from, knowledge), full.to);
  if (pronoun) return pronoun;
  return single && single.from <= from + 6 ? named(text, tokens, single.from, single.to) : null;
}

/** The first full name; behind “Zarnur Energy chief executive”, which is an office, the name of its holder. */
export function personBehindOffice(
  tokens: readonly Token[],
  runs: readonly NameRun[],
  knowledge: Knowledge,
): NameRun | undefined {
  const full = runs.filter((run) => run.to - run.from > 1);
  let person = full[0];
  for (const next of full.slice(1)) {
    if (!person || next.from - person.to > LONGEST_OFFICE) break;
    // “Zarnur Energy’s CEO Dilnoza Hakimova”: the company owns the office, and its holder speaks.
    if (/['’]s$/u.test(tokens[person.to - 1]?.lower ?? '') && next.from > person.to) {
      person = next;
      continue;
    }
    if (next.from === person.to) {
      // “Halyk Finance Мадина Кабжалялова”: whose analyst she is.
      if (/\p{Script=Latin}/u.test(tokens[person.from]?.lower ?? '')) person = next;
      break;
    }
    const between = tokens.slice(person.to, next.from);
    const from = person.to;
    if (
      between.some((token) => token.capital) ||
      !between.every((_, index) => isOffice(tokens, from + index, knowledge))
    )
      break;
    person = next;
  }
  return person;
}

function isOffice(tokens: readonly Token[], index: number, knowledge: Knowledge): boolean {
  return knowledge.titles.at(tokens, index) > 0 || knowledge.people.at(tokens, index) > 0;
}

function named(text: string, tokens: readonly Token[], from: number, to: number): Subject {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) return null;
  return { kind: 'name', text: text.slice(first.from, last.to), from: first.from, to: last.to };
}

/** The first token of the titles with a capital that stand before a name in English: `Energy Minister Emil Osmonov`. */
function withTitles(text: string, tokens: readonly Token[], from: number, knowledge: Knowledge): number {
  let start = from;
  while (
    knowledge.data.code === 'en' &&
    tokens[start - 1]?.capital &&
    knowledge.titles.at(tokens, start - 1) > 0 &&
    text.slice(tokens[start - 1]?.to, tokens[start]?.from) === ' '
  ) {
    start--;
  }
  return start;
}

function pronounIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  knowledge: Knowledge,
): Exclude<Subject, null> | null {
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (!token) break;
    // “Ҳимоятгари ӯ Гулнора”: behind a noun that ends so the pronoun says whose he is.
    const isPossessive =
      knowledge.possessive.has(token.lower) && index > 0 && /.и$/u.test(tokens[index - 1]?.lower ?? '');
    if (knowledge.person.at(tokens, index) > 0 && !isPossessive)
      return { kind: 'pronoun', word: token.lower, from: token.from };
    if (knowledge.several.at(tokens, index) > 0) return { kind: 'several' };
  }
  return null;
}

/** Whether a run of capitals names a place or an institution, or follows a preposition. */
function isElsewhere(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  knowledge: Knowledge,
): boolean {
  const place = tokens[from]?.from ?? 0;
  if (/[«“„"‘]/u.test(text.charAt(place - 1))) return true;
  for (let index = from; index < to; index++) {
    if (isSurname(tokens[index])) continue;
    if (isKnownPlace(tokens[index]?.lower ?? '') || knowledge.organisations.at(tokens, index) > 0)
      return true;
  }
  if (to - from > 1) return false;
  if (isWhose(tokens, from, knowledge)) return true;
  // One word at the start of a sentence has its capital from there.
  if (from > 0 && /[.!?…:]\s*$/u.test(text.slice(tokens[from - 1]?.to ?? 0, place))) return true;
  return (
    (from > 0 && knowledge.adverbials.at(tokens, from - 1) > 0) ||
    // “В мэрии Оша”: whose office it is.
    (from > 0 && knowledge.data.code === 'ru' && knowledge.organisations.at(tokens, from - 1) === 1) ||
    knowledge.organisations.at(tokens, to) > 0 ||
    (/-/.test(tokens[from]?.lower ?? '') && !HONOURED.test(tokens[from]?.lower ?? ''))
  );
}

/** “Облустун губернатору”: a capital at the start of a sentence, in the genitive of the noun behind it. */
function isWhose(
  tokens: readonly Token[],
  index: number,
  { people, organisations, documents, data }: Knowledge,
): boolean {
  if (data.nameStands !== 'last' || !/(?:[ндт][ыиіуү][нң]|ning)$/u.test(tokens[index]?.lower ?? ''))
    return false;
  const next = index + 1;
  const isNoun = people.at(tokens, next) + organisations.at(tokens, next) + documents.at(tokens, next) > 0;
  return isNoun && tokens[next]?.capital === false;
}

/** A noun phrase that ends where a verb stands. */
export function phraseIn(text: string, tokens: readonly Token[], from: number, to: number): Subject {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last || to <= from || to - from > LONGEST_PHRASE) return null;
  return { kind: 'phrase', text: text.slice(first.from, last.to), from: first.from, to: last.to };
}

/** Whether words name a person, an office or a body. */
export function namesSomebody(
  tokens: readonly Token[],
  from: number,
  to: number,
  knowledge: Knowledge,
): boolean {
  for (let index = from; index < to; index++) {
    if (
      tokens[index]?.capital ||
      knowledge.organisations.at(tokens, index) > 0 ||
      isOffice(tokens, index, knowledge)
    )
      return true;
  }
  return false;
}

/** “Заявил РБК представитель завода”: the agency to which it was said stands before who said it. */
function beyondAgency(tokens: readonly Token[], from: number, to: number, { data }: Knowledge): number {
  let start = from;
  while (
    data.code === 'ru' &&
    start < to - 1 &&
    isAgency(
      tokens
        .slice(from, start + 1)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
    start++;
  return start;
}

/** The noun phrase after a verb, up to punctuation or to where time, place or manner begin. */
export function phraseAfter(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  knowledge: Knowledge,
): Subject {
  let start = beyondAgency(tokens, from, to, knowledge);
  // “Сказал на брифинге в Бишкеке министр”: what begins with a preposition stands between verb and subject.
  while (start < to && knowledge.adverbials.at(tokens, start) > 0 && knowledge.data.code !== 'en') start += 2;
  let end = start;
  while (
    end < to &&
    (end === start ||
      (!isParted(text, tokens[end - 1], tokens[end]) &&
        // “Один из спасателей”: the preposition belongs to whom it counts.
        (knowledge.adverbials.at(tokens, end) === 0 ||
          /^одн(?:а|о|ого|ой|у|им|ом|и)$|^один$/u.test(tokens[end - 1]?.lower ?? ''))))
  )
    end++;
  // “Спрашивают из-за её спины”: where it is said is nobody.
  if (
    start > from &&
    knowledge.adverbials.at(tokens, from) > 0 &&
    !namesSomebody(tokens, start, end, knowledge)
  )
    return null;
  return phraseIn(text, tokens, start, Math.min(end, to));
}
