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

/** A picture, a rule or a box: nothing to be read as wire text, and kept as it is. */
export interface Aside {
  readonly rank: 'aside';
  readonly block: Node;
}

/** A line of prose has at least so many characters, and a full stop. */
const SHORTEST_PROSE = 60;
/** Lines of prose that a whole story has at least. */
const FEWEST_PROSE = 2;
/** A heading that only its bold letters show has no more characters. */
const LONGEST_BOLD_HEADING = 90;

/** The text of a line as it is read. */
export function textOfLine({ bullet, block }: FormattedLine): string {
  return bullet + block.textContent;
}

/** All the words of a line or of what stands between lines: a caption, the lines of a box. */
export function allWordsOf(line: FormattedLine | Aside): string {
  if (isLine(line)) return textOfLine(line).trim();
  return line.block.textBetween(0, line.block.content.size, '\n\n').trim();
}

function isBold(block: Node): boolean {
  return block.children.every(
    ({ text, marks: own }) => text?.trim() === '' || marks.strong.isInSet(own) !== undefined,
  );
}

function rankOf(block: Node): Rank {
  if (block.type === nodes.headline) return 'title';
  if (block.type === nodes.subheading) return 'heading';
  if (block.type === nodes.quote) return 'quote';
  const text = block.textContent.trim();
  // Sites that have no headings set a line in bold instead; a sentence in bold is a sentence.
  const isHeading = text.length <= LONGEST_BOLD_HEADING && !/[.,;:!…»”"]$/u.test(text) && isBold(block);
  return isHeading ? 'heading' : 'text';
}

function linesOfList(list: Node): FormattedLine[] {
  const bullet = (index: number) => (list.childCount < 2 ? '' : list.attrs.ordered ? `${index + 1}. ` : '• ');
  return list.children.map((block, index) => ({ rank: 'text', bullet: bullet(index), block }));
}

/** Blocks as lines of text and what stands between them. Empty lines are left out. */
export function linesOf(blocks: readonly Node[]): (FormattedLine | Aside)[] {
  return blocks.flatMap((block): (FormattedLine | Aside)[] => {
    if (block.type === nodes.list) return linesOfList(block);
    if (!block.isTextblock || block.type === nodes.figure) return [{ rank: 'aside', block }];
    return block.textContent.trim() === '' ? [] : [{ rank: rankOf(block), bullet: '', block }];
  });
}

export function isLine(line: FormattedLine | Aside): line is FormattedLine {
  return line.rank !== 'aside';
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
