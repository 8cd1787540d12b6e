import { diffArrays } from 'diff';
import type { Mark, Node } from 'prosemirror-model';
import { sameValue } from './steps.ts';

/** A run of words inside a block that two versions have in common, that one of them lacks, or whose marks differ. */
export type WordChange =
  | { kind: 'same' | 'added' | 'removed'; text: string }
  | { kind: 'marked'; text: string; before: readonly Mark[]; after: readonly Mark[] };

interface Token {
  text: string;
  marks: readonly Mark[];
  /** A chip's attributes; two chips are one only where these agree. */
  attrs: Record<string, unknown> | null;
}

const PIECES = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** A block's inline content cut into words, spaces and single other characters. A word is cut where its marks change. */
function tokens(block: Node): Token[] {
  const found: Token[] = [];
  block.forEach((inline) => {
    if (!inline.isText) {
      found.push({ text: inline.textContent, marks: inline.marks, attrs: inline.attrs });
      return;
    }
    for (const [text] of (inline.text ?? '').matchAll(PIECES)) {
      found.push({ text, marks: inline.marks, attrs: null });
    }
  });
  return found;
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, index) => mark.eq(b[index] as Mark));
}

function push(changes: WordChange[], change: WordChange): void {
  const last = changes.at(-1);
  const goesOn =
    last?.kind === change.kind &&
    (last.kind !== 'marked' ||
      change.kind !== 'marked' ||
      (sameMarks(last.before, change.before) && sameMarks(last.after, change.after)));
  if (last && goesOn) changes[changes.length - 1] = { ...last, text: last.text + change.text };
  else changes.push(change);
}

/** What changed in the words of one block, in reading order: removed words stand before those that took their place. */
export function compareWords(before: Node, after: Node): WordChange[] {
  const changes: WordChange[] = [];
  const old = tokens(before);
  const next = tokens(after);
  let oldAt = 0;
  let nextAt = 0;
  const runs = diffArrays(old, next, {
    comparator: (a, b) => a.text === b.text && sameValue(a.attrs, b.attrs),
  });
  for (const { value, added, removed } of runs) {
    for (const token of value) {
      if (added) {
        push(changes, { kind: 'added', text: token.text });
        nextAt++;
      } else if (removed) {
        push(changes, { kind: 'removed', text: token.text });
        oldAt++;
      } else {
        const was = old[oldAt++]?.marks ?? [];
        const is = next[nextAt++]?.marks ?? [];
        push(
          changes,
          sameMarks(was, is)
            ? { kind: 'same', text: token.text }
            : { kind: 'marked', text: token.text, before: was, after: is },
        );
      }
    }
  }
  return changes;
}
