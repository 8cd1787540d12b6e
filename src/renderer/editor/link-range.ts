import type { EditorState, Transaction } from 'prosemirror-state';
import { schema } from '../../shared/article/schema.ts';

export interface LinkRange {
  readonly href: string;
  readonly from: number;
  readonly to: number;
}

/** The link in which the selection is, whole, or null. */
export function linkAt({ selection }: EditorState): LinkRange | null {
  const { $from } = selection;
  const parent = $from.parent;
  if (!parent.inlineContent) return null;
  const start = $from.start();
  let found: LinkRange | null = null;
  let run: LinkRange | null = null;
  parent.forEach((node, offset) => {
    const mark = schema.marks.link.isInSet(node.marks);
    const from = start + offset;
    const href = mark ? String(mark.attrs.href) : null;
    if (href === null) run = null;
    else run = { href, from: run?.href === href ? run.from : from, to: from + node.nodeSize };
    if (run && run.from <= selection.from && selection.from <= run.to) found = run;
  });
  return found;
}

/** Links the selection, or the link in which it stands, to `href`; null takes the link away and leaves the words. */
export function setLink(state: EditorState, href: string | null): Transaction {
  const { tr, selection } = state;
  const range = selection.empty ? linkAt(state) : selection;
  if (!range) return tr;
  tr.removeMark(range.from, range.to, schema.marks.link);
  if (href !== null) tr.addMark(range.from, range.to, schema.marks.link.create({ href }));
  return tr;
}
