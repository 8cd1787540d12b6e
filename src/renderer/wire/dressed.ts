import { Fragment, type Node, type NodeType } from 'prosemirror-model';
import { schema } from '../../shared/article/schema.ts';
import { type Aside, type FormattedLine, isBold, isLine, type Rank } from './formatted-lines.ts';
import type { LeftOut } from './left-out.ts';
import { Look, type Stretch } from './look.ts';
import { type PlacedAside, placeAsides } from './place-asides.ts';
import type { ReadText } from './read-text.ts';

const { nodes, marks } = schema;

/** What a story came as, where its words have a look. */
export interface FormattedStory {
  /** The lines above the headline, which are not read. */
  readonly above: readonly string[];
  readonly lines: readonly (FormattedLine | Aside)[];
  /** The headline by its look: as it is read, which may be without its full stop, and as it stands. */
  readonly title: { readonly read: string; readonly whole: string } | null;
}

/** What a paragraph is by the look of the line that it was read from. */
const KINDS: Readonly<Record<Rank, NodeType | null>> = {
  title: nodes.subheading,
  heading: nodes.subheading,
  quote: nodes.quote,
  text: null,
};

/** Goes through an article beside the lines that it was read from. */
class Dresser {
  readonly asides: PlacedAside[] = [];
  /** How many letters stand before each top-level block of the article. */
  readonly starts: number[] = [];
  readonly #look = new Look();
  readonly #ranks = new Map<number, { to: number; rank: Rank }>();
  #at = 0;

  constructor(lines: FormattedStory['lines']) {
    for (const line of lines) {
      const from = this.#look.length;
      if (!isLine(line)) {
        this.asides.push({ ...line, at: from });
        continue;
      }
      this.#look.add(line.bullet);
      for (const child of line.block.children) this.#look.add(child.textContent, child.marks);
      this.#ranks.set(from, { to: this.#look.length, rank: line.rank });
    }
  }

  /** Goes over a text that is not in the article. */
  pass(text: string): void {
    this.#at = this.#look.find(text, this.#at)?.to ?? this.#at;
  }

  /** The next block of the article with its look. */
  block(block: Node): Node {
    if (!block.isTextblock) {
      this.starts.push(this.#at);
      return block.copy(Fragment.fromArray(block.children.map((item) => this.#line(item).line)));
    }
    const { line, found } = this.#line(block);
    this.starts.push(found?.from ?? this.#at);
    return withoutBold(this.#kind(line, found));
  }

  #line(block: Node): { line: Node; found: Stretch | null } {
    const found = this.#look.find(block.textContent, this.#at);
    if (!found) return { line: block, found };
    this.#at = found.to;
    return { line: this.#look.dress(block, found.from), found };
  }

  /** A whole line that its look makes a subheading or a quote is one, where the parser has no opinion. */
  #kind(block: Node, found: Stretch | null): Node {
    const line = found && this.#ranks.get(found.from);
    const kind = line && line.to === found.to ? KINDS[line.rank] : null;
    if (!kind || block.type !== nodes.paragraph) return block;
    return kind.create({ id: block.attrs.id, of: block.attrs.of }, block.content);
  }
}

/** Headlines are bold by what they are; a standfirst or a lede is as a whole only by how a site looks. */
function withoutBold(block: Node): Node {
  const isHeading = block.type === nodes.headline || block.type === nodes.subheading;
  const isOpening = block.type === nodes.standfirst || block.type === nodes.lede;
  if (!isHeading && !(isOpening && isBold(block))) return block;
  return block.copy(
    Fragment.fromArray(block.children.map((child) => child.mark(marks.strong.removeFromSet(child.marks)))),
  );
}

/** The article’s blocks with the full stop of the headline, where it was read without. */
function withTitle(blocks: readonly Node[], title: FormattedStory['title']): readonly Node[] {
  if (!title || title.read === title.whole) return blocks;
  const at = blocks.findIndex((block) => block.textContent === title.read);
  const block = blocks[at];
  return block ? blocks.with(at, block.copy(Fragment.from(schema.text(title.whole)))) : blocks;
}

/**
 * An article with the look of the lines that it was read from: links, bold and italics stand on the same words again,
 * lines that look like subheadings are some, and pictures stand where they stood.
 */
export function dressed({ article, removed }: ReadText, { above, lines, title }: FormattedStory): ReadText {
  const dresser = new Dresser(lines);
  let next = 0;
  let pieces = 0;
  const blocks = withTitle(article.children, title).map((block) => {
    for (let part = removed[next]; part && part.after <= pieces; part = removed[++next])
      dresser.pass(part.text);
    if (block.content.size > 0) pieces++;
    return dresser.block(block);
  });
  const whole = placeAsides(blocks, removed, dresser);
  const furniture = above.map((text): LeftOut => ({ kind: 'furniture', text, after: 0 }));
  return {
    article: article.copy(Fragment.fromArray([...whole.blocks])),
    removed: [...furniture, ...whole.removed],
  };
}
