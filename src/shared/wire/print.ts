import type { Node } from 'prosemirror-model';
import type { Byline, EntryMap } from '../article/metadata.ts';
import { schema } from '../article/schema.ts';
import { published } from '../article/views.ts';
import { isAgency } from './agencies.ts';
import { isCapitalName, isPersonName, isSignature } from './names.ts';
import type { RemovedPart } from './wire-story.ts';

/** What introduces a byline line, by language tag: for one author and for several. */
const INTRODUCTIONS: Readonly<Record<string, readonly [string, string]>> = {
  ru: ['Автор: ', 'Авторы: '],
  kk: ['Автор: ', 'Авторлар: '],
  'kk-Latn': ['Avtor: ', 'Avtorlar: '],
  ky: ['Автор: ', 'Авторлор: '],
  tg: ['Муаллиф: ', 'Муаллифон: '],
  'uz-Latn': ['Muallif: ', 'Mualliflar: '],
  'uz-Cyrl': ['Муаллиф: ', 'Муаллифлар: '],
};
const ENGLISH = ['By ', 'By '] as const;
const BLANK_LINE = '\n\n';

/**
 * An article as plain wire text, as it would be published: headline, standfirst, byline, the body with its dateline, and at the
 * end who wrote it. Parsing it finds the same structure.
 */
export function printWire(doc: Node): string {
  const shown = published(doc);
  const authors = Object.values(shown.attrs.bylines as EntryMap<'bylines'>).sort((a, b) => a.order - b.order);
  const signed = authors.filter(
    ({ name }) => isPersonName(name) || isSignature(name) || isCapitalName(name) || isAgency(name),
  );
  const others = authors.filter((author) => !signed.includes(author) && author.name !== '');
  const pieces = piecesOf(shown);
  const above = pieces.filter(
    ({ node }) => node.type === schema.nodes.headline || node.type === schema.nodes.standfirst,
  ).length;
  return [
    ...pieces.slice(0, above).map((piece) => piece.text),
    ...(signed.length > 0 ? [bylineLine(signed, String(shown.attrs.language))] : []),
    ...pieces.slice(above).map((piece) => piece.text),
    ...others.map(({ name }) => name),
    ...authors.filter(({ bio }) => bio.length > 0).flatMap(({ name, bio }) => [name, ...bio]),
  ].join(BLANK_LINE);
}

/** The story with every part that was taken out of the text put back where it stood: every word in order. */
export function printWithRemoved(doc: Node, removed: readonly RemovedPart[]): string {
  const pieces = piecesOf(doc).map((piece) => piece.text);
  const lines: string[] = [];
  let next = 0;
  pieces.forEach((piece, index) => {
    for (let part = removed[next]; part && part.after <= index; part = removed[++next]) lines.push(part.text);
    lines.push(piece);
  });
  lines.push(...removed.slice(next).map((part) => part.text));
  return lines.join(BLANK_LINE);
}

/** The line that names the authors, as the language introduces them: `By A, B`. */
export function bylineLine(authors: readonly Byline[], language: string): string {
  const [one, several] = INTRODUCTIONS[language] ?? ENGLISH;
  const names = authors.flatMap(({ name, role }) => (role === '' ? [name] : [name, role]));
  return (authors.length > 1 ? several : one) + names.join(', ');
}

/** Blocks as wire text, a blank line between them; empty ones leave no gap. They are to be of a `published` view. */
export function textOfBlocks(blocks: readonly Node[]): string {
  return blocks
    .map(textOfBlock)
    .filter((text) => text !== '')
    .join(BLANK_LINE);
}

interface Piece {
  node: Node;
  text: string;
}

/** The blocks that have text, in order. */
function piecesOf(doc: Node): Piece[] {
  return doc.children.map((node) => ({ node, text: textOfBlock(node) })).filter((piece) => piece.text !== '');
}

function textOfBlock(node: Node): string {
  if (node.isTextblock) return node.textContent;
  if (node.type === schema.nodes.list) {
    return node.children
      .map((item, index) => `${node.attrs.ordered ? `${index + 1}) ` : '• '}${item.textContent}`)
      .join('\n');
  }
  return node.children
    .map(textOfBlock)
    .filter((text) => text !== '')
    .join('\n');
}
