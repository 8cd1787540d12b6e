import { type Knowledge, ofAllLanguages } from './knowledge.ts';
import { FEMALE, MALE } from './names.ts';
import { Phrases } from './phrases.ts';
import { fold, type Token } from './tokens.ts';

export type Gender = 'he' | 'she';

const ofMen = new Phrases(ofAllLanguages((data) => data.pronouns.he));
const ofWomen = new Phrases(ofAllLanguages((data) => data.pronouns.she));

/** The gender that a pronoun or a form of address shows, null where it shows none. */
function genderIn(word: string): Gender | null {
  if (ofMen.has(word)) return 'he';
  return ofWomen.has(word) ? 'she' : null;
}

/** The gender that a surname of the region shows, null where it shows none. */
export function genderOf(name: string): Gender | null {
  const word = fold(name).split(/\s+/).at(-1) ?? '';
  if (FEMALE.test(word)) return 'she';
  return MALE.test(word) ? 'he' : null;
}

/** Whether a pronoun may stand for somebody of a gender; only English and Russian tell. */
export function mayStandFor(pronoun: string, shown: Gender | null): boolean {
  const expected = genderIn(pronoun);
  return expected === null || shown === null || shown === expected;
}

/** Nouns of men in the genitive, right before a name: `директора`, `главного тренера`. */
const GENITIVE_OFFICE = /(?:[^с]тора|министра|[её]ра|иста|ника|теля|аря|ого|его|ата|вца|лога|графа)$/u;
const LONGEST_OFFICE = 7;

/**
 * What the words before a name, or the form of a surname, say of its holder: `Mrs. X`; in Russian a surname in `-ова` is a man’s behind
 * “по словам” or a man’s office in the genitive, where a woman’s ends in `-овой`. Null where nothing tells.
 */
export function genderBefore(
  text: string,
  tokens: readonly Token[],
  name: number,
  surname: string,
  knowledge: Knowledge,
): Gender | null {
  const before = tokens[name - 1];
  if (!before) return null;
  const honorific = genderIn(before.lower);
  if (honorific && before.capital) return honorific;
  if (knowledge.data.code !== 'ru') return null;
  if (/(?:овой|евой|ёвой|иной|ыной|ской|цкой)$/u.test(surname)) return 'she';
  if (!FEMALE.test(surname)) return null;
  if (text.slice(before.to, tokens[name]?.from) !== ' ') return null;
  if (GENITIVE_OFFICE.test(before.lower)) return 'he';
  for (let index = name - 1; index >= Math.max(0, name - LONGEST_OFFICE); index--) {
    const length = knowledge.sourceBefore.at(tokens, index);
    if (length > 0 && index + length <= name) return 'he';
    if (/[.,;:—–]/u.test(text.slice(tokens[index]?.to, tokens[index + 1]?.from))) return null;
  }
  return null;
}
