import { LANGUAGES } from '../article/metadata.ts';
import { LANGUAGE_EVIDENCE } from './language-evidence.ts';
import type { LanguageData } from './languages/language-data.ts';
import { languages } from './languages/languages.ts';
import { Phrases } from './phrases.ts';
import { fold, tokenise } from './tokens.ts';
import { WIRE_LANGUAGES, type WireLanguage } from './wire-story.ts';

/** The language data in the form in which rules ask it. */
export interface Knowledge {
  data: LanguageData;
  saying: Phrases;
  judging: Phrases;
  gerunds: Phrases;
  naming: Phrases;
  named: Phrases;
  linkers: Phrases;
  /** Verbs of saying and of reporting together. */
  reporting: Phrases;
  showing: Phrases;
  /** Verbs of saying that report no fact. */
  notReporting: Phrases;
  as: Phrases;
  openers: Phrases;
  sourceBefore: Phrases;
  /** Phrases before a person whose own words may be quoted behind them. */
  wordsOf: Phrases;
  bySelf: Phrases;
  sourceAfter: Phrases;
  about: Phrases;
  that: Phrases;
  citingBefore: Phrases;
  citingAfter: Phrases;
  within: Phrases;
  beforePaper: Phrases;
  afterPaper: Phrases;
  person: Phrases;
  several: Phrases;
  institution: Phrases;
  possessive: Phrases;
  address: Phrases;
  self: Phrases;
  outlets: Phrases;
  honorifics: ReadonlySet<string>;
  titles: Phrases;
  organisations: Phrases;
  documents: Phrases;
  /** Those papers in which an institution speaks of itself; null where all may be. */
  statements: Phrases | null;
  people: Phrases;
  kin: Phrases;
  adverbials: Phrases;
  credits: Phrases;
  bylineBefore: Phrases;
  bylineAfter: Phrases;
  /** The words of the agency that the story’s own dateline names: it is one, although no list may know it. */
  house: readonly string[];
  abbreviations: ReadonlySet<string>;
  /** The commonest words, which are no names even with a capital. */
  littleWords: ReadonlySet<string>;
}

function littleWordsOf(language: WireLanguage): ReadonlySet<string> {
  const tags = LANGUAGES.filter((tag) => tag === language || tag.startsWith(`${language}-`));
  return new Set(tags.flatMap((tag) => LANGUAGE_EVIDENCE[tag].words.split(' ').map(fold)));
}

function compile(data: LanguageData): Knowledge {
  const { speech, sourcing, pronouns, byline } = data;
  return {
    data,
    saying: new Phrases(speech.verbs),
    judging: new Phrases(speech.judging),
    gerunds: new Phrases(speech.gerunds),
    naming: new Phrases(speech.naming),
    named: new Phrases(speech.named),
    linkers: new Phrases(speech.linkers),
    reporting: new Phrases([...speech.verbs, ...sourcing.verbs]),
    showing: new Phrases(sourcing.showing),
    notReporting: new Phrases(sourcing.not),
    as: new Phrases(sourcing.as),
    openers: new Phrases(data.openers),
    sourceBefore: new Phrases(sourcing.before),
    wordsOf: new Phrases(sourcing.wordsOf),
    bySelf: new Phrases(sourcing.bySelf),
    sourceAfter: new Phrases(sourcing.after),
    about: new Phrases(sourcing.about),
    that: new Phrases(sourcing.that),
    citingBefore: new Phrases(sourcing.citingBefore),
    citingAfter: new Phrases(sourcing.citingAfter),
    within: new Phrases(sourcing.within),
    beforePaper: new Phrases(sourcing.beforePaper),
    afterPaper: new Phrases(sourcing.afterPaper),
    person: new Phrases(pronouns.person),
    several: new Phrases(pronouns.several),
    institution: new Phrases(pronouns.institution),
    possessive: new Phrases(pronouns.possessive),
    address: new Phrases(pronouns.address),
    self: new Phrases(data.interview.self),
    outlets: new Phrases(data.outlets),
    honorifics: new Set(data.honorifics),
    titles: new Phrases(data.titles),
    organisations: new Phrases(data.organisations, [...data.people, ...data.titles]),
    documents: new Phrases(data.documents),
    statements: data.statements.length > 0 ? new Phrases(data.statements) : null,
    people: new Phrases(data.people),
    kin: new Phrases(data.kin),
    adverbials: new Phrases(data.adverbials),
    credits: new Phrases(data.credits),
    bylineBefore: new Phrases(byline.before),
    bylineAfter: new Phrases(byline.after),
    house: [],
    abbreviations: new Set(data.abbreviations),
    littleWords: littleWordsOf(data.code),
  };
}

const compiled = new Map<WireLanguage, Knowledge>();

/** The knowledge of one language. */
export function knowledgeOf(language: WireLanguage): Knowledge {
  const known = compiled.get(language) ?? compile(languages[language]);
  compiled.set(language, known);
  return known;
}

/** The same knowledge for a story whose dateline names an agency. */
export function withHouse(knowledge: Knowledge, agency: string | null): Knowledge {
  return agency === null ? knowledge : { ...knowledge, house: tokenise(agency).map((token) => token.lower) };
}

/** How many tokens the agency of the story’s dateline takes at `index`, its last word in whatever case; 0 where it is not there. */
export function houseAt(
  { house, data }: Knowledge,
  tokens: readonly { lower: string; capital: boolean }[],
  index: number,
): number {
  const last = house.length - 1;
  const isThere = house.every((word, offset) => {
    const lower = tokens[index + offset]?.lower ?? '';
    if (lower === word) return true;
    return offset === last && lower.startsWith(word) && data.caseEndings.includes(lower.slice(word.length));
  });
  return isThere && tokens[index]?.capital ? house.length : 0;
}

/** One part of the data of all languages together: Russian lines stand on Kazakh sites, Latin datelines over Cyrillic text. */
export function ofAllLanguages(part: (data: LanguageData) => readonly string[]): string[] {
  return [...new Set(WIRE_LANGUAGES.flatMap((language) => part(languages[language])))];
}
