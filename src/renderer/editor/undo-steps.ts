import { closeHistory, isHistoryTransaction } from 'prosemirror-history';
import type { Transaction } from 'prosemirror-state';
import { AddMarkStep, RemoveMarkStep, ReplaceAroundStep, ReplaceStep } from 'prosemirror-transform';

const WHOLE = new Set<unknown>(['paste', 'cut', 'drop']);
const SENTENCE_END = /[.!?…][»”"’)]*$/u;

/** Whether a change is one act that is taken back by itself, with nothing of what was typed before or after it. */
export function isWholeAct(tr: Transaction): boolean {
  return tr.docChanged && WHOLE.has(tr.getMeta('uiEvent'));
}

/** Whether this is the space after a full stop, with which a new sentence begins. */
function beginsSentence(tr: Transaction): boolean {
  const step = tr.steps.length === 1 ? tr.steps[0] : null;
  if (!(step instanceof ReplaceStep) || step.slice.content.firstChild?.text !== ' ') return false;
  const $from = tr.before.resolve(step.from);
  return SENTENCE_END.test($from.parent.textBetween(Math.max(0, $from.parentOffset - 4), $from.parentOffset));
}

/** Whether more goes at once than one press of Backspace takes: a selection, a word. An input method’s own mending is none. */
function deletesMuch(tr: Transaction): boolean {
  if (tr.getMeta('composition') !== undefined) return false;
  return tr.steps.some((step) => step instanceof ReplaceStep && step.to - step.from > 1);
}

/**
 * Begins a new undo where a writer would expect one: at a new paragraph, a new sentence, a deletion, a change of
 * marks or of a block’s kind, and before and after what is pasted, cut or dropped. Pauses and jumps begin one anyway.
 */
export function partUndo(tr: Transaction): Transaction {
  if (!tr.docChanged || isHistoryTransaction(tr)) return tr;
  const begins =
    isWholeAct(tr) ||
    tr.doc.childCount !== tr.before.childCount ||
    tr.steps.some(
      (step) =>
        step instanceof AddMarkStep || step instanceof RemoveMarkStep || step instanceof ReplaceAroundStep,
    ) ||
    deletesMuch(tr) ||
    beginsSentence(tr);
  return begins ? closeHistory(tr) : tr;
}
