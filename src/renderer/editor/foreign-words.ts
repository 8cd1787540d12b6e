import type { Transaction } from 'prosemirror-state';
import type { Mapping, Step } from 'prosemirror-transform';
import { insertedBy, type Loss, lossesOfUndo, type Stretch } from '../../shared/article/rebase-loss.ts';

/** Stretches that touch or overlap as one each, in the order of the story. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: [from: number, to: number][] = [];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/**
 * Where words stand that came from other windows since the story was opened here. An undo puts back what was before
 * our own change, and takes what others have written in that place since: with this it is known which words those are.
 */
export class ForeignWords {
  #stretches: readonly Stretch[] = [];

  /** Goes along with a change of the story. */
  follow(mapping: Mapping): void {
    if (this.#stretches.length === 0 || mapping.maps.length === 0) return;
    this.#stretches = this.#stretches
      .map(([from, to]): Stretch => [mapping.map(from, 1), mapping.map(to, -1)])
      .filter(([from, to]) => from < to);
  }

  /** Notes what `theirs` brought in; `onTop` leads from the document after them to the present one. */
  add(theirs: readonly Step[], onTop: Mapping): void {
    const fresh = insertedBy(theirs)
      .map(([from, to]): Stretch => [onTop.map(from, 1), onTop.map(to, -1)])
      .filter(([from, to]) => from < to);
    if (fresh.length > 0) this.#stretches = joined([...this.#stretches, ...fresh]);
  }

  /** The words of others that an undo or redo which is about to be applied takes out of the story. */
  takenBy(undo: Transaction): Loss[] {
    return lossesOfUndo(undo.before, this.#stretches, undo.mapping, undo.doc);
  }
}
