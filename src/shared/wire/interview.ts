import type { Knowledge } from './knowledge.ts';
import { type Label, labelledTurns } from './labels.ts';
import { tokenise } from './tokens.ts';

/** What a paragraph of an interview is, `more` where an answer goes on in it; null for the reporter’s own words. */
export type Turn = 'question' | 'answer' | 'more' | null;

/** Whose turn each paragraph is, and the labels that say so where they have them. */
export interface Interview {
  turns: Turn[];
  labels: (Label | null)[];
}

/** The paragraphs of a text in order, null for what is no paragraph: a heading, a list. */
type Texts = readonly (string | null)[];

const SPEECH_DASH = /^[—–-]\s+/u;
const OPENING_GLYPH = /^[«"“„]/u;
const LONGEST_QUESTION = 300;
const FEWEST_QUESTIONS = 2;
/** An answer of more paragraphs may be the reporter’s own by then. */
const MOST_MORE = 4;

export function isDashed(text: string): boolean {
  return SPEECH_DASH.test(text);
}

/** Where the words begin after a speech dash. */
export function afterDash(text: string): number {
  return SPEECH_DASH.exec(text)?.[0].length ?? 0;
}

function isQuestion(text: string): boolean {
  return text.length <= LONGEST_QUESTION && /\?$/.test(text) && !/[,!?…]\s?[—–-]\s+\p{Ll}/u.test(text);
}

/**
 * The turns of an interview: after labels, or questions, in plain lines or after a dash, that speech answers. A text with fewer
 * than two such pairs is no interview, and all its turns are null.
 */
export function interviewOf(texts: Texts, knowledge: Knowledge): Interview {
  const labelled = labelledTurns(texts);
  if (labelled.some(Boolean)) {
    const turns = labelled.map((one): Turn => one?.turn ?? null);
    markMore(texts, turns);
    return { turns, labels: labelled.map((one) => one?.label ?? null) };
  }
  const spoken = spokenTurns(texts);
  return { turns: spoken ?? plainTurns(texts, knowledge), labels: texts.map(() => null) };
}

/** Questions that are answered after a dash or in quotation marks. */
function spokenTurns(texts: Texts): Turn[] | null {
  const turns: Turn[] = texts.map(() => null);
  let questions = 0;
  texts.forEach((text, index) => {
    const next = texts[index + 1] ?? null;
    if (index === 0 || text === null || next === null || turns[index] === 'answer') return;
    if (!isQuestion(text) || OPENING_GLYPH.test(text)) return;
    const answered = isDashed(next) || OPENING_GLYPH.test(next);
    if (!answered || (isDashed(text) && !isDashed(next))) return;
    turns[index] = 'question';
    turns[index + 1] = 'answer';
    questions++;
  });
  if (questions < FEWEST_QUESTIONS) return null;
  markMore(texts, turns, isDashed);
  return turns;
}

/**
 * Plain questions over plain answers. An explainer has them too; an interview’s questions address somebody, and the answers are
 * given by one who speaks of himself rather than to the reader.
 */
function plainTurns(texts: Texts, knowledge: Knowledge): Turn[] {
  const turns: Turn[] = texts.map(() => null);
  let addressed = 0;
  let ofHimself = 0;
  let toReader = 0;
  let questions = 0;
  texts.forEach((text, index) => {
    const next = texts[index + 1] ?? null;
    if (index === 0 || text === null || next === null || !isPlain(text) || !isPlain(next)) return;
    if (!isQuestion(text) || isQuestion(next)) return;
    turns[index] = 'question';
    turns[index + 1] = 'answer';
    questions++;
    if (knowledge.address.find(tokenise(text)) >= 0) addressed++;
    const answer = tokenise(next);
    if (knowledge.self.find(answer) >= 0) ofHimself++;
    else if (knowledge.address.find(answer) >= 0) toReader++;
  });
  const isInterview =
    questions >= FEWEST_QUESTIONS &&
    addressed >= FEWEST_QUESTIONS &&
    ofHimself * 3 >= questions &&
    ofHimself > toReader;
  if (!isInterview) return texts.map(() => null);
  markMore(texts, turns);
  return turns;
}

function isPlain(text: string): boolean {
  return !isDashed(text) && !OPENING_GLYPH.test(text);
}

/** Marks the plain paragraphs between an answer and the next question: the answer goes on. */
function markMore(texts: Texts, turns: Turn[], isSpoken: (answer: string) => boolean = () => true): void {
  turns.forEach((turn, answer) => {
    if (turn !== 'answer' || !isSpoken(texts[answer] ?? '')) return;
    let next = answer + 1;
    while (next <= answer + MOST_MORE && isMore(texts[next] ?? null) && turns[next] === null) next++;
    if (turns[next] === 'question') turns.fill('more', answer + 1, next);
  });
}

function isMore(text: string | null): boolean {
  return text !== null && isPlain(text) && !/[?:]$/.test(text);
}
