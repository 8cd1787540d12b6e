import { isKnownPlace } from './dateline-parts.ts';
import type { Knowledge } from './knowledge.ts';
import { FEMALE, MALE, nameRuns } from './names.ts';
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

type Gender = 'he' | 'she';

const ENGLISH: Record<string, Gender> = {
  he: 'he',
  she: 'she',
  он: 'he',
  она: 'she',
  his: 'he',
  her: 'she',
  его: 'he',
  её: 'she',
  ее: 'she',
};

/** The gender that a surname of the region shows, null where it shows none. */
export function genderOf(name: string): Gender | null {
  const word = fold(name).split(/\s+/).at(-1) ?? '';
  if (FEMALE.test(word)) return 'she';
  return MALE.test(word) ? 'he' : null;
}

/** Whether a pronoun may stand for a person; only English and Russian tell. */
export function mayStandFor(pronoun: string, person: string): boolean {
  const expected = ENGLISH[pronoun];
  const shown = genderOf(person);
  return expected === undefined || shown === null || shown === expected;
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

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
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

  /** A man whose surname stands in the genitive, as a woman’s in the family would read: `Исакова`. */
  #knownMan(word: string): string | null {
    return /[аa]$/.test(word) ? this.known(word.slice(0, -1)) : null;
  }

  #fullName(text: string, tokens: readonly Token[], from: number, to: number): string | null {
    const words = tokens.slice(from, to);
    if (words.some((word, index) => this.#isNoPerson(word, tokens, from + index))) return null;
    if (isInGlyphs(text, tokens, from, to)) return null;
    const known = this.#amongWords(words);
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

  /** A surname without an ending of case: `Сатаровду`. */
  #inOwnCase(surname: string): string {
    for (const ending of this.#knowledge.data.caseEndings) {
      const stem = surname.slice(0, -ending.length);
      if (surname.endsWith(ending) && (MALE.test(stem) || FEMALE.test(stem)) && !FEMALE.test(surname))
        return stem;
    }
    return surname;
  }

  #isNoPerson(word: Token, tokens: readonly Token[], index: number): boolean {
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
