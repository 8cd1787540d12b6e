import type { Nodes } from 'mdast';
import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5';
import type { Node } from 'prosemirror-model';
import { published } from '../../../src/shared/article/views.ts';

type Element = DefaultTreeAdapterTypes.Element;
type HtmlNode = DefaultTreeAdapterTypes.Node;

/** A page as a browser reads it, and what a browser would have to put up with in it. */
export function readPage(html: string): { root: HtmlNode; errors: string[] } {
  const errors: string[] = [];
  const root = parse(html, { onParseError: ({ code }) => errors.push(code) });
  return { root, errors };
}

function isElement(node: HtmlNode): node is Element {
  return 'tagName' in node;
}

/** Every element of a page, in order. */
export function elementsOf(node: HtmlNode): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...(isElement(node) ? [node] : []), ...children.flatMap(elementsOf)];
}

export function elementNamed(node: HtmlNode, name: string): Element {
  const found = elementsOf(node).find(({ tagName }) => tagName === name);
  if (!found) throw new Error(`The page has no ${name}`);
  return found;
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

export function textOfPage(node: HtmlNode): string {
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOfPage).join('') : '';
}

/** The words of a Markdown file as its reader sees them. */
export function textOfTree(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOfTree).join(' ') : '';
}

/** Words alone, so that spaces and breaks between them do not count. */
export function wordsOf(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, '');
}

/** The words of each line of text that a story would be published with, in order. */
export function publishedLines(doc: Node): string[] {
  const lines: string[] = [];
  published(doc).descendants((node) => {
    if (node.isTextblock && wordsOf(node.textContent) !== '') lines.push(wordsOf(node.textContent));
    return !node.isTextblock;
  });
  return lines;
}

/** Whether all lines stand in a text, one after the other. */
export function standInOrder(text: string, lines: readonly string[]): string | null {
  const words = wordsOf(text);
  let at = 0;
  for (const line of lines) {
    const found = words.indexOf(line, at);
    if (found < 0) return line;
    at = found + line.length;
  }
  return null;
}
