import type { Node } from 'prosemirror-model';
import type { BlockName } from '../article/blocks.ts';
import { isBlockName } from '../article/blocks.ts';
import { isSafeHref } from '../article/marks.ts';
import type { PictureAddresses } from './exported-story.ts';
import type { StoryFacts } from './facts.ts';
import { type InlinePrinter, printInline } from './inline.ts';
import { element, emptyElement, lines, type Markup, words } from './markup.ts';
import { speakerLine, speakerUnder } from './speaker.ts';

interface Place {
  readonly facts: StoryFacts;
  readonly pictures: PictureAddresses;
  /** The block’s index in the document; of what is inside a block, that block’s. */
  readonly index: number;
}

/** A block as HTML, null where there is nothing of it to be seen. */
type BlockPrinter = (block: Node, place: Place) => Markup | null;

const inline: InlinePrinter<Markup> = {
  text: words,
  marks: {
    strong: (_, inside) => element('strong', {}, ...inside),
    em: (_, inside) => element('em', {}, ...inside),
    lang: (mark, inside) => element('span', { lang: String(mark.attrs.lang) }, ...inside),
    link: (mark, inside) => element('a', { href: String(mark.attrs.href).trim() }, ...inside),
  },
};

/** The inside of a line as HTML. */
export function htmlLine(block: Node): Markup[] {
  return printInline(block, inline);
}

function line(name: string, className: string | null = null): BlockPrinter {
  return (block) =>
    block.textContent.trim() === '' ? null : element(name, { class: className }, ...htmlLine(block));
}

function inside(block: Node, place: Place): Markup[] {
  return block.children.map((child) => printBlock(child, place)).filter((printed) => printed !== null);
}

const quoted: BlockPrinter = (block, { facts, index }) => {
  if (block.textContent.trim() === '') return null;
  const speaker = speakerUnder(facts, block, index);
  const quote = element('blockquote', {}, element('p', {}, ...htmlLine(block)));
  if (!speaker) return quote;
  // Who speaks is not part of what is quoted, and no work that `cite` could name.
  return element('figure', { class: 'quote' }, quote, element('figcaption', {}, words(speakerLine(speaker))));
};

const printers = {
  headline: line('h1'),
  standfirst: line('p', 'standfirst'),
  lede: line('p', 'lede'),
  paragraph: line('p'),
  subheading: line('h2'),
  quote: quoted,
  attribution: line('p', 'attribution'),
  pullquote: (block, place) => {
    const quote = quoted(block, place);
    return quote && element('aside', { class: 'pullquote' }, quote);
  },
  list: (block, place) => {
    const items = inside(block, place);
    return items.length === 0 ? null : element(block.attrs.ordered ? 'ol' : 'ul', {}, ...items);
  },
  listItem: line('li'),
  figure: (block, { pictures }) => {
    const { media, alt, credit } = block.attrs;
    const address = pictures.get(media);
    const caption = [
      ...htmlLine(block),
      ...(credit === '' ? [] : [words(' '), element('small', { class: 'credit' }, words(credit))]),
    ];
    if (address === undefined && caption.length === 0) return null;
    return element(
      'figure',
      {},
      ...(address === undefined ? [] : [emptyElement('img', { src: address, alt })]),
      ...(caption.length === 0 ? [] : [element('figcaption', {}, ...caption)]),
    );
  },
  factbox: (block, place) => {
    const content = inside(block, place);
    return content.length === 0 ? null : element('aside', { class: 'factbox' }, ...content);
  },
  factboxTitle: line('h3'),
  embed: (block) => {
    const { url, title } = block.attrs;
    if (isSafeHref(url))
      return element('p', { class: 'embed' }, element('a', { href: url.trim() }, words(title || url)));
    return title === '' ? null : element('p', { class: 'embed' }, words(title));
  },
  divider: () => emptyElement('hr', {}),
} as const satisfies Record<BlockName, BlockPrinter>;

function printBlock(block: Node, place: Place): Markup | null {
  const { name } = block.type;
  return isBlockName(name) ? printers[name](block, place) : null;
}

/** The blocks of a story from the lede on, or those at its head: headline and standfirst. Empty ones leave no gap. */
export function htmlBlocks(facts: StoryFacts, pictures: PictureAddresses, part: 'head' | 'body'): Markup {
  const printed: Markup[] = [];
  facts.doc.forEach((block, _, index) => {
    const isHead = block.type.name === 'headline' || block.type.name === 'standfirst';
    if (isHead !== (part === 'head')) return;
    const markup = printBlock(block, { facts, pictures, index });
    if (markup) printed.push(markup);
  });
  return lines(printed);
}
