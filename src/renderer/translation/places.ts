import type { Node } from 'prosemirror-model';
import { type EditorState, Selection, TextSelection } from 'prosemirror-state';
import { drawNow } from '../ui/focus-trail.ts';
import { positionOf } from './add-block.ts';
import type { Aligned } from './alignment.ts';
import { type Band, sizeOf } from './bands.ts';
import type { Side, Translation } from './translation.ts';

/** The place of the top-level block in which the selection ends. */
function blockOf({ doc, selection }: EditorState): number {
  return Math.min(selection.$head.index(0), doc.childCount - 1);
}

const RANGES = { source: 'sources', target: 'targets' } as const;

/** The place of the band in which a block stands, or -1. */
export function bandOfBlock(aligned: Aligned, side: Side, block: number): number {
  return aligned.bands.findIndex((band) => block >= band[RANGES[side]].from && block < band[RANGES[side]].to);
}

/** The bands in which the carets of both stories are. */
export function bandsAtCarets(translation: Translation, aligned: Aligned): readonly number[] {
  const { source, target } = translation;
  return [
    ...(source ? [bandOfBlock(aligned, 'source', blockOf(source.state))] : []),
    bandOfBlock(aligned, 'target', blockOf(target.state)),
  ];
}

/** The place of the band in which somebody writes; -1 where nothing is aligned yet. */
export function bandAtCaret(translation: Translation): number {
  const aligned = translation.aligned();
  if (!aligned) return -1;
  return bandOfBlock(aligned, translation.getSnapshot().side, blockOf(translation.writing.state));
}

/**
 * Gives the keyboard to one of the two stories, and shows its caret. Where only one column has room the story is there only
 * once it has been turned to.
 */
export function giveKeyboard(translation: Translation, side: Side): void {
  translation.turnTo(side);
  const session = side === 'source' ? translation.source : translation.target;
  if (!session) return;
  session.focus();
  if (session.view?.hasFocus()) return;
  drawNow();
  session.focus();
  session.dispatch(session.state.tr.scrollIntoView());
}

/** The first line without text that begins between two positions: an item of a list, a paragraph of a box; null where none does. */
function emptyLine(doc: Node, from: number, to: number): number | null {
  let found: number | null = null;
  doc.nodesBetween(from, to, (node, pos) => {
    if (found === null && pos >= from && pos < to && node.isTextblock && node.content.size === 0)
      found = pos + 1;
    return found === null && !node.inlineContent;
  });
  return found;
}

/** Goes to the next line without text in the block of the translation that one is in; false where there is none. */
export function enterEmptyLine({ target }: Translation): boolean {
  const { doc, selection, tr } = target.state;
  const { $head } = selection;
  if ($head.depth < 2) return false;
  const empty = emptyLine(doc, $head.after(), $head.after(1));
  if (empty === null) return false;
  target.dispatch(tr.setSelection(TextSelection.create(doc, empty)).scrollIntoView());
  return true;
}

/**
 * Puts the caret into a top-level block of one of the two stories and brings the keyboard there: into its first line without
 * text, else behind all of its text.
 */
export function enterBlock(translation: Translation, side: Side, block: number): void {
  const session = side === 'source' ? translation.source : translation.target;
  if (!session) return;
  const { doc } = session.state;
  const index = Math.min(block, doc.childCount - 1);
  const start = positionOf(doc, index);
  const end = start + doc.child(index).nodeSize;
  const empty = emptyLine(doc, start, end);
  const selection =
    empty === null ? Selection.near(doc.resolve(end - 1), -1) : TextSelection.create(doc, empty);
  session.dispatch(session.state.tr.setSelection(selection).scrollIntoView());
  giveKeyboard(translation, side);
}

/** Goes to a band on one side, or on the other where it has nothing there. */
export function enterBand(translation: Translation, band: Band, wanted: Side): void {
  const side = sizeOf(band[RANGES[wanted]]) > 0 ? wanted : wanted === 'source' ? 'target' : 'source';
  enterBlock(translation, side, band[RANGES[side]].to - 1);
}

/** Goes to what stands beside the caret in the other story. */
export function goToOtherSide(translation: Translation): void {
  const side = translation.getSnapshot().side === 'source' ? 'target' : 'source';
  const aligned = translation.aligned();
  const band = aligned?.bands[bandAtCaret(translation)];
  if (band && sizeOf(band[RANGES[side]]) > 0) enterBand(translation, band, side);
  else giveKeyboard(translation, side);
}
