import type { Node } from 'prosemirror-model';
import { schema } from '../../shared/article/schema.ts';
import { isIntroducedByline } from '../../shared/wire/byline.ts';
import { isHeadline } from '../../shared/wire/headline.ts';
import type { ArrivingStory } from '../editor/commands/whole-story.ts';
import { dressed } from './dressed.ts';
import { allWordsOf, isLine, isWholeStory, linesOf, textOfLine, titleAt } from './formatted-lines.ts';
import type { ReadText } from './read-text.ts';

/** A text that is to become a story. */
export interface IncomingText {
  /** All its words, line by line: what is kept of it, and what it is as plain text. */
  readonly text: string;
  /** What of it is read as a story. */
  readonly wire: string;
  /** Gives what was read the look that the words came with. */
  dress(read: ReadText): ReadText;
}

/** A text whose words have no look. */
function plainText(text: string): IncomingText {
  return { text, wire: text, dress: (read) => read };
}

/** A headline as it is read: what is one by its look is one, whatever it ends with. */
function titleToRead(title: string): string {
  const bare = title.replace(/[.;:,]+$/u, '');
  const isRead = isHeadline({ text: bare, blankBefore: true }, undefined) && !isIntroducedByline(bare);
  return isRead ? bare : title;
}

/**
 * Blocks as a text whose words keep their look. What stands above the line that heads them is the site’s: it is told as
 * left out. Null where there are fewer than two lines.
 */
function formattedText(blocks: readonly Node[]): IncomingText | null {
  const all = linesOf(blocks);
  const lines = all.filter(isLine);
  if (lines.length < 2) return null;
  const top = titleAt(lines);
  const heading = top === null ? null : lines[top];
  const start = heading ? all.indexOf(heading) : 0;
  const above = all.slice(0, start).filter(({ rank }) => rank !== 'aside');
  const below = all.filter((line, at) => at >= start || line.rank === 'aside');
  const read = below.filter(isLine).map(textOfLine);
  const whole = heading ? textOfLine(heading).trim() : null;
  const title = whole === null ? null : { whole, read: titleToRead(whole) };
  if (title) read[0] = title.read;
  return {
    text: all
      .map(allWordsOf)
      .filter((line) => line !== '')
      .join('\n\n'),
    wire: read.join('\n\n'),
    dress: (story) => dressed(story, { above: above.map(allWordsOf), lines: below, title }),
  };
}

/** What arrives as a text to be read; null where it is blocks that are no whole story. */
export function incomingText(story: ArrivingStory): IncomingText | null {
  if (typeof story === 'string') return plainText(story);
  return isWholeStory(linesOf(story).filter(isLine)) ? formattedText(story) : null;
}

const { nodes, marks } = schema;
/** Blocks and marks that a story may have before anything was found out about it. */
const UNREAD_BLOCKS: readonly Node['type'][] = [
  nodes.headline,
  nodes.standfirst,
  nodes.lede,
  nodes.paragraph,
  nodes.subheading,
  nodes.list,
  nodes.figure,
  nodes.divider,
];
const LOOKS: readonly Node['marks'][number]['type'][] = [marks.strong, marks.em, marks.link, marks.lang];

function isUnread(block: Node): boolean {
  if (block.inlineContent) {
    return block.children.every(
      (child) => child.isText && child.marks.every(({ type }) => LOOKS.includes(type)),
    );
  }
  return block.children.every(isUnread);
}

/**
 * A story of which nothing is known but its lines and their look, as a text to be read. Null where it has a structure
 * already, or fewer than two lines.
 */
export function unstructuredText(doc: Node): IncomingText | null {
  const isPlain = doc.children.every((block) => UNREAD_BLOCKS.includes(block.type) && isUnread(block));
  return isPlain ? formattedText(doc.children) : null;
}
