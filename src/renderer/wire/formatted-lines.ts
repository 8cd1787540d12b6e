import type { Node } from 'prosemirror-model';
import { schema } from '../../shared/article/schema.ts';
import { findDateline } from '../../shared/wire/dateline.ts';
import { isFurniture } from '../../shared/wire/furniture.ts';
import { endsSentence } from '../../shared/wire/headline.ts';

const { nodes, marks } = schema;

/** What the look of a line says about it. */
export type Rank = 'title' | 'heading' | 'quote' | 'text';

/** A line of text with the look of its words. */
export interface FormattedLine {
  readonly rank: Rank;
  /** What is put before the words of an item of a list, '' elsewhere. */
  readonly bullet: string;
  /** The block that holds the words. */
  readonly block: Node;
}

/**
 * What is not read as wire text: a picture, a rule, a box or a row of a table, which stays as it is (`aside`), or links to
 * other pages, which are the site’s (`site`).
 */
export interface Aside {
  readonly rank: 'aside' | 'site';
  readonly block: Node;
}

/** A line of prose has at least so many characters, and a full stop. */
const SHORTEST_PROSE = 60;
/** So many links with nothing between them lead away from the story; one or two may be its authors. */
const FEWEST_LINKS = 3;
/** Lines of prose that a whole story has at least. */
const FEWEST_PROSE = 2;
/** A heading that only its bold letters show has no more characters. */
const LONGEST_BOLD_HEADING = 90;

/** The text of a line as it is read. */
export function textOfLine({ bullet, block }: FormattedLine): string {
  return bullet + block.textContent;
}

/** The words of a block, each line of it on a line of its own. */
export function wordsOf(block: Node): string {
  return block.textBetween(0, block.content.size, '\n').trim();
}

/** All the words of a line or of what stands between lines: a caption, the lines of a box. */
export function allWordsOf(line: FormattedLine | Aside): string {
  if (isLine(line)) return textOfLine(line).trim();
  return wordsOf(line.block);
}

/** Whether all words of a block are bold. */
export function isBold(block: Node): boolean {
  return block.children.every(
    ({ isText, text, marks: own }) =>
      !isText || text?.trim() === '' || marks.strong.isInSet(own) !== undefined,
  );
}

function rankOf(block: Node): Rank {
  if (block.type === nodes.headline) return 'title';
  if (block.type === nodes.subheading) return 'heading';
  if (block.type === nodes.quote) return 'quote';
  const text = block.textContent.trim();
  // Sites that have no headings set a line in bold instead; a sentence in bold is one, a question may be an interviewer’s.
  const isHeading = text.length <= LONGEST_BOLD_HEADING && !/[.,;:!?…»”"]$/u.test(text) && isBold(block);
  return isHeading ? 'heading' : 'text';
}

const isLink = (node: Node) => node.marks.some(({ type }) => type === marks.link);

/** Whether there are no words in a block but those of links. */
function isOnlyLinks(block: Node): boolean {
  return block.children.every((child) => isLink(child) || !/[\p{L}\p{N}]/u.test(child.textContent));
}

/** Whether a block leads to other pages: a list of links, or a row of them. */
function isNavigation(block: Node): boolean {
  if (block.type === nodes.list)
    return block.children.every((item) => isOnlyLinks(item) && item.children.some(isLink));
  const links = new Set(
    block.children.flatMap((child) => child.marks.filter(({ type }) => type === marks.link)),
  );
  return links.size >= FEWEST_LINKS && isOnlyLinks(block);
}

function linesOfList(list: Node): FormattedLine[] {
  const bullet = (index: number) => (list.childCount < 2 ? '' : list.attrs.ordered ? `${index + 1}. ` : '• ');
  return list.children.map((block, index) => ({ rank: 'text', bullet: bullet(index), block }));
}

/** Blocks as lines of text and what stands between them. Empty lines are left out. */
export function linesOf(blocks: readonly Node[]): (FormattedLine | Aside)[] {
  return blocks.flatMap((block): (FormattedLine | Aside)[] => {
    const isText = block.isTextblock && block.type !== nodes.figure;
    if (isText && block.textContent.trim() === '') return [];
    if ((isText || block.type === nodes.list) && isNavigation(block)) return [{ rank: 'site', block }];
    if (block.type === nodes.list) return linesOfList(block);
    // Cells are parted by tabs: a row of a table reads as no line of text.
    if (!isText || block.textContent.includes('\t')) return [{ rank: 'aside', block }];
    return [{ rank: rankOf(block), bullet: '', block }];
  });
}

export function isLine(line: FormattedLine | Aside): line is FormattedLine {
  return line.rank !== 'aside' && line.rank !== 'site';
}

function isProse(line: FormattedLine): boolean {
  const text = textOfLine(line).trim();
  return (
    (line.rank === 'text' || line.rank === 'quote') && text.length >= SHORTEST_PROSE && endsSentence(text)
  );
}

/**
 * The place of the line that is the story’s headline by its look: a main heading with no prose above it, or any heading
 * that nothing but furniture stands above. Null where there is none.
 */
export function titleAt(lines: readonly FormattedLine[]): number | null {
  const prose = lines.findIndex(isProse);
  const title = lines.findIndex(({ rank }) => rank === 'title');
  if (title >= 0 && (prose < 0 || title < prose)) return title;
  const first = lines.findIndex((line) => !isFurniture(textOfLine(line)));
  return lines[first]?.rank === 'heading' ? first : null;
}

/** Whether lines are a whole story: something that heads them, or a dateline, and prose below it. */
export function isWholeStory(lines: readonly FormattedLine[]): boolean {
  const told = lines.filter((line) => !isFurniture(textOfLine(line)));
  const prose = told.filter(isProse);
  const [lede] = prose;
  if (!lede || prose.length < FEWEST_PROSE) return false;
  const [first] = told;
  const isHeaded =
    titleAt(told) !== null || (first !== undefined && first !== lede && !endsSentence(textOfLine(first)));
  return isHeaded || findDateline(textOfLine(lede)) !== null;
}
