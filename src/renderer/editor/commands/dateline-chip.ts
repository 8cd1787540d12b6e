import type { Node } from 'prosemirror-model';
import { type Command, TextSelection } from 'prosemirror-state';
import type { Dateline } from '../../../shared/article/dateline.ts';
import { schema } from '../../../shared/article/schema.ts';
import { SetAttribute } from '../../../shared/article/steps.ts';
import { hasChip } from './places.ts';

/** The start of the lede's content, where its chip belongs, and whether the chip is there. */
function chipPlace(doc: Node): { pos: number; chip: Node | null } {
  let pos = 0;
  for (const block of doc.children) {
    if (block.type === schema.nodes.lede) {
      return { pos: pos + 1, chip: hasChip(block) ? block.firstChild : null };
    }
    pos += block.nodeSize;
  }
  throw new RangeError('A story without a lede');
}

/** The dateline of a story, or null. */
export function datelineOf(doc: Node): Dateline | null {
  const { chip } = chipPlace(doc);
  return chip ? (chip.attrs as Dateline) : null;
}

/** Puts a chip at the start of the lede, or changes the one that is there, one attribute a step. */
export function setDateline(dateline: Dateline): Command {
  return (state, dispatch) => {
    const { tr } = state;
    const { pos, chip } = chipPlace(state.doc);
    if (chip) {
      for (const [name, value] of Object.entries(dateline)) {
        if (chip.attrs[name] !== value) tr.step(new SetAttribute(pos, name, value));
      }
    } else {
      tr.insert(pos, schema.nodes.dateline.create(dateline));
      const { from, to } = state.selection;
      if (from === pos && to === pos) tr.setSelection(TextSelection.create(tr.doc, pos + 1));
    }
    if (!tr.docChanged) return false;
    dispatch?.(tr);
    return true;
  };
}

/** Takes the chip out of the lede. */
export const removeDateline: Command = (state, dispatch) => {
  const { pos, chip } = chipPlace(state.doc);
  if (!chip) return false;
  dispatch?.(state.tr.delete(pos, pos + 1));
  return true;
};
