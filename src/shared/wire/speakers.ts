import { mayStandFor } from './gender.ts';
import { isDashed, type Turn } from './interview.ts';
import type { Knowledge } from './knowledge.ts';
import { isInitialsOf, type Label } from './labels.ts';
import { nameRuns } from './names.ts';
import type { Mention, People } from './people.ts';
import type { Reading } from './reading.ts';
import { sourcePhrase } from './source-phrase.ts';
import type { Subject } from './tags.ts';
import { tokenise } from './tokens.ts';

/** Whom the last paragraph was about. */
interface Focus {
  speaker: string | null;
  people: readonly string[];
}

/** Within so many words a sentence names the group with which it begins. */
const LONGEST_GROUP = 4;
/** Within so many words an institution with which a sentence begins says something. */
const LONGEST_BODY = 9;

const NOBODY: Focus = { speaker: null, people: [] };

/** Who may be the subject: those who stand in their own case, or anyone where nobody does. */
function subjectsOf(mentions: readonly Mention[]): string[] {
  const direct = mentions.filter((mention) => !mention.oblique);
  return [...new Set((direct.length > 0 ? direct : mentions).map((mention) => mention.person))];
}

/** Whether a Russian possessive can mean an institution, by the ending of the noun that names it. */
function agrees(pronoun: string, institution: string, knowledge: Knowledge): boolean {
  const tokens = tokenise(institution);
  const noun = tokens[knowledge.organisations.find(tokens)]?.lower ?? '';
  if (/^е[её]$/u.test(pronoun)) return /[ая]$/u.test(noun);
  if (pronoun === 'их') return /[ыи]$/u.test(noun);
  return pronoun === 'его' && !/[аяыи]$/u.test(noun);
}

/** Follows through a story who is meant by a pronoun, and says so only where one person is unmistakable. */
export class Speakers {
  readonly #people: People;
  readonly #knowledge: Knowledge;
  /** Everyone named before the first question of an interview. */
  readonly #introduced = new Set<string>();
  #interviewing = false;
  #before: Focus = NOBODY;
  #here: readonly Mention[] = [];
  #reading: Reading | null = null;
  #institution: string | null = null;
  readonly #byOffice = new Map<string, string | null>();
  /** Whose word the facts of this paragraph are, if a person’s. */
  #toldBy: string | null = null;
  /** The institution on which this paragraph last relied, unless it relied on somebody else since. */
  #relied: string | null = null;

  constructor(people: People, knowledge: Knowledge) {
    this.#people = people;
    this.#knowledge = knowledge;
  }

  introduce(text: string): void {
    for (const mention of this.#people.mentions(text, tokenise(text))) this.#introduced.add(mention.person);
  }

  /** Begins a paragraph. */
  enter(reading: Reading, turn: Turn): void {
    this.#reading = reading;
    this.#toldBy = null;
    this.#relied = null;
    this.#here = this.#people
      .mentions(reading.text, reading.tokens)
      .filter((mention) => !reading.isQuoted(mention.from));
    this.#rememberOffices(reading);
    this.#meetKin(reading);
    if (turn !== null) this.#interviewing = true;
    if (!this.#interviewing) for (const mention of this.#here) this.#introduced.add(mention.person);
  }

  /** Says which words of this paragraph are spoken after a dash: whom they name is not who speaks them. */
  hear(parts: readonly { from: number; to: number }[]): void {
    this.#here = this.#here.filter(
      (mention) => !parts.some((part) => mention.from >= part.from && mention.to <= part.to),
    );
  }

  /** Ends it; `speaker` is who spoke last in it. */
  leave(speaker: string | null): void {
    const people = subjectsOf(this.#here);
    // “By her word, …” names nobody, and is still about her.
    const told = people.length === 0 ? this.#toldBy : null;
    const known = speaker === null ? told : this.#fullName(speaker);
    // A paragraph of nothing but speech changes nobody’s mind about whom it is about.
    // So does one that only introduces what somebody, called by his office, goes on to say.
    if (people.length > 0 || known !== null || !(this.#isAllQuoted() || this.#introduces()))
      this.#before = { speaker: known, people };
  }

  /** The person named by the words from one token of this paragraph to another. */
  personAt(from: number, to: number): string | null {
    const first = this.#reading?.tokens[from];
    const last = this.#reading?.tokens[to - 1];
    if (!first || !last) return null;
    return (
      this.#people.mentions(this.#reading?.text ?? '', this.#reading?.tokens ?? [], from, to).at(0)?.person ??
      null
    );
  }

  /** The only person who stands in his own case between two places of this paragraph. */
  subjectBetween(from: number, to: number): string | null {
    const named = this.#here.filter(
      (mention) => !mention.oblique && mention.from >= from && mention.to <= to,
    );
    return named.length === 1 ? (named[0]?.person ?? null) : null;
  }

  /** The one who answers in an interview: the only one introduced before it. */
  interviewee(): string | null {
    const [only] = this.#introduced;
    return this.#introduced.size === 1 && only !== undefined ? only : null;
  }

  /** Who answers after a label: the one introduced whom it names in full, by surname or by initials. */
  labelled({ printed, says }: Label): string | null {
    if (says !== null) return this.interviewee();
    const words = tokenise(printed);
    const initialled = [...this.#introduced].filter((person) => isInitialsOf(printed, person));
    if (initialled.length === 1) return initialled[0] ?? null;
    return this.#people.known(words.at(-1)?.lower ?? '') ?? printed;
  }

  /** Somebody who is called by one name only: who “he” may be from here on in the paragraph. */
  #meet(from: number, to: number): void {
    const person = this.#reading?.text.slice(from, to) ?? '';
    if (person.includes(' ') || this.#here.some((mention) => mention.from < to && from < mention.to)) return;
    this.#here = [...this.#here, { person, from, to, oblique: false }].sort((a, b) => a.from - b.from);
  }

  /** “His daughter, Asel, said”, “его брат Тимур рассказал”: one name behind a word of kinship is a person’s. */
  #meetKin(reading: Reading): void {
    const { text, tokens } = reading;
    for (const run of nameRuns(text, tokens, this.#knowledge)) {
      const name = tokens[run.from];
      const noun = tokens[run.from - 1];
      if (!name || !noun || run.to - run.from > 1 || reading.isQuoted(name.from)) continue;
      const gap = text.slice(noun.to, name.from);
      // “Соседка Гульнара говорит”: whoever has a trade and says something is a person.
      const says = this.#knowledge.reporting.at(tokens, run.to) > 0 && tokens[run.to]?.capital === false;
      if (
        says &&
        gap === ' ' &&
        this.#knowledge.people.at(tokens, run.from - 1) === 1 &&
        this.#knowledge.data.nameStands === 'first'
      )
        this.#meet(name.from, name.to);
      if (this.#knowledge.kin.at(tokens, run.from - 1) === 0) continue;
      const isApposed = /^,\s$/.test(gap) && text.charAt(name.to) === ',';
      // “Onasi Nurgul aytdi”: the noun itself says that she is somebody’s.
      const isOwned = this.#knowledge.data.nameStands === 'last' && !this.#isInCase(name.lower);
      const isHis = gap === ' ' && (isOwned || this.#knowledge.possessive.at(tokens, run.from - 2) > 0);
      if (isApposed || isHis) this.#meet(name.from, name.to);
    }
  }

  #isInCase(word: string): boolean {
    return this.#knowledge.data.caseEndings.some((ending) => word.endsWith(ending));
  }

  /** The speaker whom a tag names. `place` is where the tag, or without one the quotation, stands. */
  resolve(subject: Subject, place: number): string | null {
    if (subject === null) return this.unmistakable(place, '');
    switch (subject.kind) {
      case 'name':
        this.#meet(subject.from, subject.to);
        return subject.text;
      case 'phrase':
        return this.#isInstitution(subject.from, subject.to)
          ? this.#institutionAt(place)
          : this.#phrase(subject.from, subject.to);
      case 'pronoun':
        return this.unmistakable(subject.from, subject.word);
      case 'several':
        return null;
    }
  }

  /** Whom “it” means: the body with which the sentence before begins and which says something there; in a paragraph’s first, the last one. */
  #institutionAt(place: number): string | null {
    const reading = this.#reading;
    if (!reading) return null;
    const { text, tokens } = reading;
    const spoken = reading.pairs.filter(({ to }) => to <= place).at(-1)?.from ?? place;
    const sentence = reading.sentenceAt(spoken);
    if (sentence.from === 0) return spoken === 0 ? this.#institution : null;
    const before = reading.sentenceAt(sentence.from - 1);
    const from = reading.tokenAt(before.from);
    const verb = this.#knowledge.reporting.findVerb(tokens, from, from + LONGEST_BODY);
    const first = tokens[from];
    const last = tokens[verb - 1];
    if (!first || !last || this.#knowledge.organisations.find(tokens, from, verb) < 0) return null;
    return text.slice(first.from, last.to);
  }

  /** Whether words are nothing but what stands for an institution: “it said”. */
  #isInstitution(from: number, to: number): boolean {
    const reading = this.#reading;
    if (!reading || this.#knowledge.data.code !== 'en') return false;
    const first = reading.tokenAt(from);
    return reading.tokenAt(to) - first === 1 && this.#knowledge.institution.at(reading.tokens, first) === 1;
  }

  /** The speaker whom words before a quotation name: `Сарапшы: «…»` is the one person named before in its paragraph. */
  resolveLead(subject: Subject, from: number, place: number): string | null {
    if (subject?.kind !== 'phrase' || /\s/.test(subject.text)) return this.resolve(subject, place);
    const [only, other] = subjectsOf(this.#here.filter((mention) => mention.to <= from));
    return only !== undefined && other === undefined ? only : this.resolve(subject, place);
  }

  #phrase(from: number, to: number): string | null {
    const reading = this.#reading;
    if (!reading) return null;
    const first = reading.tokenAt(from);
    const phrase = sourcePhrase(reading, first, reading.tokenAt(to));
    const words = phrase === null ? [] : tokenise(phrase);
    const [only] = words;
    if (words.length !== 1 || only === undefined || only.capital) return phrase;
    // “It says in the statement”: the one of whoever was last relied upon.
    if (this.#knowledge.documents.has(only.lower))
      return this.#mayBeInstitutions(only.lower) ? (this.#institution ?? phrase) : phrase;
    return this.#byOffice.get(only.lower) ?? phrase;
  }

  /** Whether a bare paper is one that an institution issues of itself: its statement, not a court’s verdict. */
  #mayBeInstitutions(paper: string): boolean {
    const { statements } = this.#knowledge;
    return statements === null || statements.has(paper);
  }

  /** Remembers the offices right before names: who is `уулу` or `министр` in this story, null where several are. */
  #rememberOffices(reading: Reading): void {
    for (const { person, from } of this.#here) {
      const office = reading.tokens[reading.tokenAt(from) - 1];
      if (!office || reading.text.slice(office.to, from) !== ' ') continue;
      const known = this.#byOffice.get(office.lower);
      if (this.#knowledge.people.has(office.lower) || this.#knowledge.titles.has(office.lower))
        this.#byOffice.set(office.lower, known === undefined || known === person ? person : null);
    }
  }

  /** Remembers which institution was last relied upon; `it` means that one. */
  relyOn(source: string | null): void {
    const isInstitution = source !== null && this.#knowledge.organisations.find(tokenise(source)) >= 0;
    this.#relied = isInstitution ? source : null;
    if (isInstitution) this.#institution = source;
    else if (source !== null) this.#toldBy = this.#fullName(source);
  }

  institution(): string | null {
    return this.#institution;
  }

  /**
   * Whose words “по его данным” are: where the sentence before relies on an institution whose name agrees with the pronoun, that
   * one goes on speaking, whoever else it tells of.
   */
  owner(place: number, pronoun: string): string | null {
    const goesOn = this.#relied;
    if (goesOn !== null && agrees(pronoun, goesOn, this.#knowledge)) return goesOn;
    return pronoun === 'их' ? this.group(place, 'они') : this.unmistakable(place, pronoun);
  }

  /** Who is meant at a place where only a pronoun, or nothing, stands. */
  unmistakable(place: number, pronoun: string): string | null {
    const earlier = subjectsOf(this.#here.filter((mention) => mention.to <= place));
    if (earlier.length > 1) return this.#onlyOne(earlier, pronoun);
    if (earlier.length === 1) return this.#fitting(earlier[0], pronoun);
    if (!this.#refersBack(place)) return null;
    if (this.#before.speaker !== null) return this.#fitting(this.#before.speaker, pronoun);
    return this.#before.people.length === 1 ? this.#fitting(this.#before.people[0], pronoun) : null;
  }

  /** Whether this paragraph begins with a name or a pronoun: then it tells of somebody, and he does not tell it. */
  isAboutSpeaker(): boolean {
    const reading = this.#reading;
    const first = reading?.tokens[0];
    if (!reading || !first) return false;
    return (
      this.#knowledge.person.at(reading.tokens, 0) > 0 ||
      this.#here.some((mention) => mention.from === first.from)
    );
  }

  /** Whom “they” means: the people or the body with whom its sentence, or the one before it, begins. */
  group(place: number, pronoun: string): string | null {
    const reading = this.#reading;
    if (!reading || !/^(?:they|они)$/u.test(pronoun)) return null;
    const { text, tokens } = reading;
    let sentence = reading.sentenceAt(place);
    if (reading.tokenAt(sentence.from) === reading.tokenAt(place)) {
      if (sentence.from === 0) return null;
      sentence = reading.sentenceAt(sentence.from - 1);
    }
    const from = reading.tokenAt(sentence.from);
    for (let index = from; index < from + LONGEST_GROUP; index++) {
      const first = tokens[from];
      const noun = tokens[index];
      if (!first || !noun || noun.from >= place || /[,;:]/.test(text.slice(first.from, noun.from)))
        return null;
      const isGroup =
        this.#knowledge.people.at(tokens, index) > 0 || this.#knowledge.organisations.at(tokens, index) > 0;
      if (isGroup && !/(?:s|people|police|ы|и)$/u.test(noun.lower)) return null;
      if (isGroup) {
        // “Власти Таджикистана”: whose they are follows.
        let last = noun;
        for (let next = index + 1; pronoun === 'они' && tokens[next]?.capital; next++)
          if (text.slice(last.to, tokens[next]?.from).trim() === '') last = tokens[next] ?? last;
        return text.slice(first.from, last.to);
      }
    }
    return null;
  }

  /** Whether what stands before a place in its paragraph names nobody new: it is empty, quoted, or begins with a pronoun. */
  #refersBack(place: number): boolean {
    const reading = this.#reading;
    if (!reading) return false;
    const first = reading.tokens.findIndex((token) => !reading.isQuoted(token.from));
    const start = reading.tokens[first];
    if (
      !start ||
      start.from >= place ||
      this.#knowledge.person.at(reading.tokens, first) > 0 ||
      this.#knowledge.possessive.at(reading.tokens, first) > 0 ||
      this.#knowledge.bySelf.at(reading.tokens, first) > 0
    )
      return true;
    // The tag itself is the first unquoted text; what stands before it after a dash is all spoken.
    if (isDashed(reading.text)) return true;
    return reading.pairs[0]?.from === 0 && reading.sentenceAt(start.from).to >= place;
  }

  #fitting(person: string | undefined, pronoun: string): string | null {
    return person !== undefined && mayStandFor(pronoun, this.#people.genderOf(person)) ? person : null;
  }

  /** The only one of several whom a pronoun can mean: the others’ names show the other gender. */
  #onlyOne(people: readonly string[], pronoun: string): string | null {
    const fitting = people.filter((person) => mayStandFor(pronoun, this.#people.genderOf(person)));
    const [only] = fitting;
    return fitting.length === 1 && only !== undefined && this.#people.genderOf(only) !== null ? only : null;
  }

  #fullName(speaker: string): string | null {
    const tokens = tokenise(speaker);
    const mention = this.#people.mentions(speaker, tokens)[0];
    return mention?.person ?? null;
  }

  #introduces(): boolean {
    const reading = this.#reading;
    return reading?.text.endsWith(':') === true && this.#knowledge.saying.findVerb(reading.tokens) >= 0;
  }

  #isAllQuoted(): boolean {
    const reading = this.#reading;
    return reading?.tokens.every((token) => reading.isQuoted(token.from)) === true;
  }
}
