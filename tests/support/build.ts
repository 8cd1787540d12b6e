import type { Node } from 'prosemirror-model';
import { EditorState, type Plugin, TextSelection } from 'prosemirror-state';
import type { BlockName } from '../../src/shared/article/blocks.ts';
import { printDateline } from '../../src/shared/article/dateline.ts';
import { schema } from '../../src/shared/article/schema.ts';

/** A node with the places that tags like `<a>` in its text name, as offsets from its start. */
export interface Built {
  node: Node;
  tags: Record<string, number>;
}

type Child = string | Built;

function build(type: BlockName | 'doc', attrs: Record<string, unknown>, children: readonly Child[]): Built {
  const tags: Record<string, number> = {};
  const content: Node[] = [];
  let size = 0;
  const inside = type === 'doc' ? 0 : 1;
  for (const child of children) {
    if (typeof child !== 'string') {
      for (const [tag, at] of Object.entries(child.tags)) tags[tag] = inside + size + at;
      content.push(child.node);
      size += child.node.nodeSize;
      continue;
    }
    let text = '';
    for (const piece of child.split(/(<\w+>)/)) {
      const tag = /^<(\w+)>$/.exec(piece)?.[1];
      if (tag) tags[tag] = inside + size + text.length;
      else text += piece;
    }
    if (text !== '') content.push(schema.text(text));
    size += text.length;
  }
  return { node: schema.node(type, attrs, content), tags };
}

let counter = 0;

function builder(type: BlockName, more: Record<string, unknown> = {}) {
  return (...children: Child[]): Built => build(type, { id: `${type}-${++counter}`, ...more }, children);
}

export const headline = builder('headline');
export const standfirst = builder('standfirst');
export const lede = builder('lede');
export const p = builder('paragraph');
export const subheading = builder('subheading');
export const quote = builder('quote');
export const attribution = builder('attribution');
export const pullquote = builder('pullquote');
export const ul = builder('list');
export const li = builder('listItem');
export const figure = builder('figure', { alt: 'a dam' });
export const box = builder('factbox');
export const title = builder('factboxTitle');
export const embed = builder('embed', { url: 'https://example.org/' });
export const divider = builder('divider');

/** A chip. Without `printed` it reads as a new one prints. */
export function chip(place: string, printed?: string): Built {
  const parts = { place, date: null, agency: null };
  return { node: schema.node('dateline', { ...parts, printed: printed ?? printDateline(parts) }), tags: {} };
}

export interface BuiltDoc extends Built {
  doc: Node;
}

/** A whole story. */
export function doc(...blocks: Built[]): BuiltDoc {
  const built = build('doc', {}, blocks);
  return { ...built, doc: built.node };
}

/** An editor state whose selection runs from `<a>` to `<b>`, or is a caret at `<a>`. */
export function stateOf(story: Built, plugins: readonly Plugin[] = []): EditorState {
  const anchor = story.tags.a ?? 1;
  const selection = TextSelection.create(story.node, anchor, story.tags.b ?? anchor);
  return EditorState.create({ doc: story.node, selection, plugins: [...plugins] });
}

/**
 * A story's shape, to be compared at a glance: `headline(Dam dry) lede([BISHKEK — ]Water) paragraph()`.
 * Chips stand in brackets.
 */
export function outline(node: Node): string {
  const inner = node.inlineContent
    ? node.children.map((child) => (child.isText ? child.text : `[${child.textContent}]`)).join('')
    : node.children.map(outline).join(' ');
  return node.type.name === 'doc' ? inner : `${node.type.name}(${inner})`;
}
