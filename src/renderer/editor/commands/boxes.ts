import { Fragment, type Node, Slice } from 'prosemirror-model';
import { TextSelection, type Transaction } from 'prosemirror-state';
import { ReplaceAroundStep } from 'prosemirror-transform';
import { newId } from '../../../shared/article/ids.ts';
import { schema } from '../../../shared/article/schema.ts';
import { BODY_TEXT } from './places.ts';

const { nodes } = schema;

/**
 * A box gives up its frame: the title becomes a paragraph (an empty one goes), and what was in the box follows it.
 * One step around the body, so that what another window types there meanwhile stays.
 */
export function dissolveBox(tr: Transaction, boxPos: number): void {
  const box = tr.doc.nodeAt(boxPos);
  const title = box?.firstChild;
  if (box?.type !== nodes.factbox || !title) return;
  const { id, of } = title.attrs;
  const freed =
    title.content.size > 0
      ? Fragment.from(nodes.paragraph.create({ id, of }, title.content, title.marks))
      : Fragment.empty;
  const end = boxPos + box.nodeSize;
  const body = boxPos + 1 + title.nodeSize;
  tr.step(new ReplaceAroundStep(boxPos, end, body, end - 1, new Slice(freed, 0, 0), freed.size, false));
  tr.setSelection(TextSelection.near(tr.doc.resolve(boxPos + 1)));
}

function boxable(block: Node): boolean {
  return block.type === nodes.list || BODY_TEXT.includes(block.type);
}

/**
 * Puts the blocks of the story's body between positions `from` and `to` into a new box. A subheading that comes first
 * becomes its title, other text becomes paragraphs. Returns false where a picture or the like stands among them.
 */
export function wrapInBox(tr: Transaction, from: number, to: number): boolean {
  const start = tr.doc.resolve(from).index(0);
  const end = tr.doc.resolve(to).indexAfter(0);
  const blocks = tr.doc.children.slice(start, end);
  if (blocks.length === 0 || !blocks.every(boxable)) return false;
  let pos = tr.doc.resolve(from).posAtIndex(start, 0);
  const boxPos = pos;
  const boxEnd = boxPos + blocks.reduce((size, block) => size + block.nodeSize, 0);
  for (const block of blocks) {
    if (block.type !== nodes.list && block.type !== nodes.paragraph) {
      const lead = block === blocks[0] && block.type === nodes.subheading && blocks.length > 1;
      const { id, of } = block.attrs;
      if (!lead) tr.setBlockType(pos + 1, pos + 1, nodes.paragraph, { id, of });
    }
    pos += block.nodeSize;
  }
  const lead = tr.doc.nodeAt(boxPos);
  const titled = lead?.type === nodes.subheading;
  const title = titled
    ? nodes.factboxTitle.create({ id: lead.attrs.id, of: lead.attrs.of }, lead.content)
    : nodes.factboxTitle.create({ id: newId() });
  const box = nodes.factbox.create({ id: newId() }, title);
  const body = titled ? boxPos + lead.nodeSize : boxPos;
  const frame = new Slice(Fragment.from(box), 0, 0);
  tr.step(new ReplaceAroundStep(boxPos, boxEnd, body, boxEnd, frame, 1 + title.nodeSize, false));
  if (!titled) tr.setSelection(TextSelection.create(tr.doc, boxPos + 2));
  return true;
}
