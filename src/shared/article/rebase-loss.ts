import type { Node } from 'prosemirror-model';
import { Mapping, type Step, StepMap, Transform } from 'prosemirror-transform';

/** Words that a rebase took out of the story without anyone having decided so. */
export interface Loss {
  /**
   * `typed-in-deleted`: what we typed and had not sent went with the place where it stood. `deleted-unseen`: our
   * unsent deletion took words that another window had added and that were never on our screen.
   */
  reason: 'typed-in-deleted' | 'deleted-unseen';
  /** The whole blocks that held the words, as JSON, in the state in which their writer saw them. */
  blocks: unknown[];
  /** The same as text, a blank line between blocks. */
  text: string;
}

/** A stretch of a document: from the first position to the second. */
export type Stretch = readonly [from: number, to: number];

/** Where `steps` have put content that was not there before, in positions of the document that they lead to. */
export function insertedBy(steps: readonly Step[]): Stretch[] {
  let stretches: Stretch[] = [];
  for (const step of steps) {
    const map = step.getMap();
    stretches = stretches
      .map(([from, to]): Stretch => [map.map(from, 1), map.map(to, -1)])
      .filter(([from, to]) => from < to);
    map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
      if (newStart < newEnd) stretches.push([newStart, newEnd]);
    });
  }
  return stretches;
}

/** The character or chip right after `pos`, or '' where there is none. */
function characterAt(doc: Node, pos: number): string {
  if (pos < 0 || pos >= doc.content.size) return '';
  const $pos = doc.resolve(pos);
  const node = $pos.nodeAfter;
  if (!node?.isInline) return '';
  return node.isText ? (node.text ?? '').charAt(0) : node.textContent;
}

/** The text blocks of `seen` in which a visible character of `stretches` did not come through to `result`. */
function blocksWithLosses(
  seen: Node,
  stretches: readonly Stretch[],
  mapping: Mapping,
  result: Node,
): Set<Node> {
  const blocks = new Set<Node>();
  for (const [from, to] of stretches) {
    seen.nodesBetween(from, to, (node, start, parent) => {
      if (!node.isInline || !parent || blocks.has(parent)) return !node.isInline;
      const first = Math.max(from, start);
      const last = Math.min(to, start + node.nodeSize);
      for (let pos = first; pos < last; pos++) {
        const character = node.isText ? (node.text ?? '').charAt(pos - start) : node.textContent;
        if (character.trim() === '') continue;
        const mapped = mapping.mapResult(pos, 1);
        if (mapped.deletedAfter || characterAt(result, mapped.pos) !== character) {
          blocks.add(parent);
          break;
        }
      }
      return false;
    });
  }
  return blocks;
}

function lossOf(reason: Loss['reason'], blocks: Set<Node>): Loss[] {
  if (blocks.size === 0) return [];
  const nodes = [...blocks];
  return [
    {
      reason,
      blocks: nodes.map((node) => node.toJSON()),
      text: nodes.map((node) => node.textContent).join('\n\n'),
    },
  ];
}

/**
 * The words of others that a change takes out of the story although they stood at none of the places that its maker
 * meant: an undo that goes back behind them. `theirs` are stretches of `before`, which `mapping` leads to `after`.
 */
export function lossesOfUndo(
  before: Node,
  theirs: readonly Stretch[],
  mapping: Mapping,
  after: Node,
): Loss[] {
  return lossOf('deleted-unseen', blocksWithLosses(before, theirs, mapping, after));
}

export interface Rebase {
  /** The document as the other windows have it now: the confirmed one. */
  before: Node;
  /** Our unconfirmed steps, made on `before` in this order. */
  mine: readonly Step[];
  /** What other windows did to `before` meanwhile. */
  theirs: readonly Step[];
}

/**
 * Puts `mine` on top of `theirs` exactly as prosemirror-collab does, and says which words are lost by that. Every
 * character that a step brought in is followed to the result; one that is deleted there without its deleter having
 * seen it is a loss. Attributes and entries are not text: the last writer wins.
 */
export function lossesOfRebase({ before, mine, theirs }: Rebase): { rebased: Step[]; losses: Loss[] } {
  const own = new Transform(before);
  for (const step of mine) own.step(step);
  const seenByMe = own.doc;
  const others = new Transform(before);
  for (const step of theirs) others.step(step);
  const seenByThem = others.doc;

  // From what is on our screen back to `before`, on to `seenByThem`, and up again through our steps as they fit there.
  const mapping = new Mapping();
  mine.forEach((_, index) => {
    mapping.appendMap(own.mapping.maps[mine.length - 1 - index]?.invert() ?? StepMap.empty);
  });
  for (const step of theirs) mapping.appendMap(step.getMap());
  const upToTheirs = mapping.maps.length;
  const onTop = new Transform(seenByThem);
  const rebased: Step[] = [];
  mine.forEach((step, index) => {
    const undone = mine.length - 1 - index;
    const mapped = step.map(mapping.slice(undone + 1));
    if (!mapped || onTop.maybeStep(mapped).failed) return;
    mapping.appendMap(mapped.getMap(), undone);
    rebased.push(mapped);
  });

  const dropped = blocksWithLosses(seenByMe, insertedBy(mine), mapping, onTop.doc);
  const covered = blocksWithLosses(seenByThem, insertedBy(theirs), mapping.slice(upToTheirs), onTop.doc);
  return { rebased, losses: [...lossOf('typed-in-deleted', dropped), ...lossOf('deleted-unseen', covered)] };
}
