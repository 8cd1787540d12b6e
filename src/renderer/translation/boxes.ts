import { Plugin } from 'prosemirror-state';
import type { BoxPlace } from './tracks.ts';

type Child = Element | Text;

interface Box {
  readonly slot: HTMLSlotElement;
  children: readonly Child[];
}

// The slots are the boxes, and the story’s element hands the grid’s rows on to them.
const STYLE = `
  slot { display: block; min-width: 0 }
  slot.far { content-visibility: auto }
  ::slotted(*) { content-visibility: visible !important }
`;

/**
 * The boxes in which the blocks of one story stand in a grid. The blocks stay children of the story’s element, as
 * prosemirror-view wants them, and are assigned to slots in its shadow tree (as in block-groups.ts); a style on each block would
 * have to be a decoration, and prosemirror-view’s time for those grows with the square of the blocks.
 */
class Boxes {
  readonly #story: HTMLElement;
  readonly #shadow: ShadowRoot;
  readonly #changes = new MutationObserver(() => this.#arrange());
  readonly #boxes = new Map<string, Box>();
  #places: readonly BoxPlace[] = [];

  constructor(story: HTMLElement) {
    this.#story = story;
    this.#shadow = story.attachShadow({ mode: 'open', slotAssignment: 'manual' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.#shadow.adoptedStyleSheets = [sheet];
    this.#changes.observe(story, { childList: true });
  }

  /** Puts the blocks where `places` says. A block is drawn only once it is in a box, so this cannot wait. */
  update(places: readonly BoxPlace[]): void {
    const hasChanged = this.#changes.takeRecords().length > 0;
    if (places === this.#places && !hasChanged) return;
    this.#places = places;
    this.#arrange();
  }

  #arrange(): void {
    const blocks = this.#blocks();
    const kept = new Set(this.#places.map(({ key }) => key));
    for (const [key, { slot }] of this.#boxes) {
      if (kept.has(key)) continue;
      slot.remove();
      this.#boxes.delete(key);
    }
    let before: HTMLSlotElement | null = null;
    this.#places.forEach((place, at) => {
      // What is drawn and has no place yet stands with the last block.
      const to = at === this.#places.length - 1 ? blocks.length : place.blocks.to;
      const slot = this.#fill(place, blocks.slice(place.blocks.from, to).flat());
      const next: ChildNode | null = before ? before.nextSibling : this.#shadow.firstChild;
      if (slot !== next) this.#shadow.insertBefore(slot, next);
      before = slot;
    });
  }

  #fill(place: BoxPlace, children: readonly Child[]): HTMLSlotElement {
    const box = this.#boxes.get(place.key) ?? { slot: document.createElement('slot'), children: [] };
    this.#boxes.set(place.key, box);
    const { slot } = box;
    slot.style.gridRow = String(place.track);
    slot.classList.toggle('far', place.height !== null);
    slot.style.containIntrinsicBlockSize = place.height === null ? '' : `auto ${place.height}`;
    const isSame =
      children.length === box.children.length && children.every((child, at) => child === box.children[at]);
    if (!isSame) {
      box.children = children;
      slot.assign(...children);
    }
    return slot;
  }

  /** What is drawn for each block, by its place: the block, and what the editor puts behind it, such as a gap cursor. */
  #blocks(): Child[][] {
    const blocks: Child[][] = [];
    for (const child of this.#story.childNodes) {
      if (!(child instanceof Element || child instanceof Text)) continue;
      const isBlock = child instanceof Element && child.hasAttribute('data-block');
      const last = blocks.at(-1);
      if (isBlock || !last) blocks.push([child]);
      else last.push(child);
    }
    return blocks;
  }
}

/** A story that starts anew, as from another state of the library, is drawn in the same element. */
const boxed = new WeakMap<HTMLElement, Boxes>();

/** Draws the blocks of a story where `places` says, asked with each drawing. */
export function boxes(places: () => readonly BoxPlace[]): Plugin {
  return new Plugin({
    view: ({ dom }) => {
      const drawn = boxed.get(dom) ?? new Boxes(dom);
      boxed.set(dom, drawn);
      const update = () => drawn.update(places());
      update();
      return { update };
    },
  });
}
