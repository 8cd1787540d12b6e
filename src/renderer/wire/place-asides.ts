import type { Node } from 'prosemirror-model';
import { schema } from '../../shared/article/schema.ts';
import { type Aside, wordsOf } from './formatted-lines.ts';
import type { LeftOut } from './left-out.ts';

/** What stands between two lines, by how many letters are before it. */
export interface PlacedAside extends Aside {
  readonly at: number;
}

/** By letters, where asides and the blocks of an article stand, both in their order. */
export interface Places {
  readonly asides: readonly PlacedAside[];
  readonly starts: readonly number[];
}

/** Blocks that are being put together, and what was removed from among them. */
class Assembly {
  readonly blocks: Node[] = [];
  removed: readonly LeftOut[];
  /** How many of the blocks have any text or picture: what the place of a {@link LeftOut} is counted in. */
  #pieces = 0;

  constructor(removed: readonly LeftOut[]) {
    this.removed = removed;
  }

  /** A block that was counted when the parts were removed. */
  add(block: Node): void {
    this.blocks.push(block);
    if (block.content.size > 0) this.#pieces++;
  }

  aside({ rank, block }: PlacedAside): void {
    if (rank === 'site') this.#leaveOut(block);
    else this.#insert(block);
  }

  #insert(block: Node): void {
    const before = this.#pieces;
    this.add(block);
    const added = this.#pieces - before;
    this.removed = this.removed.map((part) =>
      part.after > before ? { ...part, after: part.after + added } : part,
    );
  }

  #leaveOut(block: Node): void {
    const part: LeftOut = { kind: 'furniture', text: wordsOf(block), after: this.#pieces };
    const later = this.removed.findIndex(({ after }) => after > part.after);
    this.removed = this.removed.toSpliced(later < 0 ? this.removed.length : later, 0, part);
  }
}

/**
 * Puts asides where they stood among the blocks of an article, none of them above the lede, and those of the site among
 * what was removed. What was removed before keeps its place.
 */
export function placeAsides(
  blocks: readonly Node[],
  removed: readonly LeftOut[],
  { asides, starts }: Places,
): Pick<Assembly, 'blocks' | 'removed'> {
  const assembly = new Assembly(removed);
  const body = blocks.findIndex((block) => block.type === schema.nodes.lede) + 1;
  let next = 0;
  const placeUpTo = (letters: number) => {
    for (let aside = asides[next]; aside && aside.at <= letters; aside = asides[++next])
      assembly.aside(aside);
  };
  blocks.forEach((block, index) => {
    if (index >= body) placeUpTo(starts[index] ?? 0);
    assembly.add(block);
  });
  placeUpTo(Number.POSITIVE_INFINITY);
  return assembly;
}
