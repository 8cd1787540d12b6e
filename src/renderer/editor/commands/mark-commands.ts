import { toggleMark } from 'prosemirror-commands';
import type { Mark, Node, ResolvedPos } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { newId } from '../../../shared/article/ids.ts';
import { isSafeHref } from '../../../shared/article/marks.ts';
import { schema } from '../../../shared/article/schema.ts';

const { marks } = schema;

export const toggleStrong: Command = toggleMark(marks.strong);
export const toggleEm: Command = toggleMark(marks.em);

/** The run of text around a caret that carries the same link, or null. */
function linkAround($at: ResolvedPos): { from: number; to: number; mark: Mark } | null {
  const { parent } = $at;
  const linkOf = (index: number) =>
    index < 0 || index >= parent.childCount ? undefined : marks.link.isInSet(parent.child(index).marks);
  const index = $at.textOffset > 0 || linkOf($at.index()) ? $at.index() : $at.index() - 1;
  const mark = linkOf(index);
  if (!mark) return null;
  let first = index;
  let last = index + 1;
  while (linkOf(first - 1)?.eq(mark)) first--;
  while (linkOf(last)?.eq(mark)) last++;
  return { from: $at.posAtIndex(first), to: $at.posAtIndex(last), mark };
}

/** The address of the link at the caret or at the start of the selection, or null. */
export function linkAt(state: EditorState): string | null {
  const { $from, empty } = state.selection;
  if (!$from.parent.inlineContent) return null;
  const mark = empty ? linkAround($from)?.mark : marks.link.isInSet($from.nodeAfter?.marks ?? []);
  return mark ? String(mark.attrs.href) : null;
}

function linkRange(state: EditorState): { from: number; to: number } | null {
  const { selection } = state;
  if (!selection.empty) return { from: selection.from, to: selection.to };
  return selection.$from.parent.inlineContent ? linkAround(selection.$from) : null;
}

/** Links the selection, or gives the link around the caret another address. Refuses addresses that are not safe. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const range = linkRange(state);
    if (!range || !isSafeHref(href)) return false;
    dispatch?.(state.tr.addMark(range.from, range.to, marks.link.create({ href: href.trim() })));
    return true;
  };
}

/** Takes the link off the selection, or off the whole link around the caret. */
export const unsetLink: Command = (state, dispatch) => {
  const range = linkRange(state);
  if (!range || !state.doc.rangeHasMark(range.from, range.to, marks.link)) return false;
  dispatch?.(state.tr.removeMark(range.from, range.to, marks.link));
  return true;
};

function sourceOf(block: Node): string | null {
  const { source } = block.attrs;
  return typeof source === 'string' ? source : null;
}

/** Marks the selection as one quotation, over several blocks where it runs over several. Its source is the block's. */
export const markQuotation: Command = (state, dispatch) => {
  const { from, to, empty, $from } = state.selection;
  if (empty || state.doc.textBetween(from, to).trim() === '') return false;
  const quotation = marks.quotation.create({ id: newId(), source: sourceOf($from.parent) });
  dispatch?.(state.tr.addMark(from, to, quotation));
  return true;
};
