import { isKnownPlace, isPlaceForm } from './dateline-parts.ts';
import type { Knowledge } from './knowledge.ts';
import { isPersonName } from './names.ts';
import type { People } from './people.ts';
import { LONGEST_READ } from './reading.ts';
import { type Office, officeParts } from './role-parts.ts';
import { firstTokenAt } from './split-speech.ts';
import { fold, type Token, tokenise } from './tokens.ts';
import type { WireSource } from './wire-story.ts';

/** So many words before a name are looked at, and so many make an office. */
const REACH = 9;
const MOST_WORDS = 7;
const LONGEST_APPOSITION = 100;
const MOST_WORDS_IN_APPOSITION = 12;

/** Finds the office, and the organisation, that stand beside a person’s name where the story names him. */
export class Roles {
  readonly #people: People;
  readonly #knowledge: Knowledge;

  constructor(people: People, knowledge: Knowledge) {
    this.#people = people;
    this.#knowledge = knowledge;
  }

  find(texts: readonly string[], sources: readonly WireSource[]): void {
    const people = new Map(
      sources
        .filter((source) => source.kind === 'person' && isPersonName(source.name))
        .map((source) => [fold(source.name), source]),
    );
    if (people.size === 0) return;
    for (const text of texts) {
      if (text.length > LONGEST_READ) continue;
      const tokens = tokenise(text);
      for (const mention of this.#people.mentions(text, tokens)) {
        const person = people.get(fold(mention.person));
        if (!person || (person.role !== null && person.organisation !== null)) continue;
        const office =
          this.#apposition(text, mention.to) ??
          this.#possessed(text, mention.from) ??
          this.#officeBefore(text, tokens, firstTokenAt(tokens, mention.from));
        if (!office) {
          person.organisation ??= this.#belonging(text, mention.to);
          continue;
        }
        if (person.role === null || person.role.includes(office.role)) person.role = office.role;
        person.organisation ??= office.organisation;
      }
    }
  }

  /** `X, head of the Kadamjay district, …`; `X, роҳбари Агентии об.` */
  #apposition(text: string, from: number): Office | null {
    const known = this.#knowledge;
    if (known.data.nameStands === 'last') return null;
    const match = /^,\s(an?\s|the\s)?(?:\d{1,3}-year-old\s)?(\p{L}[^,.;:()—–]{2,79})[,.]/u.exec(
      text.slice(from, from + LONGEST_APPOSITION),
    );
    const phrase = match?.[2]?.split(/ (?:who|which|that|whose) /)[0];
    if (!match || !phrase) return null;
    const tokens = tokenise(phrase);
    // “CEO of Zarnur Energy”, “Head of Press”: with a capital only an office that everybody knows.
    const isTitled = tokens[0]?.capital !== true || (known.data.code === 'en' && isOffice(known, tokens, 0));
    if (
      !isTitled ||
      /^one of\b/.test(phrase) ||
      tokens.length > MOST_WORDS_IN_APPOSITION ||
      known.adverbials.at(tokens, 0) > 0 ||
      known.saying.find(tokens) >= 0 ||
      /^(?!managing|founding|acting|leading|visiting).*ing$/.test(tokens[0]?.lower ?? '') ||
      (match[1] === undefined &&
        /^(?!retired|convicted|accused|exiled|jailed).*ed$/.test(tokens[0]?.lower ?? ''))
    )
      return null;
    const english = known.data.code === 'en';
    const named = english
      ? tokens.some((_, index) => isOffice(known, tokens, index)) || / (?:of|at|for) /.test(phrase)
      : isOfficeNoun(known, tokens);
    if (!named && !(english && match[1] !== undefined)) return null;
    return officeParts(phrase, tokens, known);
  }

  /** `Dilbar Saidova of the Sanitary Service`. */
  #belonging(text: string, from: number): string | null {
    if (this.#knowledge.data.code !== 'en') return null;
    const match =
      /^ (?:of|from|at|with) (?:the )?(\p{Lu}[\p{L}’'-]*(?: (?:of|for|and|the|on|\p{Lu}[\p{L}’'-]*)){0,6})/u.exec(
        text.slice(from, from + LONGEST_APPOSITION),
      );
    const name = match?.[1]?.replace(/(?: (?:of|for|and|the|on))+$/u, '') ?? '';
    return this.#knowledge.organisations.find(tokenise(name)) >= 0 ? name : null;
  }

  /** `His lawyer, Igor Lapin, said`; `said the ministry’s spokesman, Igor Lapin`. */
  #possessed(text: string, name: number): Office | null {
    if (this.#knowledge.data.code !== 'en') return this.#apposed(text, name);
    const match = /(?:^|\s)(?:his|her|its|their|the|\p{Lu}\p{L}+['’]s?)\s([\p{L}\s'’-]{3,50}),\s$/iu.exec(
      text.slice(Math.max(0, name - 60), name),
    );
    const phrase = match?.[1];
    if (!phrase) return null;
    const tokens = tokenise(phrase);
    if (tokens.length > MOST_WORDS || !isOffice(this.#knowledge, tokens, tokens.length - 1)) return null;
    const [, owner, role] = /^(.+)['’]s\s(.+)$/u.exec(phrase) ?? [];
    const isBody = owner !== undefined && this.#knowledge.organisations.find(tokenise(owner)) >= 0;
    return role !== undefined && isBody
      ? { role, organisation: owner }
      : officeParts(phrase, tokens, this.#knowledge);
  }

  /** `Хозяйка, Роза Абдыкадырова, вешает тулуп`: an office that opens the sentence, and a name between commas. */
  #apposed(text: string, name: number): Office | null {
    if (this.#knowledge.data.nameStands === 'last') return null;
    const match = /(?:^|[.!?…»”]\s)(\p{Lu}[\p{L}-]+(?:\s\p{Ll}[\p{L}-]+){0,3}),\s$/u.exec(
      text.slice(Math.max(0, name - 60), name),
    );
    const phrase = match?.[1];
    if (!phrase || !/^[\p{L}\s.-]{3,60},/u.test(text.slice(name))) return null;
    const tokens = tokenise(phrase);
    return tokens.length === 1 || isOffice(this.#knowledge, tokens, 0)
      ? officeParts(phrase, tokens, this.#knowledge)
      : null;
  }

  /** Words right before the name: `министр финансов X`, `Energy Minister X`, `«Арланның» бапкері X`. */
  #officeBefore(text: string, tokens: readonly Token[], holder: number): Office | null {
    const known = this.#knowledge;
    // “Владелец пекарни в Чирчике X”: where he holds it stands before the name.
    const placed = known.within.at(tokens, holder - 2) > 0 && tokens[holder - 1]?.capital === true;
    const name = placed && known.data.nameStands === 'first' ? holder - 2 : holder;
    const clause = clauseBefore(text, tokens, name);
    let start = clause;
    for (let index = clause; index < name; index++) {
      const length = Math.max(
        known.reporting.at(tokens, index),
        known.linkers.at(tokens, index),
        known.adverbials.at(tokens, index),
        known.openers.at(tokens, index),
        known.sourceBefore.at(tokens, index),
        known.about.at(tokens, index),
        known.possessive.at(tokens, index),
        known.several.at(tokens, index),
      );
      if (length > 0) start = index + length;
      // “На брифинге в Бишкеке министр”: occasion and place are no part of the office.
      if (known.within.at(tokens, index) > 0) start = index + 2;
      if (index < name - 1 && this.#isParticiple(tokens, index)) start = index + 1;
    }
    while (start < name && isWhere(known, tokens[start], name - start)) start++;
    if (known.data.nameStands === 'first' && known.data.code !== 'en')
      start = officeStart(known, text, tokens, start, name);
    const first = tokens[start];
    const last = tokens[name - 1];
    if (
      !first ||
      !last ||
      this.#isParticiple(tokens, name - 1) ||
      // “China’s Deng Yalan”: whose he is, is no office by itself.
      /['’]s$/u.test(last.lower) ||
      tokens
        .slice(start, name)
        .every((token) => known.littleWords.has(token.lower) || token.lower.length < 3) ||
      start >= name ||
      name - start > MOST_WORDS ||
      /^\d/.test(first.lower)
    )
      return null;
    const from = /[«“„"]/u.test(text.charAt(first.from - 1)) ? first.from - 1 : first.from;
    const to = /[»”“"]/u.test(text.charAt(last.to)) ? last.to + 1 : last.to;
    return officeParts(text.slice(from, to), tokenise(text.slice(from, to)), known);
  }

  /** “Shu koʻchada yashovchi nafaqaxoʻr”: where somebody lives or what he did is no office. */
  #isParticiple(tokens: readonly Token[], index: number): boolean {
    const lower = tokens[index]?.lower ?? '';
    return (
      this.#knowledge.data.participles.some(
        (ending) => lower.length > ending.length + 2 && lower.endsWith(ending),
      ) && !isOffice(this.#knowledge, tokens, index)
    );
  }
}

/** Where names stand first, the office opens with its noun, and adjectives before it: `бывший директор элеватора`. */
function officeStart(
  known: Knowledge,
  text: string,
  tokens: readonly Token[],
  from: number,
  name: number,
): number {
  let office = from;
  while (office < name && !isOffice(known, tokens, office)) office++;
  // A trade that no list knows: a word or two in small letters, but for a sentence’s first.
  if (office === name)
    return name - from <= 2 && tokens.slice(from, name).every((token) => !token.capital || opens(text, token))
      ? from
      : name;
  let start = office;
  while (start > from && /(?:ый|ий|ой|ая|яя|ого|его|ему|ому)$/u.test(tokens[start - 1]?.lower ?? '')) start--;
  return start;
}

/** Whether a word has its capital from the start of its sentence. */
function opens(text: string, { from }: Token): boolean {
  return from === 0 || /[.!?…]\s+$/u.test(text.slice(Math.max(0, from - 3), from));
}

/** Whether words begin with an office, behind adjectives: `бывший командир`, not `рынок сам`. */
function isOfficeNoun(known: Knowledge, tokens: readonly Token[]): boolean {
  const noun = tokens.findIndex(({ lower }) => !/(?:[ыи]й|ая|яя|[ое]го|[ое]му|[ыи]м|ой)$/u.test(lower));
  const isOne = (index: number) =>
    isOffice(known, tokens, index) && !known.littleWords.has(tokens[index]?.lower ?? '');
  return (
    isOne(0) || (noun > 0 && noun < 3 && isOne(noun)) || (known.data.code === 'tg' && (isOne(1) || isOne(2)))
  );
}

function isOffice(known: Knowledge, tokens: readonly Token[], index: number): boolean {
  return known.titles.at(tokens, index) > 0 || known.people.at(tokens, index) > 0;
}

/** The first of the words before a name that no punctuation parts from it; names in quotation marks may stand among them. */
function clauseBefore(text: string, tokens: readonly Token[], name: number): number {
  let start = name;
  while (start > 0 && name - start < REACH) {
    const gap = text.slice(tokens[start - 1]?.to ?? 0, tokens[start]?.from ?? 0);
    if (!/^[\s«»“”„"]*$/u.test(gap)) break;
    start--;
  }
  // A glyph that closes before the name must open among its words.
  const clause = text.slice(tokens[start]?.from ?? 0, tokens[name]?.from ?? 0);
  const closes = /^[^«“„"]*[»”]/u.exec(clause);
  const opens = /[«“„"]/u.test(text.charAt((tokens[start]?.from ?? 0) - 1));
  if (!closes || opens) return start;
  const place = (tokens[start]?.from ?? 0) + closes[0].length;
  while (start < name && (tokens[start]?.from ?? 0) < place) start++;
  return start;
}

/** A place in the case of place at the start: `Алматыда дәрігер X`, `В Бишкеке министр X`. */
function isWhere({ data }: Knowledge, token: Token | undefined, left: number): boolean {
  if (!token?.capital || left < 2 || isKnownPlace(token.lower) || !isPlaceForm(token.lower)) return false;
  return data.locatives.some((ending) => token.lower.endsWith(ending));
}
