import type { WireBlock } from './wire-story.ts';

/** What a paragraph of an interview is, `more` where an answer goes on in it; null for the reporter’s own words. */
export type Turn = 'question' | 'answer' | 'more' | null;

const SPEECH_DASH = /^[—–-]\s+/u;
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
 * The turns of an interview: questions, in plain lines or after a dash, that speech answers. A text with fewer than two such
 * pairs is no interview, and all its turns are null.
 */
export function turnsOf(blocks: readonly WireBlock[]): Turn[] {
  const turns: Turn[] = blocks.map(() => null);
  let questions = 0;
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    if (index === 0 || block.type !== 'paragraph' || next?.type !== 'paragraph' || turns[index] === 'answer')
      return;
    if (!isQuestion(block.text) || /^[«"“„]/u.test(block.text)) return;
    const answered = isDashed(next.text) || /^[«"“„]/u.test(next.text);
    if (!answered || (isDashed(block.text) && !isDashed(next.text))) return;
    turns[index] = 'question';
    turns[index + 1] = 'answer';
    questions++;
  });
  if (questions < FEWEST_QUESTIONS) return turns.map(() => null);
  blocks.forEach((block, index) => {
    if (turns[index] === 'answer' && isDashed(block.text)) markMore(blocks, turns, index);
  });
  return turns;
}

/** Marks the plain paragraphs between an answer after a dash and the next question: the answer goes on. */
function markMore(blocks: readonly WireBlock[], turns: Turn[], answer: number): void {
  let next = answer + 1;
  while (next <= answer + MOST_MORE && isMore(blocks[next]) && turns[next] === null) next++;
  if (turns[next] === 'question') turns.fill('more', answer + 1, next);
}

function isMore(block: WireBlock | undefined): boolean {
  return block?.type === 'paragraph' && !isDashed(block.text) && !/^[«"“„]|[?:]$/u.test(block.text);
}
