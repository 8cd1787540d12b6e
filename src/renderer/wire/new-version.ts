import { Fragment, type Mark, type Node } from 'prosemirror-model';
import type { EntryMap } from '../../shared/article/metadata.ts';
import { textOf } from '../../shared/article/views.ts';

type Sources = EntryMap<'sources'>;
/** The key that a source has in the story, by the key that it was given when the text was read. */
type Keys = ReadonlyMap<string, string>;

/** What two blocks are told to be the same by: kind and text, of a list its items’ as well. */
function wording(block: Node): string {
  return JSON.stringify([block.type.name, textOf(block)]);
}

function hasMarks(block: Node): boolean {
  return block.marks.length > 0 || block.children.some(hasMarks);
}

/** The keys under which the story knows sources of these names already. */
function knownKeys(sources: Sources, before: Sources): Keys {
  const byName = new Map(Object.entries(before).map(([key, { name }]) => [name, key]));
  return new Map(
    Object.entries(sources).flatMap(([key, { name }]) => {
      const known = byName.get(name);
      return known === undefined ? [] : [[key, known] as const];
    }),
  );
}

function withKeys<A extends Node['attrs']>(attrs: A, keys: Keys): A {
  const changed = ['source', 'via'].filter((name) => keys.has(attrs[name]));
  if (changed.length === 0) return attrs;
  return { ...attrs, ...Object.fromEntries(changed.map((name) => [name, keys.get(attrs[name])])) };
}

function renamed(node: Node, keys: Keys): Node {
  const marks = node.marks.map((mark: Mark) => mark.type.create(withKeys(mark.attrs, keys)));
  if (node.isText) return node.mark(marks);
  const content = Fragment.fromArray(node.children.map((child) => renamed(child, keys)));
  return node.type.create(withKeys(node.attrs, keys), content, marks);
}

/** The keys of the sources that a block refers to. */
function sourcesOf(block: Node): Set<string> {
  const keys = new Set<string>();
  const note = (attrs: Node['attrs']) => {
    for (const key of [attrs.source, attrs.via]) if (typeof key === 'string') keys.add(key);
  };
  note(block.attrs);
  block.descendants((node) => {
    note(node.attrs);
    for (const mark of node.marks) note(mark.attrs);
  });
  return keys;
}

/**
 * An article that was read from a text, as a new version of the story in whose place it comes. Blocks that say the same stay
 * what they were, with their ids, their links and what somebody has marked in them, so that nobody who translates the
 * story is told that they changed; and a source that the story has already keeps its key.
 */
export function asNewVersion(article: Node, before: Node): Node {
  const read: Sources = article.attrs.sources;
  const known: Sources = before.attrs.sources;
  const keys = knownKeys(read, known);
  const sources = Object.fromEntries(
    Object.entries(read).map(([key, source]) => [keys.get(key) ?? key, source]),
  );
  const standing = Map.groupBy(before.children, wording);
  const blocks = article.children.map((block) => {
    const fresh = renamed(block, keys);
    const former = standing.get(wording(block))?.shift();
    // What was pasted as plain text before knows less of its words than the new reading does.
    if (!former || textOf(former) === '' || (hasMarks(fresh) && !hasMarks(former))) return fresh;
    for (const key of sourcesOf(former)) {
      const source = known[key];
      if (source) sources[key] ??= source;
    }
    return former;
  });
  return article.type.create({ ...article.attrs, sources }, blocks);
}
