import { clauseEnd, gapBefore, LONGEST_SOURCE } from './clauses.ts';
import { english } from './languages/english-words.ts';
import { nameRuns } from './names.ts';
import type { Reading } from './reading.ts';
import { isParted } from './tags.ts';

/** Nobody’s name has more words. */
const LONGEST_NAME = 4;

export function opensSubject({ tokens }: Reading, index: number): boolean {
  const token = tokens[index];
  return token !== undefined && (token.capital || english.openSubject.has(token.lower));
}

/** `, a senior economist at X in Y`: up to the end of the sentence, where it is an apposition. */
export function withApposition(reading: Reading, from: number, to: number): number {
  const holder = holderAt(reading, from, to);
  if (holder > 0) return holder;
  if (
    !/^,\s$/.test(gapBefore(reading, from)) ||
    !english.openApposition.has(reading.tokens[from]?.lower ?? '')
  )
    return from;
  return clauseEnd(reading, from, Math.min(to, from + LONGEST_SOURCE));
}

/** Where the name ends that stands behind an office and its comma, 0 where none does. */
function holderAt(reading: Reading, from: number, to: number): number {
  const { text, tokens, knowledge } = reading;
  const isOffice = knowledge.people.at(tokens, from - 1) > 0 || knowledge.titles.at(tokens, from - 1) > 0;
  if (!isOffice || tokens[from - 1]?.capital || !/^,\s$/.test(gapBefore(reading, from))) return 0;
  const [run] = nameRuns(text, tokens, knowledge, from, Math.min(to, from + LONGEST_NAME));
  return run && run.from === from && run.to - run.from > 1 ? run.to : 0;
}

/** Who an English subject is: a name anywhere in it (“his lawyer, X, said”), or the words before its first comma. */
export function englishSource(reading: Reading, from: number, verb: number): number {
  const { tokens, knowledge } = reading;
  const named = nameRuns(reading.text, tokens, knowledge, from, verb).some((run) => run.to - run.from > 1);
  const apposed = tokens[verb - 1]?.capital === true && /^,\s$/.test(gapBefore(reading, verb - 1));
  const isHolder = apposed && verb - 2 >= from && knowledge.people.at(tokens, verb - 2) > 0;
  return named || isHolder ? verb : clauseEnd(reading, from, verb);
}

/** Where an English tag ends: with the time, place and paper of the statement. */
export function englishEnd(reading: Reading, after: number, to: number): number {
  const { tokens, knowledge } = reading;
  const end = clauseEnd(reading, after, Math.min(to, after + LONGEST_SOURCE));
  if (end === after || isParted(reading.text, tokens[after - 1], tokens[after])) return after;
  if (tokens[after - 1]?.lower === 'told') return toldEnd(reading, after, end);
  const closes = end === to || /[,.;]/.test(gapBefore(reading, end));
  if (
    closes &&
    end - after <= 7 &&
    knowledge.adverbials.at(tokens, after) > 0 &&
    !hasClause(reading, after, end)
  )
    return end;
  // “said in a statement that …”: up to the paper; “said on Tuesday it …”: up to the day.
  for (
    let index = after;
    index < Math.min(end, after + 8) && knowledge.adverbials.at(tokens, after) > 0;
    index++
  ) {
    if (knowledge.documents.at(tokens, index) > 0 || english.occasions.has(tokens[index]?.lower ?? ''))
      return index + 1;
  }
  return after;
}

export function hasClause({ tokens, knowledge }: Reading, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (knowledge.person.at(tokens, index) > 0 || english.finite.has(tokens[index]?.lower ?? '')) return true;
  }
  return false;
}

/** `told reporters`, `told RFE/RL's Kyrgyz Service`: the verb’s object belongs to it. */
function toldEnd({ tokens }: Reading, after: number, end: number): number {
  let index = after;
  while (
    index < end &&
    index - after < 5 &&
    (tokens[index]?.capital || index === after || /^(?:a|the)$/.test(tokens[index - 1]?.lower ?? ''))
  )
    index++;
  return index;
}
