import type { Knowledge } from './knowledge.ts';
import { isPersonName, nameRuns } from './names.ts';
import { LONGEST_READ } from './reading.ts';
import { fold, tokenise } from './tokens.ts';
import type { WireBlock, WireSource } from './wire-story.ts';

const LONGEST_ROLE = 80;

/** Finds the office that stands beside a person’s name where the story names him. */
export class Roles {
  readonly #knowledge: Knowledge;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  find(blocks: readonly WireBlock[], sources: readonly WireSource[]): void {
    const people = new Map(
      sources
        .filter((source) => source.kind === 'person' && isPersonName(source.name))
        .map((source) => [fold(source.name), source]),
    );
    for (const { text } of blocks) {
      if (people.size === 0 || text.length > LONGEST_READ) continue;
      const tokens = tokenise(text);
      for (const run of nameRuns(text, tokens, this.#knowledge)) {
        const first = tokens[run.from];
        const last = tokens[run.to - 1];
        if (!first || !last || run.to - run.from < 2) continue;
        const person = people.get(fold(text.slice(first.from, last.to)));
        if (!person || person.role !== null) continue;
        person.role = this.#apposition(text, last.to) ?? this.#office(text, first.from);
      }
    }
  }

  /** `X, head of the Kadamjay district, …` */
  #apposition(text: string, from: number): string | null {
    const english = this.#knowledge.data.code === 'en';
    const match = /^,\s(?:an?\s|the\s)?(\p{Ll}[^,.;:()«»“”"—–]{3,79})[,.]/u.exec(
      text.slice(from, from + 100),
    );
    const role = match?.[1];
    if (!role || this.#knowledge.data.nameStands === 'last') return null;
    const tokens = tokenise(role);
    const isClause =
      this.#knowledge.adverbials.at(tokens, 0) > 0 ||
      this.#knowledge.saying.find(tokens) >= 0 ||
      /^(?!managing|founding|acting|leading|visiting).*ing$/.test(tokens[0]?.lower ?? '');
    if (!english && (this.#knowledge.people.at(tokens, 0) === 0 || tokens.length > 5)) return null;
    return isClause ? null : role;
  }

  /** Small words, or titles, right before the name: `министр финансов X`, `Energy Minister X`. */
  #office(text: string, to: number): string | null {
    const before = text.slice(Math.max(0, to - LONGEST_ROLE), to);
    const clause = /(?:^|[.,;:!?()«»“”"—–]\s*)([^.,;:!?()«»“”"—–]+)\s$/u.exec(before)?.[1];
    if (!clause) return null;
    const tokens = tokenise(clause);
    let start = 0;
    for (let index = 0; index < tokens.length; index++) {
      const known = this.#knowledge;
      if (
        known.reporting.at(tokens, index) > 0 ||
        known.linkers.at(tokens, index) > 0 ||
        known.adverbials.at(tokens, index) > 0 ||
        known.openers.at(tokens, index) > 0
      )
        start = index + 1;
      // “На брифинге в Бишкеке министр”: occasion and place are no part of the office.
      if (known.within.at(tokens, index) > 0) start = index + 2;
      const phrase = known.sourceBefore.at(tokens, index);
      if (phrase > 0) start = index + phrase;
    }
    const first = tokens[start];
    return first && !/^\d/.test(first.lower) && tokens.length - start <= 6
      ? clause.slice(first.from).trim()
      : null;
  }
}
