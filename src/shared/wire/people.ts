import { isKnownPlace } from './dateline-parts.ts';
import { type Gender, genderBefore, genderOf } from './gender.ts';
import type { Knowledge } from './knowledge.ts';
import { FEMALE, isSurname, MALE, nameRuns, PATRONYMIC } from './names.ts';
import { fold, type Token } from './tokens.ts';

/** A person named somewhere in a paragraph. */
export interface Mention {
  /** The full name as first printed. */
  person: string;
  from: number;
  to: number;
  /** Whether the name stands in another case than its own: of X, to X. */
  oblique: boolean;
}

/** Nobody’s name in one language ends in more than this many letters of case. */
const LONGEST_ENDING = 5;
const SHORTEST_STEM = 3;
/** In a crowd nobody is unmistakable. */
const MOST_NAMESAKES = 12;

/** The people whom a story has named so far, found again by surname or first name, whatever case it stands in. */
export class People {
  readonly #knowledge: Knowledge;
  /** Full names by the first letters of each of their words. */
  readonly #byStem = new Map<string, { word: string; person: string }[]>();

  readonly #byName = new Map<string, string>();
  /** What the words around a name have shown of its holder. */
  readonly #genders = new Map<string, Gender>();
  readonly #outlets = new Set<string>();
  readonly #town: string | null;

  /** `town` is where the story was filed: its name is nobody’s. */
  constructor(knowledge: Knowledge, town: string | null = null) {
    this.#knowledge = knowledge;
    this.#town = town === null ? null : fold(town);
  }

  /** Whether a name is that of a paper or an agency, as the noun before it once said. */
  isOutlet(name: string): boolean {
    return this.#outlets.has(fold(name));
  }

  /** The people named between two tokens, new ones remembered. */
  mentions(text: string, tokens: readonly Token[], from = 0, to = tokens.length): Mention[] {
    const mentions: Mention[] = [];
    for (const run of nameRuns(text, tokens, this.#knowledge, from, to)) {
      const first = tokens[run.from];
      const last = tokens[run.to - 1];
      if (!first || !last) continue;
      const person =
        run.to - run.from > 1
          ? this.#fullName(text, tokens, run.from, run.to)
          : (this.known(last.lower) ?? this.#knownMan(last.lower));
      if (person) this.#learnGender(person, text, tokens, run.from, last.lower);
      if (person)
        mentions.push({ person, from: first.from, to: last.to, oblique: !endsAlike(person, last.lower) });
    }
    return mentions;
  }

  /** The full name of someone who is called by one word of it, null where nobody or more than one is. */
  known(word: string): string | null {
    const folded = fold(word)
      .replace(/'s$/, '')
      .replace(/^\p{L}\.(?=\p{L}{2})/u, '');
    const candidates = this.#byStem.get(folded.slice(0, SHORTEST_STEM)) ?? [];
    const exact = candidates.filter(({ word: name }) => name === folded);
    const forms = exact.length > 0 ? exact : candidates.filter(({ word: name }) => isFormOf(folded, name));
    const found = new Set(forms.map(({ person }) => person));
    const [person] = found;
    return found.size === 1 && person !== undefined ? person : null;
  }

  /** The gender of somebody named, null where nothing shows it. */
  genderOf(person: string): Gender | null {
    return this.#genders.get(person) ?? genderOf(person);
  }

  #learnGender(person: string, text: string, tokens: readonly Token[], name: number, surname: string): void {
    if (this.#genders.has(person)) return;
    // A man first named in the genitive: `Кудеяров` of `Кудеярова`.
    const isMans = MALE.test(surname) && fold(person).endsWith(`${surname}а`);
    const shown = isMans ? 'he' : genderBefore(text, tokens, name, surname, this.#knowledge);
    if (shown) this.#genders.set(person, shown);
  }

  /** A man whose surname stands in the genitive, as a woman’s in the family would read: `Исакова`. */
  #knownMan(word: string): string | null {
    return /[аa]$/.test(word) ? this.known(word.slice(0, -1)) : null;
  }

  #fullName(text: string, tokens: readonly Token[], from: number, to: number): string | null {
    const words = tokens.slice(from, to);
    if (words.some((word, index) => this.#isNoPerson(word, tokens, from + index))) return null;
    if (isInGlyphs(text, tokens, from, to) || this.#isThing(text, tokens, from, to)) return null;
    const known = this.#amongWords(words) ?? this.#byPatronymic(words);
    if (known) return known;
    const first = words[0];
    const last = words.at(-1);
    if (!first || !last || words.length > 4) return null;
    const surname = this.#inOwnCase(last.lower);
    const person = text.slice(first.from, last.to - (last.lower.length - surname.length));
    const printed = this.#byName.get(fold(person));
    if (printed !== undefined) return printed;
    this.#byName.set(fold(person), person);
    for (const word of [...words.slice(0, -1).map((name) => name.lower), surname]) {
      if (word.length < SHORTEST_STEM) continue;
      const stem = word.slice(0, SHORTEST_STEM);
      const entry = { word, person };
      const entries = this.#byStem.get(stem);
      if (entries && entries.length < MOST_NAMESAKES) entries.push(entry);
      else if (!entries) this.#byStem.set(stem, [entry]);
    }
    return person;
  }

  /** Someone known, two of whose names stand side by side in these words, or whose surname in another case follows some word. */
  #amongWords(words: readonly Token[]): string | null {
    for (let index = 1; index < words.length; index++) {
      const word = words[index]?.lower ?? '';
      const before = words[index - 1]?.lower ?? '';
      const person = this.known(word) ?? (isInitials(before) ? this.#knownMan(word) : null);
      if (!person) continue;
      const names = fold(person).split(/\s+/);
      if (names.some((name) => isFormOf(before, name) || isInitialOf(before, name)) || !names.includes(word))
        return person;
    }
    return null;
  }

  /** `Айгүл Маратқызы`: the one person known by that first name, called by it and the father’s. */
  #byPatronymic(words: readonly Token[]): string | null {
    const [first, second] = words;
    return words.length === 2 && first && second && PATRONYMIC.test(second.lower)
      ? this.known(first.lower)
      : null;
  }

  /** A surname without an ending of case: `Сатаровду`. */
  #inOwnCase(surname: string): string {
    for (const ending of this.#knowledge.data.caseEndings) {
      const stem = surname.slice(0, -ending.length);
      if (surname.endsWith(ending) && (MALE.test(stem) || FEMALE.test(stem)) && !FEMALE.test(surname))
        return stem;
    }
    return surname;
  }

  /** The story’s town; in English also what stands behind “the” or an outlet’s noun: `the Ferry Post`, `the weekly Baku Monitor`. */
  #isThing(text: string, tokens: readonly Token[], from: number, to: number): boolean {
    const name = fold(text.slice(tokens[from]?.from, tokens[to - 1]?.to));
    if (name === this.#town || this.#outlets.has(name)) return true;
    const before = tokens[from - 1];
    if (this.#knowledge.data.code !== 'en' || !before || text.slice(before.to, tokens[from]?.from) !== ' ')
      return false;
    if (!before.capital && this.#knowledge.outlets.at(tokens, from - 1) === 1) {
      this.#outlets.add(name);
      return true;
    }
    return before.lower === 'the';
  }

  #isNoPerson(word: Token, tokens: readonly Token[], index: number): boolean {
    if (isSurname(word)) return false;
    return (
      isKnownPlace(word.lower) ||
      this.#knowledge.organisations.at(tokens, index) > 0 ||
      this.#knowledge.documents.at(tokens, index) > 0 ||
      /'s$/.test(word.lower)
    );
  }
}

/** “«Казах Отчёт»”: a name with quotation marks right around it is no person’s. */
function isInGlyphs(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  return (
    first !== undefined &&
    last !== undefined &&
    /[«“„"]/u.test(text.charAt(first.from - 1)) &&
    /[»”“"]/u.test(text.charAt(last.to))
  );
}

function isInitials(word: string): boolean {
  return /^\p{L}(?:\.\p{L})?$/u.test(word);
}

/** `а` and `а.б` of `азамат`. */
function isInitialOf(word: string, name: string): boolean {
  return isInitials(word) && name.length > 1 && name.startsWith(word.charAt(0));
}

function endsAlike(person: string, word: string): boolean {
  return fold(person)
    .split(/\s+/)
    .some((name) => name === word);
}

function isFormOf(word: string, name: string): boolean {
  if (word === name) return true;
  let same = 0;
  while (same < word.length && same < name.length && word.charAt(same) === name.charAt(same)) same++;
  // `Тастанову` and `Тастанова` part in their endings, `Исаков` and `Исакова` in gender.
  const left = word.length - same;
  const right = name.length - same;
  const shortest = Math.min(SHORTEST_STEM + 1, name.length);
  if (right > 2 || left > LONGEST_ENDING || same < shortest) return false;
  return right === 0
    ? left > 1 || !/[аяa]$/.test(word) || !/(?:ов|ев|ин|ov|ev|in)$/.test(name)
    : /^[аяоеуыиь]{0,2}$/.test(name.slice(same));
}
