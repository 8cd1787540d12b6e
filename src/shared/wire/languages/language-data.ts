import type { WireLanguage } from '../wire-story.ts';

/**
 * What the parser knows of one language. It is data only; the rules that use it are the same for all. Words and phrases are
 * spelt as `fold` spells them (small letters, the straight apostrophe); a trailing `*` stands for any ending.
 */
export interface LanguageData {
  code: WireLanguage;
  /** Months, whole and shortened, in the cases in which datelines print them. */
  months: readonly string[];
  /** Words that may stand in a date beside numbers and months. */
  dateWords: readonly string[];
  /** Cities and towns from which the desks of the region file, in the nominative. */
  places: readonly string[];
  /** Countries: the second part of a dateline, never the whole of one in small letters. */
  countries: readonly string[];
  /** Words that make the second part of a dateline a region or a country. */
  regionWords: readonly string[];
  byline: {
    /** Words before the names: `by`, `автор`. */
    before: readonly string[];
    /** Words before the names that sign a story above its body, and credit helpers below it: `reporting by`. */
    above: readonly string[];
    /** Words after the names: `suhbatlashdi`. */
    after: readonly string[];
    /** Words that say what a newsroom’s author is: `correspondent`. */
    roles: readonly string[];
    /** Words between two names. */
    and: readonly string[];
  };
  furniture: {
    /** Whole lines. */
    lines: readonly string[];
    /** How short lines begin. */
    starts: readonly string[];
    /** Words before a colon that begin such a line: `read also`, `photo`. */
    labels: readonly string[];
    /** Headings over links to other stories: `related articles`. */
    related: readonly string[];
    /** Phrases that nothing but furniture holds: `all rights reserved`. */
    anywhere: readonly string[];
    /** Words by which a newsroom speaks of its own channels and calls to them: `our`, `join`. */
    ours: readonly string[];
    /** The front page and the sections of a site, as its crumbs and its labels name them. */
    sections: readonly string[];
    /** Words beside a time of publication, of reading or of a visit: `updated`, `minutes`, `ago`. */
    stamps: readonly string[];
    /** How captions and picture credits without a colon begin; such a line has no stop. */
    captions: readonly string[];
  };
  /** Phrases by which a newsroom says that an opinion is its author’s only. */
  disclaimers: readonly string[];
  desk: {
    /** Words of the marks by which an agency tells a desk what a story is in a series: `update`, `1st lead`. */
    marks: readonly string[];
    /** What its notes in brackets say was done to a story: `adds`, `corrects`. */
    notes: readonly string[];
  };
  mail: {
    /** Names of the lines above a letter, before a colon: `from`, `кому`. */
    headers: readonly string[];
    /** The one that has its title: `subject`. */
    subject: readonly string[];
    /** What stands before a title that has been sent on, or names its kind: `fwd`, `press release`. */
    prefixes: readonly string[];
    /** Lines that say that a letter is sent on. */
    forwarded: readonly string[];
    /** How letters end above their signature: `kind regards`. */
    closings: readonly string[];
  };
  release: {
    /** Headings and openings of those whom a newsroom may ask, below a press release: `media contact`. */
    contacts: readonly string[];
    /** Headings over notes that are for newsrooms only. */
    notes: readonly string[];
    /** Lines that end what is to be published. */
    ends: readonly string[];
    /** Labels of lines in such a block: `tel`, `e-mail`. */
    lines: readonly string[];
  };
  /** Words of which one is in every line that credits reporting, editing or pictures. */
  credits: readonly string[];
  /** How lines begin, without brackets, that credit others or say where the story first stood. */
  creditStarts: readonly string[];
  /** How such lines end, where they begin with a name. */
  creditEnds: readonly string[];
  /** Words before a colon that name where the story comes from: `source`. */
  sourceLabels: readonly string[];
  /** Nouns for what an agency, a paper or a site is, where they stand beside its name: `portal`, `агентство`. */
  outlets: readonly string[];
  /** Words after whose point a sentence goes on. */
  abbreviations: readonly string[];
  speech: {
    /** Finite verbs of saying, as phrases. */
    verbs: readonly string[];
    /** Forms that are not finite, with which a clause goes on telling what its subject says: `adding`, `подчеркнув`. */
    gerunds: readonly string[];
    /** What stands between a quotation and the verb: `деп`, `deb`. */
    linkers: readonly string[];
    /** Verbs with which somebody once called, judged or described something; words in quotation marks are theirs. */
    judging: readonly string[];
    /** Verbs with which people go on calling something so; words in quotation marks are a name. */
    naming: readonly string[];
    /** Nouns before words in quotation marks that are a name: `film`, `газета`. */
    named: readonly string[];
  };
  sourcing: {
    /** Finite verbs with which facts are reported, beside the verbs of saying. */
    verbs: readonly string[];
    /** Verbs by which papers and figures report: `show`, `свидетельствуют`. */
    showing: readonly string[];
    /** Verbs of saying that report no fact: requests, jokes, beliefs. */
    not: readonly string[];
    /** What opens a clause that names the source: `как сообщил …`. */
    as: readonly string[];
    /** Phrases before a source: `according to`, `по словам`. */
    before: readonly string[];
    /** Those of them that stand before the one whose words they are: `according to`, `по словам`, not `по данным`. */
    wordsOf: readonly string[];
    /** Phrases that hold the pronoun of a source already named: `по её словам`. */
    bySelf: readonly string[];
    /** Phrases after a source: `айтуынша`, `маалыматына ылайык`. */
    after: readonly string[];
    /** Phrases that refer to the whole statement before a source: `бұл туралы`. */
    about: readonly string[];
    /** What begins the reported clause: `that`, `что`, `ки`. */
    that: readonly string[];
    /** Phrases before the origin in a chain: `citing`, `со ссылкой на`. */
    citingBefore: readonly string[];
    /** Phrases after the origin in a chain: `сілтеме жасап`. */
    citingAfter: readonly string[];
    /** Prepositions before a place or paper in which something is said: `говорится в`. */
    within: readonly string[];
    /** What stands before or after many a noun, and sources it only where that is a paper, a body or people: `согласно`, `ылайык`. */
    beforePaper: readonly string[];
    afterPaper: readonly string[];
  };
  pronouns: {
    /** Subjects that stand for one person, for several, and for an institution. */
    person: readonly string[];
    several: readonly string[];
    institution: readonly string[];
    /** Words that show a man and a woman: pronouns, and forms of address before a name. None in a language without gender. */
    he: readonly string[];
    she: readonly string[];
    /** What is somebody’s: `his`, `анын`. */
    possessive: readonly string[];
    /** Words by which a speaker addresses another, and endings of verbs and nouns that do. */
    address: readonly string[];
    addressEndings: readonly string[];
  };
  interview: {
    /** Labels of who asks and of who answers, before a colon: `q`, `корр`; `answer`. */
    asking: readonly string[];
    answering: readonly string[];
    /** What only somebody who speaks of himself says: `my`, `мне`. */
    self: readonly string[];
  };
  /** Words that open a sentence and belong to no phrase of it: `but`, `однако`. */
  openers: readonly string[];
  /** Words of respect that stand behind a first name and belong to it: `апа`, `ота`. */
  honorifics: readonly string[];
  /** Words before a name that are not part of it, although they may have a capital letter. */
  titles: readonly string[];
  /** Nouns that name institutions, papers and groups of people. */
  organisations: readonly string[];
  documents: readonly string[];
  /** Those of them in which an institution speaks of itself: `statement`; empty where the others are not told apart. */
  statements: readonly string[];
  people: readonly string[];
  /** Those of them that are somebody’s by blood or by marriage: behind one stands whose, or who it is. */
  kin: readonly string[];
  /** Words with which a phrase of time, place or manner begins: there the noun phrase after a verb ends. */
  adverbials: readonly string[];
  /** Endings of nouns that sourcing demands of a name (genitive, dative, ablative), longest first. */
  caseEndings: readonly string[];
  /** Endings of participles, with which what somebody does stands before his office; none where they follow it. */
  participles: readonly string[];
  /** Endings of words that say where somebody holds an office. */
  locatives: readonly string[];
  /** Where the speaker stands after a quotation’s verb: at once (`said X, who`), or last (`деді бас дәрігер X`). */
  nameStands: 'first' | 'last';
}
