import type { Node } from 'prosemirror-model';
import { TextSelection, type Transaction } from 'prosemirror-state';
import type { Origin } from '../../shared/api/origin.ts';
import { textOf } from '../../shared/article/views.ts';
import { textToSlice } from '../editor/commands/clipboard.ts';
import { bodyStart } from '../editor/commands/places.ts';

/** A passage that came with a story and is not in its text. */
export type LeftOut = Origin['removed'][number];

/** Whether a passage is nothing of the story; the others have become bylines. */
export function isFurniture(part: LeftOut): boolean {
  return part.kind === 'furniture';
}

/** The texts of an article’s blocks that have any: what the place of a {@link LeftOut} is counted in. */
export function pieces(article: Node): string[] {
  return article.children.filter((block) => block.content.size > 0).map(textOf);
}

function linesOf(text: string): string[] {
  return textToSlice(text).content.content.map((line) => line.textContent);
}

/**
 * What of `removed` is not in the story now. It is seen in the text itself, so it holds after an undo, in another
 * window and after a restart: a passage is back when each of its lines is a block of the story.
 */
export function stillOut(doc: Node, removed: readonly LeftOut[]): LeftOut[] {
  const wanted = removed.map((part) => linesOf(part.text));
  const sizes = new Set(wanted.flat().map((line) => line.length));
  const standing = new Map<string, number>();
  if (sizes.size > 0) {
    doc.forEach((block) => {
      // A block of another length is none of them: most texts are never put together.
      if (!sizes.has(block.content.size)) return;
      const text = block.textContent;
      standing.set(text, (standing.get(text) ?? 0) + 1);
    });
  }
  return removed.filter((_, index) => {
    const lines = wanted[index] ?? [];
    if (!lines.every((line) => (standing.get(line) ?? 0) > 0)) return true;
    for (const line of lines) standing.set(line, (standing.get(line) ?? 0) - 1);
    return false;
  });
}

interface Block {
  text: string;
  end: number;
}

/** The end of the block that the passage stood behind, or of what is left before it; null where none is left. */
function endBefore(blocks: readonly Block[], before: readonly string[]): number | null {
  for (let at = before.length - 1; at >= 0; at--) {
    const alike = blocks.filter((block) => block.text === before[at]);
    const nearest = alike.sort(
      (a, b) => Math.abs(blocks.indexOf(a) - at) - Math.abs(blocks.indexOf(b) - at),
    )[0];
    if (nearest) return nearest.end;
  }
  return null;
}

/**
 * Where in the story as it is now a passage belongs: behind the piece that stood before it, and behind the passages from
 * the same place that are back already. `kept` are the article’s {@link pieces} as it came.
 */
export function placeOfLeftOut(
  doc: Node,
  part: LeftOut,
  removed: readonly LeftOut[],
  kept: readonly string[],
): number {
  const start = bodyStart(doc);
  const blocks: Block[] = [];
  doc.forEach((block, pos) => {
    blocks.push({ text: textOf(block), end: pos + block.nodeSize });
  });
  let place = Math.max(start, endBefore(blocks, kept.slice(0, part.after)) ?? start);
  const earlier = removed.slice(0, removed.indexOf(part)).filter((each) => each.after === part.after);
  const lines = new Set(earlier.flatMap((each) => linesOf(each.text)));
  for (const block of blocks) {
    if (block.end <= place) continue;
    if (!lines.has(block.text)) break;
    place = block.end;
  }
  return place;
}

/** Puts a passage back as paragraphs at `place`, and the caret behind it. */
export function putBack(tr: Transaction, part: LeftOut, place: number): Transaction {
  const { content } = textToSlice(part.text);
  tr.insert(place, content);
  return tr.setSelection(TextSelection.create(tr.doc, place + content.size - 1));
}
