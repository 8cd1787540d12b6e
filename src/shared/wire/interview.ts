import type { WireBlock } from './wire-story.ts';

/** What a paragraph of an interview is; null for the reporter’s own words. */
export type Turn = 'question' | 'answer' | null;

const SPEECH_DASH = /^[—–-]\s+/u;
const LONGEST_QUESTION = 300;
const FEWEST_QUESTIONS = 2;

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
  return questions >= FEWEST_QUESTIONS ? turns : turns.map(() => null);
}
