import { Plugin } from 'prosemirror-state';

/** Stories with fewer blocks than this are drawn block by block. */
const LONG = 64;
/** How many blocks a group has at first. Blocks that are written into it may make it about twice as large. */
const SIZE = 16;

/** The blocks of one group. `rank` is the place that it has among the groups, null for one that is not there yet. */
export interface Run<T> {
  readonly rank: number | null;
  readonly blocks: readonly T[];
}

/**
 * Cuts blocks into runs, one for each group. A block stays in the group that it was in, a new one joins the block
 * before it, except where `size` blocks of that group are before it: there the group is cut. So what goes over to
 * another group always stands right behind a new block, where the caret is, and nothing moves out of sight.
 */
export function regroup<T>(
  blocks: readonly T[],
  rankOf: (block: T) => number | undefined,
  size = SIZE,
): Run<T>[] {
  const runs: { rank: number | null; blocks: T[] }[] = [];
  let run: (typeof runs)[number] | undefined;
  // The rank up to which a known block belongs to the present run, and the last one that a run was given.
  let reached = 0;
  let given = -1;
  for (const block of blocks) {
    const rank = rankOf(block);
    if (!run || (rank === undefined ? run.blocks.length >= size : rank > reached)) {
      run = { rank: null, blocks: [] };
      runs.push(run);
    }
    run.blocks.push(block);
    if (rank === undefined || rank <= given) continue;
    run.rank ??= rank;
    given = rank;
    reached = rank;
  }
  return runs;
}

type Block = Element | Text;

interface Group {
  readonly slot: HTMLSlotElement;
  blocks: readonly Block[];
}

// The slots are the boxes: between a slot and the story’s element nothing may stand, because a selection made by mouse
// or by Shift and an arrow ends at an element of the shadow tree that holds a slot.
const STYLE = `
  slot { display: block }
  slot:not(.near-caret) { content-visibility: auto }
  ::slotted(*) { content-visibility: visible !important }
`;

/**
 * Draws the blocks of a long story in groups that skip layout and paint together while they are off screen. Chromium
 * visits everything that can skip with every frame, so that one box for each block costs more the longer the story is
 * (docs/decisions/typing-in-long-stories.md). The blocks stay children of the story’s element, as prosemirror-view
 * wants them; the groups are in its shadow tree, and each block is assigned to the slot of its group.
 */
class BlockGroups {
  readonly #story: HTMLElement;
  readonly #shadow: ShadowRoot;
  readonly #changes = new MutationObserver(() => this.#arrange());
  readonly #groupOf = new WeakMap<Block, Group>();
  /** See caret-blocks.ts; a collection that the browser keeps true. */
  readonly #nearCaret: HTMLCollection;
  #groups: readonly Group[] = [];
  #drawn: ReadonlySet<Group> = new Set();

  constructor(story: HTMLElement) {
    this.#story = story;
    this.#nearCaret = story.getElementsByClassName('near-caret');
    this.#shadow = story.attachShadow({ mode: 'open', slotAssignment: 'manual' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.#shadow.adoptedStyleSheets = [sheet];
    this.#changes.observe(story, { childList: true });
  }

  /**
   * Takes in blocks that came, went or moved, and keeps drawn what is near the caret. A block is drawn only once it is
   * in a group, so this cannot wait.
   */
  update(): void {
    if (this.#changes.takeRecords().length > 0) this.#arrange();
    const drawn = new Set<Group>();
    for (const block of this.#nearCaret) {
      const group = this.#groupOf.get(block);
      if (group) drawn.add(group);
    }
    for (const group of this.#drawn) if (!drawn.has(group)) group.slot.classList.remove('near-caret');
    for (const group of drawn) if (!this.#drawn.has(group)) group.slot.classList.add('near-caret');
    this.#drawn = drawn;
  }

  #arrange(): void {
    const blocks = [...this.#story.childNodes].filter(
      (child): child is Block => child instanceof Element || child instanceof Text,
    );
    const ranks = new Map(this.#groups.map((group, rank) => [group, rank]));
    const rankOf = (block: Block) => {
      const group = this.#groupOf.get(block);
      return group && ranks.get(group);
    };
    const before = this.#groups;
    this.#groups = regroup(blocks, rankOf).map((run) => {
      const group = (run.rank === null ? null : before[run.rank]) ?? {
        slot: document.createElement('slot'),
        blocks: [],
      };
      this.#fill(group, run.blocks);
      return group;
    });
    this.#place(before);
  }

  #fill(group: Group, blocks: readonly Block[]): void {
    const isSame =
      blocks.length === group.blocks.length && blocks.every((block, at) => block === group.blocks[at]);
    if (isSame) return;
    group.blocks = blocks;
    group.slot.assign(...blocks);
    // About as high as so many paragraphs, until the group has been drawn once; then the browser remembers.
    group.slot.style.containIntrinsicBlockSize = `auto ${blocks.length * 5}em`;
    for (const block of blocks) this.#groupOf.set(block, group);
  }

  #place(before: readonly Group[]): void {
    const kept = new Set(this.#groups);
    for (const group of before) if (!kept.has(group)) group.slot.remove();
    let next: Node | null = null;
    for (const { slot } of this.#groups.toReversed()) {
      if (slot.parentNode === null) this.#shadow.insertBefore(slot, next);
      next = slot;
    }
  }
}

const grouped = new WeakMap<HTMLElement, BlockGroups>();

/**
 * Draws the story in groups from now on, where it has become long by more than one writes at a time: by opening, pasting or
 * undoing. To be called before the new blocks are drawn, because each of them would be laid out. Only in Chromium, which
 * Copydesk brings along: carets and selections that cross slots have not been tried in other browsers.
 */
export function groupIfLong(story: HTMLElement, blocks: number, blocksBefore = 0): void {
  // A story that is drawn in boxes beside another has its shadow tree already.
  if (blocks < LONG || blocks - blocksBefore < SIZE || story.shadowRoot) return;
  if ('userAgentData' in navigator) grouped.set(story, new BlockGroups(story));
}

/** Keeps the groups of a story true to its blocks, once it has any. */
export function blockGroups(): Plugin {
  return new Plugin({
    view: ({ dom }) => {
      const update = () => grouped.get(dom)?.update();
      update();
      return { update };
    },
  });
}
