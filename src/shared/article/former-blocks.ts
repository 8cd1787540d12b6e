import type { Node } from 'prosemirror-model';

/** How much of their words two texts must share, from 0 to 1, for one to be a new wording of the other. */
const SAME_STORY = 0.5;
/** Texts of fewer words share too easily. */
const FEWEST_WORDS = 4;
/** More pairs than this are not compared word by word: it would hold up the paste. */
const MOST_PAIRS = 40_000;

type Words = ReadonlyMap<string, number>;

function wordsOf(text: string): Words {
  const words = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

function sizeOf(words: Words): number {
  let size = 0;
  for (const times of words.values()) size += times;
  return size;
}

/** The share of words that two texts have in common (Dice’s coefficient). */
function likeness(a: Words, b: Words): number {
  let common = 0;
  for (const [word, times] of a) common += Math.min(times, b.get(word) ?? 0);
  return (2 * common) / (sizeOf(a) + sizeOf(b));
}

/**
 * Which of the blocks that one change took out come back in what it put in, reworded or not: for each of `fresh` the id of the
 * block in `gone` that it is, or null. So a new version that is pasted over a story keeps what hangs on its blocks: translations,
 * confirmations, and what a comparison knows them by.
 */
export function formerIds(gone: readonly Node[], fresh: readonly Node[]): (string | null)[] {
  const found: (string | null)[] = fresh.map(() => null);
  const left = new Map<string, Node>();
  for (const node of gone) {
    if (node.isTextblock && typeof node.attrs.id === 'string' && node.textContent !== '') {
      left.set(node.attrs.id, node);
    }
  }
  const byText = Map.groupBy(left.values(), (node) => node.textContent);
  fresh.forEach((node, index) => {
    const same = node.isTextblock ? byText.get(node.textContent)?.shift() : undefined;
    if (!same) return;
    found[index] = same.attrs.id;
    left.delete(same.attrs.id);
  });
  const open = fresh.flatMap((node, index) =>
    found[index] === null && node.isTextblock ? [{ node, index }] : [],
  );
  if (left.size === 0 || left.size * open.length > MOST_PAIRS) return found;
  const before = [...left].map(([id, node]) => ({ id, words: wordsOf(node.textContent) }));
  const pairs = open.flatMap(({ node, index }) => {
    const words = wordsOf(node.textContent);
    if (sizeOf(words) < FEWEST_WORDS) return [];
    return before.map((one) => ({ id: one.id, index, likeness: likeness(one.words, words) }));
  });
  for (const { id, index, likeness } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (likeness < SAME_STORY) break;
    if (found[index] !== null || !left.delete(id)) continue;
    found[index] = id;
  }
  return found;
}
