import { agencyIn } from './agencies.ts';
import { isKnownPlace } from './dateline-parts.ts';
import type { Knowledge } from './knowledge.ts';
import { isPersonName, nameRuns } from './names.ts';
import { genderOf } from './people.ts';
import { Roles } from './roles.ts';
import { tokenise } from './tokens.ts';
import type { WireBlock, WireSource, WireSourceKind } from './wire-story.ts';

/** Two forms of one word share so many letters. */
const SHORTEST_STEM = 4;
const KEY = 3;
/** In a crowd no short form is anybody’s. */
const MOST_NAMESAKES = 12;

/** Collects who is quoted or relied upon: each once, under the first full form, later short forms joined to it. */
export function collectSources(blocks: readonly WireBlock[], knowledge: Knowledge): WireSource[] {
  const collector = new Collector(knowledge);
  for (const block of blocks) {
    for (const { speaker } of block.quotations) if (speaker !== null) collector.add(speaker);
    for (const { source, via } of block.sourcing) {
      if (source !== null) collector.add(source);
      if (via !== null) collector.add(via);
    }
  }
  const sources = collector.sources;
  new Roles(knowledge).find(blocks, sources);
  return sources;
}

class Collector {
  readonly sources: WireSource[] = [];
  readonly #knowledge: Knowledge;
  /** Sources by their exact forms, and by the first letters of the words by which short forms call them. */
  readonly #byForm = new Map<string, WireSource>();
  readonly #byStem = new Map<string, Set<WireSource>>();

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  add(printed: string): void {
    const form = printed.trim();
    const key = plain(form);
    if (key === '') return;
    const known = this.#byForm.get(key) ?? this.#sameAs(form, key);
    if (known) {
      this.#join(known, form, key);
      return;
    }
    const name = nameIn(form, this.#knowledge);
    const source: WireSource = {
      name,
      role: roleBefore(form, name),
      organisation: null,
      kind: kindOf(form, name, this.#knowledge),
      forms: [form],
    };
    this.sources.push(source);
    this.#index(source, key);
  }

  #index(source: WireSource, key: string): void {
    this.#byForm.set(key, source);
    for (const word of wordsOf(source)) {
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
      source.kind === 'person' ? isSamePerson(source.name, form, this.#knowledge) : isSameBody(source, words),
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

function wordsOf(source: WireSource): string[] {
  return source.kind === 'person'
    ? plain(source.name).split(' ')
    : [plain(source.name).split(' ').at(-1) ?? ''];
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
  return other.every((word) => full.some((one) => sharesStem(one, word)));
}

/** A later form of an institution: the same words in another case, or the end of its name (`the agency`). */
function isSameBody(source: WireSource, words: readonly string[]): boolean {
  const full = plain(source.name).split(' ');
  if (words.length > full.length) return false;
  const end = full.slice(full.length - words.length);
  if (words.length === full.length)
    return words.every((word, index) => sharesStem(word, end[index] ?? '') || word === end[index]);
  return words.length === 1 && full.length > 1 && sharesStem(words[0] ?? '', end[0] ?? '');
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
  for (let index = from; index < to; index++) if (knowledge.organisations.at(tokens, index) > 0) return false;
  return true;
}

function roleBefore(form: string, name: string): string | null {
  if (!form.endsWith(name) || form.length === name.length) return null;
  return form.slice(0, -name.length).replace(/[\s,]+$/u, '') || null;
}

function kindOf(form: string, name: string, knowledge: Knowledge): WireSourceKind {
  const tokens = tokenise(form);
  const endings = knowledge.data.caseEndings;
  if (
    tokens.some(
      (token) =>
        (token.capital || /\./.test(token.lower)) &&
        agencyIn(token.lower.replace(/'s$/, ''), endings) !== null,
    ) &&
    tokens.length <= 5
  )
    return 'agency';
  const institution = knowledge.organisations.find(tokens);
  if (name !== form || (isPersonName(form) && institution < 0)) return 'person';
  // “A duty doctor at the hospital”: the first noun tells in English, the last one elsewhere.
  const people = knowledge.people.find(tokens);
  const document = knowledge.documents.find(tokens);
  if (
    people >= 0 &&
    (institution < 0 || (knowledge.data.nameStands === 'first' ? people < institution : people > institution))
  )
    return 'person';
  if (document >= 0 && knowledge.data.code === 'en' && document === tokens.length - 1) return 'document';
  if (isKnownPlace(form)) return 'organisation';
  if (institution >= 0)
    return knowledge.data.nameStands === 'last' && document === tokens.length - 1 && document !== institution
      ? 'document'
      : 'organisation';
  if (document >= 0) return 'document';
  if (tokens.length === 1 && tokens[0]?.capital) return isAcronym(form) ? 'organisation' : 'person';
  return /^\p{Lu}/u.test(form) || /[«“"]/u.test(form) || /\s\p{Lu}/u.test(form) ? 'organisation' : 'person';
}

function isAcronym(form: string): boolean {
  return form.length > 1 && form === form.toUpperCase();
}
