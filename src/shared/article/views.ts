import { Fragment, Mark, type Node } from 'prosemirror-model';
import { isBlockName } from './blocks.ts';
import { schema } from './schema.ts';

/** How undecided suggestions read: as they were before, or as if every one were accepted. */
type Suggestions = 'refused' | 'accepted';

/** Marks that never leave the newsroom. Notes take their text with them, the others only themselves. */
const HIDDEN = new Set(['comment', 'insertion', 'deletion', 'modification']);

function isLeftOut(node: Node, suggestions: Suggestions): boolean {
  const removed = suggestions === 'accepted' ? 'deletion' : 'insertion';
  return node.marks.some((mark) => mark.type.name === 'note' || mark.type.name === removed);
}

function markFromValue(value: unknown): Mark | null {
  if (typeof value !== 'object' || value === null) return null;
  return Mark.fromJSON(schema, value);
}

/** A node as it was before a `modification` that stands on it. */
function beforeModification(node: Node, modification: Mark): Node {
  const { type, attrName, previousValue, newValue } = modification.attrs;
  if (type === 'attr' && typeof attrName === 'string' && Object.hasOwn(node.attrs, attrName)) {
    return node.type.create({ ...node.attrs, [attrName]: previousValue }, node.content, node.marks);
  }
  if (type === 'nodeType' && typeof previousValue === 'string' && isBlockName(previousValue)) {
    const before = schema.nodes[previousValue];
    return before.validContent(node.content) ? before.create(node.attrs, node.content, node.marks) : node;
  }
  if (type === 'mark') {
    const added = markFromValue(newValue);
    const removed = markFromValue(previousValue);
    const without = added ? added.removeFromSet(node.marks) : node.marks;
    return node.mark(removed ? removed.addToSet(without) : without);
  }
  return node;
}

/** One node of a view, or null where it is not part of it. Nodes in which nothing is hidden are returned as they are. */
function viewed(node: Node, suggestions: Suggestions): Node | null {
  if (isLeftOut(node, suggestions)) return null;
  let shown = node;
  if (suggestions === 'refused') {
    for (const mark of node.marks)
      if (mark.type.name === 'modification') shown = beforeModification(shown, mark);
  }
  if (shown.marks.some((mark) => HIDDEN.has(mark.type.name))) {
    shown = shown.mark(shown.marks.filter((mark) => !HIDDEN.has(mark.type.name)));
  }
  if (shown.childCount === 0) return shown;
  const children: Node[] = [];
  let changed = false;
  shown.forEach((child, _, index) => {
    const next = viewed(child, suggestions);
    if (next !== child) changed = true;
    if (next) children.push(next);
    else if (!shown.canReplace(index, index + 1)) children.push(child.type.create(child.attrs));
  });
  return changed ? shown.copy(Fragment.fromArray(children)) : shown;
}

function view(node: Node, suggestions: Suggestions): Node {
  return viewed(node, suggestions) ?? node.type.create(node.attrs);
}

/**
 * The story (or a block of it) as it would be published now: without notes and comments, and as it was before any
 * suggestion that nobody has decided. A block that the schema requires stays, empty.
 */
export function published(node: Node): Node {
  return view(node, 'refused');
}

/** The same as it would be published if every suggestion were accepted. */
export function accepted(node: Node): Node {
  return view(node, 'accepted');
}

/** Text that a node shows, chips as they print, with a blank line between blocks. Nothing is left out. */
export function textOf(node: Node): string {
  return node.textBetween(0, node.content.size, '\n\n');
}

/** The published story as text, a blank line between blocks. Empty blocks leave no gap. */
export function plain(doc: Node): string {
  const lines: string[] = [];
  published(doc).descendants((node) => {
    if (!node.isTextblock) return true;
    const text = node.textContent;
    if (text !== '') lines.push(text);
    return false;
  });
  return lines.join('\n\n');
}
