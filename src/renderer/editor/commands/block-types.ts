import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type Command, TextSelection, type Transaction } from 'prosemirror-state';
import { ReplaceAroundStep } from 'prosemirror-transform';
import { newId } from '../../../shared/article/ids.ts';
import { schema } from '../../../shared/article/schema.ts';
import { dissolveBox, wrapInBox } from './boxes.ts';
import { isBodyText, textStart } from './places.ts';

const { nodes } = schema;

export const SETTABLE_BLOCKS = [
  'paragraph',
  'subheading',
  'quote',
  'attribution',
  'pullquote',
  'factbox',
] as const;
export type SettableBlock = (typeof SETTABLE_BLOCKS)[number];
type TextType = Exclude<SettableBlock, 'factbox'>;

function textBlocksBetween(doc: Node, from: number, to: number): { node: Node; pos: number }[] {
  const found: { node: Node; pos: number }[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock) found.push({ node, pos });
    return !node.inlineContent;
  });
  return found;
}

/** What of a block's attributes a block of another type has, too. */
function sharedAttrs(node: Node, type: TextType): Record<string, unknown> {
  const names = Object.keys(nodes[type].spec.attrs ?? {});
  return Object.fromEntries(Object.entries(node.attrs).filter(([name]) => names.includes(name)));
}

/** Takes the item at `pos` out of its list, as a block of its own; items after it go on in a list of their own. */
function liftItem(tr: Transaction, pos: number, type: TextType): boolean {
  const $pos = tr.doc.resolve(pos);
  const item = $pos.nodeAfter;
  const list = $pos.parent;
  if (!item || list.type !== nodes.list) return false;
  const outer = $pos.node(-1);
  if (!outer.canReplaceWith($pos.index(-1), $pos.indexAfter(-1), nodes[type])) return false;
  const index = $pos.index();
  const last = index === list.childCount - 1;
  if (!last) {
    const rest = { ...list.attrs, id: newId() };
    tr.split(pos + item.nodeSize, 1, [{ type: list.type, attrs: rest }]);
  }
  const listStart = $pos.before();
  // Now the item is the last of its list: it goes to behind it, or takes its place.
  const from = index === 0 ? listStart : pos;
  const end = pos + item.nodeSize;
  const block = nodes[type].create(sharedAttrs(item, type));
  const open = index === 0 ? Fragment.from(block) : Fragment.from([list.copy(), block]);
  tr.step(
    new ReplaceAroundStep(
      from,
      end + 1,
      pos + 1,
      end - 1,
      new Slice(open, index === 0 ? 0 : 1, 0),
      index === 0 ? 1 : 2,
      true,
    ),
  );
  return true;
}

function retype(tr: Transaction, node: Node, pos: number, type: TextType): boolean {
  const $pos = tr.doc.resolve(pos);
  if (node.type === nodes[type]) return false;
  if (node.type === nodes.listItem) return liftItem(tr, pos, type);
  if (!isBodyText(node)) return false;
  if (!$pos.parent.canReplaceWith($pos.index(), $pos.index() + 1, nodes[type])) return false;
  tr.setBlockType(pos + 1, pos + 1, nodes[type], sharedAttrs(node, type));
  return true;
}

/** The position of the box around a place, or null. */
function boxAround(doc: Node, pos: number): number | null {
  const $pos = doc.resolve(pos);
  return $pos.depth > 0 && $pos.node(1).type === nodes.factbox ? $pos.before(1) : null;
}

/**
 * Turns the selected blocks into blocks of another type; text, ids and what both types have stay. Items leave their
 * list. `factbox` puts the blocks into a box, or takes them out of the one that they are in.
 */
export function setBlock(type: SettableBlock): Command {
  return (state, dispatch) => {
    const { tr, selection } = state;
    const { from, to } = selection;
    if (type === 'factbox') {
      const box = boxAround(state.doc, from);
      if (box !== null) dissolveBox(tr, box);
      else if (!wrapInBox(tr, from, to)) return false;
    } else {
      let changed = false;
      // From the end, so that the positions of those still to come stay right.
      for (const { node, pos } of textBlocksBetween(state.doc, from, to).toReversed()) {
        changed = retype(tr, node, pos, type) || changed;
      }
      if (!changed) return false;
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

function standfirstPos(doc: Node): number | null {
  const second = doc.maybeChild(1);
  return second?.type === nodes.standfirst ? (doc.firstChild?.nodeSize ?? 0) : null;
}

/** Opens a standfirst under the headline and puts the caret there. */
export const addStandfirst: Command = (state, dispatch) => {
  if (standfirstPos(state.doc) !== null) return false;
  const { tr } = state;
  const pos = state.doc.firstChild?.nodeSize ?? 0;
  tr.insert(pos, nodes.standfirst.create({ id: newId() }));
  tr.setSelection(TextSelection.create(tr.doc, pos + 1));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Takes the standfirst away. What is written in it becomes the paragraph after the lede. */
export const removeStandfirst: Command = (state, dispatch) => {
  const pos = standfirstPos(state.doc);
  const standfirst = pos === null ? null : state.doc.nodeAt(pos);
  if (pos === null || !standfirst) return false;
  const { tr } = state;
  const { id, of } = standfirst.attrs;
  tr.delete(pos, pos + standfirst.nodeSize);
  const lede = tr.doc.nodeAt(pos);
  if (standfirst.content.size > 0 && lede) {
    tr.insert(pos + lede.nodeSize, nodes.paragraph.create({ id, of }, standfirst.content));
  }
  tr.setSelection(TextSelection.create(tr.doc, textStart(tr.doc, pos)));
  dispatch?.(tr.scrollIntoView());
  return true;
};
