import { genderOf } from './gender.ts';
import type { Knowledge } from './knowledge.ts';
import { english } from './languages/english-words.ts';
import { isPersonName, isSurname, nameRuns } from './names.ts';
import type { People } from './people.ts';
import { officeParts } from './role-parts.ts';
import { Roles } from './roles.ts';
import { kindOf } from './source-kind.ts';
import { tokenise } from './tokens.ts';
import type { WireBlock, WireSource } from './wire-story.ts';

/** Two forms of one word share so many letters. */
const SHORTEST_STEM = 4;
const KEY = 3;
/** In a crowd no short form is anybody’s. */
const MOST_NAMESAKES = 12;

/**
 * Collects who is quoted or relied upon: each once, under the first full form, later short forms joined to it. `people` are those
 * whom the story names.
 */
export function collectSources(
  blocks: readonly WireBlock[],
  standfirst: string | null,
  people: People,
  knowledge: Knowledge,
): WireSource[] {
  const collector = new Collector(people, knowledge);
  for (const block of blocks) {
    for (const { speaker } of block.quotations) if (speaker !== null) collector.add(speaker);
    for (const { source, via } of block.sourcing) {
      if (source !== null) collector.add(source);
      if (via !== null) collector.add(via);
    }
  }
  const sources = collector.sources;
  const texts = blocks.map((block) => block.text);
  new Roles(people, knowledge).find(standfirst === null ? texts : [...texts, standfirst], sources);
  return sources;
}

class Collector {
  readonly sources: WireSource[] = [];
  readonly #people: People;
  readonly #knowledge: Knowledge;
  /** Sources by their exact forms, and by the first letters of the words by which short forms call them. */
  readonly #byForm = new Map<string, WireSource>();
  readonly #byStem = new Map<string, Set<WireSource>>();

  constructor(people: People, knowledge: Knowledge) {
    this.#people = people;
    this.#knowledge = knowledge;
  }

  add(printed: string): void {
    const form = printed.trim();
    const key = plain(form);
    if (key === '') return;
    const known = this.#byForm.get(key) ?? this.#sameAs(form, key) ?? this.#calledSo(form);
    if (known) {
      this.#join(known, form, key);
      return;
    }
    const full = this.#fullName(form);
    const name = full ?? nameIn(form, this.#knowledge);
    if (full !== null && plain(full) !== key) {
      // A surname alone: the source is the one whom the story names in full.
      this.add(full);
      const source = this.#byForm.get(plain(full));
      if (source) this.#join(source, form, key);
      return;
    }
    const isOutlet = this.#people.isOutlet(name);
    const kind = isOutlet ? 'agency' : kindOf(form, name, this.#knowledge);
    const source: WireSource = {
      name,
      ...(kind === 'person' ? officeOf(form, name, this.#knowledge) : NO_OFFICE),
      kind,
      forms: [form],
    };
    this.sources.push(source);
    this.#index(source, key);
  }

  /** “Ведомство”: a noun that stands for an institution means the one that was named last. */
  #calledSo(form: string): WireSource | null {
    const tokens = tokenise(form);
    if (this.#knowledge.institution.at(tokens, 0) !== tokens.length) return null;
    return this.sources.findLast((source) => source.kind === 'organisation') ?? null;
  }

  /** The full name of the one person whom a single word with a capital, or a surname behind initials, names. */
  #fullName(form: string): string | null {
    const match = /^((?:\p{Lu}\.\s?){0,2})\p{Lu}[\p{L}\p{M}'’ʻʼ‘-]+$/u.exec(form);
    if (!match) return null;
    if (match[1] === '') return this.#people.known(form);
    return this.#people.mentions(form, tokenise(form))[0]?.person ?? null;
  }

  #index(source: WireSource, key: string): void {
    this.#byForm.set(key, source);
    for (const word of wordsOf(source, this.#knowledge)) {
      const stem = word.slice(0, KEY);
      const found = this.#byStem.get(stem);
      if (found && found.size < MOST_NAMESAKES) found.add(source);
      else if (!found) this.#byStem.set(stem, new Set([source]));
    }
  }

  #join(source: WireSource, form: string, key: string): void {
    if (!source.forms.includes(form)) source.forms.push(form);
    this.#byForm.set(key, source);
    const name = nameIn(form, this.#knowledge);
    // A surname alone came first: the full name is the source’s.
    if (source.kind === 'person' && isPersonName(name) && !isPersonName(source.name)) source.name = name;
  }

  /** The one source whose short or full form this is, null where there is none or more than one. */
  #sameAs(form: string, key: string): WireSource | null {
    const words = key.split(' ');
    const last = words.at(-1) ?? '';
    const candidates = [...(this.#byStem.get(last.slice(0, KEY)) ?? [])].filter((source) =>
      source.kind === 'person'
        ? isSamePerson(source.name, form, this.#knowledge)
        : isSameBody(source, words, this.#knowledge),
    );
    const [only] = candidates;
    return candidates.length === 1 && only ? only : null;
  }
}

/** Letters only, so that glyphs and articles make no second source. */
function plain(form: string): string {
  return tokenise(form)
    .map((token) => token.lower.replace(/^\p{L}\.(?=\p{L}{2})/u, ''))
    .join(' ')
    .replace(/^(?:the|a|an) /, '');
}

/** The words by which short forms call a source: any part of a person’s name, any noun of an institution’s. */
function wordsOf(source: WireSource, knowledge: Knowledge): string[] {
  const words = plain(source.name).split(' ');
  if (source.kind === 'person') return words;
  const tokens = tokenise(source.name);
  const nouns = tokens.filter((_, index) => knowledge.organisations.at(tokens, index) > 0);
  return [...new Set([...nouns.map((token) => token.lower), words.at(-1) ?? ''])];
}

function sharesStem(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && same < b.length && a.charAt(same) === b.charAt(same)) same++;
  return (
    same >= Math.min(SHORTEST_STEM, a.length, b.length) &&
    same >= KEY &&
    a.length - same <= 4 &&
    b.length - same <= 4
  );
}

/** A surname alone, the same name in another case, or the name with a title. */
function isSamePerson(name: string, form: string, knowledge: Knowledge): boolean {
  const full = plain(name).split(' ');
  const other = plain(nameIn(form, knowledge)).split(' ');
  if (!/^\p{Lu}/u.test(nameIn(form, knowledge))) return false;
  if (
    genderOf(name) !== null &&
    genderOf(form) !== null &&
    genderOf(name) !== genderOf(form) &&
    other.length > 1
  )
    return false;
  const [short, long] = other.length < full.length ? [other, full] : [full, other];
  return short.every((word) => long.some((one) => sharesStem(one, word)));
}

/** A later form of an institution: the same words in another case, or one noun of its name (`the agency`). */
function isSameBody(source: WireSource, words: readonly string[], knowledge: Knowledge): boolean {
  const full = plain(source.name).split(' ');
  if (words.length === full.length)
    return words.every((word, index) => word === full[index] || sharesStem(word, full[index] ?? ''));
  // “The weather office” of “the Tri-County Weather Office”.
  if (
    words.length > 1 &&
    words.length < full.length &&
    words.every((word, at) => word === full.at(at - words.length))
  )
    return true;
  const [only] = words;
  if (words.length !== 1 || only === undefined || full.length < 2) return false;
  return wordsOf(source, knowledge).some((noun) => sharesStem(only, noun));
}

/** The person’s name in a form, without title and office; the form itself where it names nobody. */
function nameIn(form: string, knowledge: Knowledge): string {
  const tokens = tokenise(form);
  const run = nameRuns(form, tokens, knowledge).find(
    ({ from, to }) => to - from > 1 && isNobodyElse(form, tokens, from, to, knowledge),
  );
  const first = run ? tokens[run.from] : undefined;
  const last = run ? tokens[run.to - 1] : undefined;
  return first && last && last.to === form.length ? form.slice(first.from, last.to) : form;
}

function isNobodyElse(
  form: string,
  tokens: ReturnType<typeof tokenise>,
  from: number,
  to: number,
  knowledge: Knowledge,
): boolean {
  if (/[«“„"]/u.test(form.charAt((tokens[from]?.from ?? 0) - 1))) return false;
  // “The University of Central Asia”.
  if (knowledge.data.code === 'en' && english.ofBody.has(tokens[from - 1]?.lower ?? '')) return false;
  for (let index = from; index < to; index++)
    if (knowledge.organisations.at(tokens, index) > 0 && !isSurname(tokens[index])) return false;
  return true;
}

const NO_OFFICE = { role: null, organisation: null };

/** The office that a form holds before its name, as when a speaker is printed with it; of somebody without a name where he holds it. */
function officeOf(
  form: string,
  name: string,
  knowledge: Knowledge,
): { role: string | null; organisation: string | null } {
  if (form === name) {
    const { code } = knowledge.data;
    if (isPersonName(form) || !(code === 'en' || code === 'ru')) return NO_OFFICE;
    const within = code === 'ru' ? /\s(?:в|из)\s(.+)$/u.exec(form)?.[1] : undefined;
    if (within !== undefined && knowledge.organisations.find(tokenise(within)) === 0)
      return { role: null, organisation: within };
    return { role: null, organisation: officeParts(form, tokenise(form), knowledge).organisation };
  }
  const phrase = form.endsWith(name) ? form.slice(0, form.length - name.length).replace(/[\s,]+$/u, '') : '';
  return phrase === '' ? NO_OFFICE : officeParts(phrase, tokenise(phrase), knowledge);
}
