/**
 * A word is a run of letters, marks and digits. Apostrophes and hyphens of every kind hold one together (`oʻzbek`,
 * `don’t`, `юго-восток`), and so do a point or a comma between digits (`1,500.25`).
 */
const WORD = /[\p{L}\p{M}\p{N}]+(?:(?:['’ʻʼ‘`\-‐‑]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

/** How many words a text has, in any of the newsroom’s languages. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(WORD)) count++;
  return count;
}
