import { isAgencyWord } from './agencies.ts';
import { clauseStart, gapBefore } from './clauses.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';

const LONGEST_FREE = 7;

function isRelative({ tokens }: Reading, index: number): boolean {
  return /^(?:which|who|that|whose|what|if|when|because|котор\p{L}+|если|когда|чтобы)$/u.test(
    tokens[index]?.lower ?? '',
  );
}

/**
 * Where the subject of a verb begins: with its clause, without what opens the sentence; before an apposition between commas. At the
 * verb itself where there is none.
 */
export function subjectStart(reading: Reading, sentence: Sentence, index: number): number {
  let from = clauseStart(reading, sentence, index);
  if (from === index && /^,\s$/.test(gapBefore(reading, index))) {
    const apposition = clauseStart(reading, sentence, index - 1);
    if (apposition > sentence.from && /^,\s$/.test(gapBefore(reading, apposition)))
      from = clauseStart(reading, sentence, apposition - 1);
  }
  const { openers } = reading.knowledge;
  while (from < index && openers.at(reading.tokens, from) > 0) from += openers.at(reading.tokens, from);
  if (isRelative(reading, from)) return index;
  return isPronoun(reading, index - 1) ? Math.max(from, index - 1) : from;
}

/** “In May he announced”, “saying they think”: a pronoun right before its verb is the whole subject. */
function isPronoun({ tokens, knowledge }: Reading, index: number): boolean {
  return (
    knowledge.data.nameStands === 'first' &&
    (knowledge.person.at(tokens, index) > 0 ||
      knowledge.several.at(tokens, index) > 0 ||
      (knowledge.data.code === 'en' && knowledge.institution.at(tokens, index) > 0))
  );
}

/** How many tokens a verb of showing takes at `index`: papers and figures show, where people would say. */
export function showingAt(reading: Reading, sentence: Sentence, index: number): number {
  const { tokens, knowledge } = reading;
  const length = tokens[index]?.capital ? 0 : knowledge.showing.at(tokens, index);
  if (length === 0) return 0;
  const from = clauseStart(reading, sentence, index);
  return knowledge.documents.find(tokens, from, index) >= 0 ? length : 0;
}

/** Whether words can be who says it: short, and with a name, a pronoun, or a noun for people, papers and institutions. */
export function isSubject({ tokens, knowledge }: Reading, from: number, to: number): boolean {
  if (isDenied(tokens[to - 1]?.lower ?? '') || tokens[to - 2]?.lower === 'not') return false;
  if (
    knowledge.data.code === 'en' &&
    to - from <= 6 &&
    /^(?:the|a|an|its|his|her|their)$/.test(tokens[from]?.lower ?? '')
  )
    return true;
  for (let index = from; index < to; index++) {
    if (tokens[index]?.capital && (index > from || to - from === 1)) return true;
    // “24.kg” begins with no capital.
    if (isAgencyWord(tokens[index]?.lower ?? '')) return true;
    const known =
      knowledge.person.at(tokens, index) > 0 ||
      knowledge.several.at(tokens, index) > 0 ||
      knowledge.institution.at(tokens, index) > 0 ||
      knowledge.organisations.at(tokens, index) > 0 ||
      knowledge.people.at(tokens, index) > 0 ||
      knowledge.documents.at(tokens, index) > 0;
    if (known) return true;
  }
  return false;
}

/** Whether the clause after a verb, which begins with “that”, leaves no doubt that the words before the verb are who says it. */
export function isFreeSubject({ tokens, knowledge }: Reading, from: number, to: number): boolean {
  if (to - from > LONGEST_FREE || isDenied(tokens[to - 1]?.lower ?? '')) return false;
  return (
    knowledge.adverbials.at(tokens, from) === 0 &&
    knowledge.littleWords.has(tokens[from]?.lower ?? '') === false
  );
}

function isDenied(word: string): boolean {
  return /^(?:not|never|не|n't)$|n't$/u.test(word);
}
