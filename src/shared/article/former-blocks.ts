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

/** How much they must share where both stand between the same neighbours, and nothing else does. */
const SAME_PLACE = 0.2;
/** Blocks of which a story has one at most: whatever it says, it is that one. */
const ONLY_ONE: ReadonlySet<string> = new Set(['headline', 'standfirst', 'lede']);

type Found = (string | null)[];

const hasWords = (node: Node) =>
  node.isTextblock && typeof node.attrs.id === 'string' && node.textContent !== '';

/** Blocks of `gone` that nothing was found to be yet, by their ids. */
function leftOf(gone: readonly Node[], found: Found): Map<string, Node> {
  const taken = new Set(found);
  return new Map(
    gone.filter((node) => hasWords(node) && !taken.has(node.attrs.id)).map((node) => [node.attrs.id, node]),
  );
}

function findSameText(gone: readonly Node[], fresh: readonly Node[], found: Found): void {
  const byText = Map.groupBy(leftOf(gone, found).values(), (node) => node.textContent);
  fresh.forEach((node, index) => {
    const same = node.isTextblock ? byText.get(node.textContent)?.shift() : undefined;
    if (same) found[index] = same.attrs.id;
  });
}

function findOnlyOnes(gone: readonly Node[], fresh: readonly Node[], found: Found): void {
  const left = leftOf(gone, found);
  fresh.forEach((node, index) => {
    if (found[index] !== null || !ONLY_ONE.has(node.type.name)) return;
    found[index] = [...left].find(([, one]) => one.type === node.type)?.[0] ?? null;
  });
}

function findReworded(gone: readonly Node[], fresh: readonly Node[], found: Found): void {
  const left = leftOf(gone, found);
  const open = fresh.flatMap((node, index) =>
    found[index] === null && node.isTextblock ? [{ node, index }] : [],
  );
  if (left.size === 0 || left.size * open.length > MOST_PAIRS) return;
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
}

/** What stands alone between two that were found, or one and the end, is what stood alone there. */
function findByPlace(gone: readonly Node[], fresh: readonly Node[], found: Found): void {
  if (found.every((id) => id === null)) return;
  const places = new Map(gone.map((node, place) => [node.attrs.id, place]));
  const left = leftOf(gone, found);
  const anchors = found.flatMap((id, index) => (id === null ? [] : [{ index, place: places.get(id) ?? -1 }]));
  let before = { index: -1, place: -1 };
  for (const next of [...anchors, { index: fresh.length, place: gone.length }]) {
    const [now, ...others] = fresh.slice(before.index + 1, next.index).filter((node) => node.isTextblock);
    const [then, ...more] = gone
      .slice(before.place + 1, next.place)
      .filter(({ attrs }) => left.has(attrs.id));
    if (now && then && others.length + more.length === 0 && now.type === then.type) {
      const share = likeness(wordsOf(then.textContent), wordsOf(now.textContent));
      if (share >= SAME_PLACE) found[fresh.indexOf(now)] = then.attrs.id;
    }
    before = next;
  }
}

/** A list or a box is the one that most of its lines stood in. */
function findHolders(gone: readonly Node[], fresh: readonly Node[], found: Found): void {
  const holders = new Map<unknown, string>();
  for (const node of gone) {
    if (!node.isTextblock) for (const line of node.children) holders.set(line.attrs.id, node.attrs.id);
  }
  if (holders.size === 0) return;
  const places = new Map(fresh.map((node, index) => [node, index]));
  const taken = new Set(found);
  fresh.forEach((node, index) => {
    if (node.isTextblock || found[index] !== null) return;
    const lines = node.children.flatMap((line) => holders.get(found[places.get(line) ?? -1]) ?? []);
    const counted = [...Map.groupBy(lines, (id) => id)].sort((a, b) => b[1].length - a[1].length);
    const holder = counted.find(([id]) => !taken.has(id))?.[0];
    if (holder === undefined) return;
    found[index] = holder;
    taken.add(holder);
  });
}

/**
 * Which of the blocks that one change took out come back in what it put in, reworded or not: for each of `fresh` the id of the
 * block in `gone` that it is, or null. So a new version that is pasted over a story keeps what hangs on its blocks: translations,
 * confirmations, and what a comparison knows them by.
 */
export function formerIds(gone: readonly Node[], fresh: readonly Node[]): (string | null)[] {
  const found: Found = fresh.map(() => null);
  for (const find of [findSameText, findOnlyOnes, findReworded, findByPlace, findHolders]) {
    find(gone, fresh, found);
  }
  return found;
}
