import type { Mark, Node, Slice } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { schema } from '../../../shared/article/schema.ts';
import { holdsCrossedOut } from './word-html.ts';

const { nodes, marks } = schema;

/** Marks that say what words are, and never come with a page. */
const OURS: readonly Mark['type'][] = [marks.quotation, marks.sourcing, marks.note, marks.comment];

/** What may be a whole story: its text or, where its words have a look, the blocks that it was read as. */
export type ArrivingStory = string | readonly Node[];

/** Takes a whole story that arrives at once, instead of pasting it as it stands; false where it does not want it. */
export type TakeStory = (story: ArrivingStory) => boolean;

/** Whether nothing is written in a story yet, whatever empty lines, lists and boxes it has. */
export function isBare(doc: Node): boolean {
  return doc.children.every(isBareBlock);
}

function isBareBlock(block: Node): boolean {
  return !block.isAtom && block.type !== nodes.figure && isBare(block);
}

/**
 * Whether a story waits for its text: it is bare, or a translation that has nothing but the dateline which it was given
 * when it was made.
 */
export function isAwaited(doc: Node): boolean {
  if (doc.attrs.translationOf === null) return isBare(doc);
  return doc.children.every((block) => isBareBlock(block) || isGivenLede(block));
}

/** Whether a block is a lede with a dateline and no words. */
function isGivenLede(block: Node): boolean {
  return block.type === nodes.lede && block.children.every(({ type }) => type === nodes.dateline);
}

/** Whether all that a story holds is selected. */
export function isAllSelected({ doc, selection }: EditorState): boolean {
  const { from, to, empty } = selection;
  const isEmpty = (start: number, end: number) => doc.textBetween(start, end, '', '\u{fffc}') === '';
  return !empty && isEmpty(0, from) && isEmpty(to, doc.content.size);
}

/** Whether a slice is nothing but lines of text: no headings, lists or pictures, and nothing set in bold or linked. */
function isOnlyText(slice: Slice): boolean {
  return slice.content.content.every(
    (block) =>
      block.type === nodes.paragraph &&
      block.children.every((child) => child.isText && child.marks.every((mark) => mark.type === marks.lang)),
  );
}

/** Whether a text has more than one line with something in it. */
export function hasSeveralLines(text: string): boolean {
  return /[\n\r\u2028\u2029]/.test(text.trim());
}

/** Whether a slice is of a page and not of a story: it has nothing in it that only Copydesk knows. */
function isForeign(slice: Slice): boolean {
  const known: readonly Node['type'][] = [
    nodes.lede,
    nodes.dateline,
    nodes.attribution,
    nodes.pullquote,
    nodes.factbox,
  ];
  let isForeign = true;
  slice.content.descendants((node) => {
    if (known.includes(node.type) || node.marks.some(({ type }) => OURS.includes(type))) isForeign = false;
    return isForeign;
  });
  return isForeign;
}

/**
 * What may be a whole story on a clipboard or in a drop, or null where it is none: a line, or a part of a story of
 * ours. `slice` is what the editor has read in `data`.
 */
export function wholeStory(slice: Slice, data: Pick<DataTransfer, 'getData'> | null): ArrivingStory | null {
  const html = data?.getData('text/html') ?? '';
  if (!data || html.includes('data-pm-slice')) return null;
  if (!isOnlyText(slice))
    return isForeign(slice) && slice.content.childCount > 1 ? slice.content.content : null;
  const plain = holdsCrossedOut(html) ? '' : data.getData('text/plain');
  const text = plain || slice.content.textBetween(0, slice.content.size, '\n\n');
  return hasSeveralLines(text) ? text : null;
}
