import { Fragment, type Node } from 'prosemirror-model';
import { fail } from '../../../shared/api/errors.ts';
import { newId } from '../../../shared/article/ids.ts';
import { readDocument } from '../../../shared/article/migrate.ts';
import { newStoryDoc } from '../../../shared/article/new-story.ts';
import { SCHEMA_VERSION } from '../../../shared/article/schema.ts';

/** Gives an id to every block that lacks one or repeats one: a story starts with all of its ids in place. */
function withIds(node: Node, seen: Set<string>): Node {
  const { id } = node.attrs;
  const fresh = node.isBlock && id !== undefined && (typeof id !== 'string' || id === '' || seen.has(id));
  const attrs = fresh ? { ...node.attrs, id: newId() } : node.attrs;
  if (typeof attrs.id === 'string') seen.add(attrs.id);
  if (node.isText) return node;
  return node.type.create(
    attrs,
    Fragment.from(node.children.map((child) => withIds(child, seen))),
    node.marks,
  );
}

/**
 * The document that a new story starts with: `json` checked against the schema, or an empty story in `language`.
 * @throws ApiError `bad-input`
 */
export function incomingStory(json: unknown, language: string): Node {
  if (json === undefined) return newStoryDoc({ language });
  const read = readDocument(json, SCHEMA_VERSION);
  if (!read.ok) {
    throw fail(
      'bad-input',
      'This is not a story that Copydesk can read, so nothing was added to the library.',
      {
        problems: ['doc: not an article of this schema version'],
      },
    );
  }
  return withIds(read.doc, new Set());
}
