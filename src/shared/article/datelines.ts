import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { changedBlocks, isRemote } from './changed-blocks.ts';
import { schema } from './schema.ts';

/** The positions of chips in `block` (which starts at `pos`) that stand where no chip belongs. */
function misplaced(block: Node, pos: number): number[] {
  const found: number[] = [];
  block.descendants((node, offset) => {
    if (node.type !== schema.nodes.dateline) return true;
    if (block.type !== schema.nodes.lede || offset > 0) found.push(pos + 1 + offset);
    return false;
  });
  return found;
}

/** Writes `text` behind a chip where it was to go before it; null where no chip stands at `pos`. */
function typedBehind({ doc, tr }: EditorState, pos: number, text: string): Transaction | null {
  if (doc.nodeAt(pos)?.type !== schema.nodes.dateline) return null;
  tr.insertText(text, pos + 1);
  return tr.setSelection(TextSelection.create(tr.doc, pos + 1 + text.length)).scrollIntoView();
}

/**
 * Turns every chip that is not at the very start of the lede into the text that it prints, so that no edit, paste or
 * merge loses a character. Only blocks that a local change touched are looked at. What is typed before a chip, where the
 * Home key leads, goes behind it.
 */
export function datelinePlugin(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, from, to, text) {
        const tr = from === to ? typedBehind(view.state, from, text) : null;
        if (tr) view.dispatch(tr);
        return tr !== null;
      },
    },
    appendTransaction(transactions: readonly Transaction[], oldState, newState) {
      if (!transactions.some((tr) => tr.docChanged) || transactions.some(isRemote)) return null;
      const { from, to } = changedBlocks(oldState.doc, newState.doc);
      const chips: number[] = [];
      newState.doc.forEach((block, pos, index) => {
        if (index >= from && index < to) chips.push(...misplaced(block, pos));
      });
      if (chips.length === 0) return null;
      return chipsToText(newState.tr, chips);
    },
  });
}

function chipsToText(tr: Transaction, chips: readonly number[]): Transaction {
  for (const pos of chips.toReversed()) {
    const chip = tr.doc.nodeAt(pos);
    if (!chip) continue;
    const printed = String(chip.attrs.printed);
    if (printed === '') tr.delete(pos, pos + 1);
    else tr.replaceWith(pos, pos + 1, schema.text(printed, chip.marks));
  }
  return tr;
}
