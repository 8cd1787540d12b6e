import type { Node } from 'prosemirror-model';
import { type BlockName, isBlockName } from '../article/blocks.ts';
import { hashOf } from '../article/hashes.ts';
import { bylineLine } from '../wire/print.ts';
import { block, joinBlocks } from './block-comment.ts';
import { escapeAttribute, escapeText, inlineHtml } from './block-inline.ts';
import { factsOf, type StoryFacts } from './facts.ts';
import { speakerLine, speakerUnder } from './speaker.ts';

/** A picture as the site has it. */
export interface SitePicture {
  id: number;
  url: string;
}

export interface BlockMarkupOptions {
  /** A class name on the first block, by which the post is found again; see {@link storyMarker}. */
  marker: string;
  /** Pictures that are on the site, by the hash of their bytes. A figure whose picture is not there is left out. */
  pictures: ReadonlyMap<string, SitePicture>;
}

/**
 * A word that stands for a story in whatever is made of it elsewhere. It does not tell the story’s id, in which its hour
 * of birth can be read.
 */
export function storyMarker(storyId: string): string {
  return `copydesk-${hashOf({ story: storyId }).slice(0, 24)}`;
}

/**
 * A story as WordPress’s block editor would have written it: the body, from its lede on, and at the end who wrote it.
 * Headline and standfirst are a post’s title and excerpt, and not in it.
 */
export function blockMarkup(doc: Node, { marker, pictures }: BlockMarkupOptions): string {
  const facts = factsOf(doc);
  const blocks = facts.doc.children.map((child, index) =>
    printBlock(child, { facts, index, pictures, marker }),
  );
  return joinBlocks([...blocks, ...signature(facts)]);
}

interface Place {
  facts: StoryFacts;
  /** Where in the story the block stands, or the block that it is in. */
  index: number;
  pictures: ReadonlyMap<string, SitePicture>;
  marker: string;
}

function printBlock(node: Node, place: Place): string {
  const { name } = node.type;
  return isBlockName(name) ? printers[name](node, place) : '';
}

function printChildren(node: Node, place: Place): string {
  return joinBlocks(node.children.map((child) => printBlock(child, place)));
}

const nothing = (): string => '';

/** One line for each block: what of WordPress’s own it becomes. */
const printers = {
  headline: nothing,
  standfirst: nothing,
  // Also where it is empty: the marker has to be somewhere.
  lede: (node, { marker }) => paragraph(inlineHtml(node), marker),
  paragraph: (node) => textParagraph(node),
  subheading: (node) => whereText(node, (html) => block('heading', {}, `<h2>${html}</h2>`)),
  quote: (node, place) =>
    whereText(node, (html) =>
      block(
        'quote',
        {},
        `<blockquote class="wp-block-quote">${paragraph(html)}${cite(node, place)}</blockquote>`,
      ),
    ),
  attribution: (node) => textParagraph(node, 'story-attribution'),
  pullquote: (node, place) =>
    whereText(node, (html) =>
      block(
        'pullquote',
        {},
        `<figure class="wp-block-pullquote"><blockquote><p>${html}</p>${cite(node, place)}</blockquote></figure>`,
      ),
    ),
  list: (node, place) => {
    const tag = node.attrs.ordered ? 'ol' : 'ul';
    const attributes = node.attrs.ordered ? { ordered: true } : {};
    const html = printChildren(node, place);
    return html === '' ? '' : block('list', attributes, `<${tag}>${html}</${tag}>`);
  },
  listItem: (node) => whereText(node, (html) => block('list-item', {}, `<li>${html}</li>`)),
  figure: (node, { pictures }) => figure(node, pictures),
  factbox: (node, place) => {
    const html = printChildren(node, place);
    const className = 'story-factbox';
    return html === ''
      ? ''
      : block('group', { className }, `<div class="wp-block-group ${className}">${html}</div>`);
  },
  factboxTitle: (node) => whereText(node, (html) => block('heading', { level: 3 }, `<h3>${html}</h3>`)),
  embed: (node) => embed(String(node.attrs.url), String(node.attrs.title)),
  divider: () => block('separator', {}, '<hr class="wp-block-separator has-alpha-channel-opacity"/>'),
} as const satisfies Record<BlockName, (node: Node, place: Place) => string>;

/** A line without a word leaves no empty frame behind. */
function whereText(node: Node, print: (html: string) => string): string {
  return node.textContent.trim() === '' ? '' : print(inlineHtml(node));
}

function textParagraph(node: Node, className?: string): string {
  return whereText(node, (html) => paragraph(html, className));
}

function paragraph(html: string, className?: string): string {
  return className === undefined
    ? block('paragraph', {}, `<p>${html}</p>`)
    : block('paragraph', { className }, `<p class="${className}">${html}</p>`);
}

/** Who is quoted, where readers are told the name and have not just read it: `<cite>Emil Osmonov, Energy Minister</cite>`. */
function cite(node: Node, { facts, index }: Place): string {
  const speaker = speakerUnder(facts, node, index);
  return speaker ? `<cite>${escapeText(speakerLine(speaker))}</cite>` : '';
}

function figure(node: Node, pictures: ReadonlyMap<string, SitePicture>): string {
  const picture = pictures.get(String(node.attrs.media));
  if (!picture) return '';
  const credit = String(node.attrs.credit);
  const words = [inlineHtml(node), credit === '' ? '' : escapeText(`(${credit})`)].filter(
    (part) => part !== '',
  );
  const img = `<img src="${escapeAttribute(picture.url)}" alt="${escapeAttribute(String(node.attrs.alt))}" class="wp-image-${picture.id}"/>`;
  return block(
    'image',
    { id: picture.id, sizeSlug: 'full', linkDestination: 'none' },
    `<figure class="wp-block-image size-full">${img}${caption(words.join(' '))}</figure>`,
  );
}

const WEB_ADDRESS = /^https?:\/\/[^\s<>"]+$/i;

/** Only an address on the web can be embedded; of another the title stays. */
function embed(url: string, title: string): string {
  const address = url.trim();
  if (!WEB_ADDRESS.test(address)) return title === '' ? '' : paragraph(escapeText(title));
  return block(
    'embed',
    { url: address },
    `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${escapeText(address)}\n</div>${caption(escapeText(title))}</figure>`,
  );
}

function caption(html: string): string {
  return html === '' ? '' : `<figcaption class="wp-element-caption">${html}</figcaption>`;
}

/** Who wrote it, and what is said of them: WordPress itself only knows the account that sent it. */
function signature({ authors, language }: StoryFacts): string[] {
  if (authors.length === 0) return [];
  const bios = authors.flatMap(({ bio }) => bio.filter((each) => each.trim() !== ''));
  return [
    paragraph(escapeText(bylineLine(authors, language)), 'story-byline'),
    ...bios.map((each) => paragraph(escapeText(each), 'story-bio')),
  ];
}
