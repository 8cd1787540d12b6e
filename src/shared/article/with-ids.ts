import { Fragment, type Node } from 'prosemirror-model';
import { newId } from './ids.ts';

/** Whether a node is a block that carries an id. */
export const hasIdentity = (node: Node) => Object.hasOwn(node.attrs, 'id') && node.isBlock;

/** The same content with an id on every block and no id twice: for stories that were not written here. */
export function withIds(doc: Node): Node {
  const seen = new Set<string>();
  const visit = (node: Node): Node => {
    if (node.inlineContent && !hasIdentity(node)) return node;
    let attrs = node.attrs;
    if (hasIdentity(node)) {
      const id = node.attrs.id as string | null;
      if (!id || seen.has(id)) attrs = { ...attrs, id: newId() };
      seen.add(attrs.id as string);
    }
    const content = node.inlineContent ? node.content : Fragment.fromArray(node.children.map(visit));
    return node.type.create(attrs, content, node.marks);
  };
  return visit(doc);
}
