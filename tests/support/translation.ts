import type { Node } from 'prosemirror-model';
import { EditorState, type Plugin } from 'prosemirror-state';
import type { BlockRecord } from '../../src/shared/api/translation.ts';
import { identityPlugin } from '../../src/shared/article/identity.ts';
import { schema } from '../../src/shared/article/schema.ts';
import { newTranslation } from '../../src/shared/translation/new-translation.ts';
import { confirmationOf, type Records, recordsByBlock } from '../../src/shared/translation/records.ts';
import { type Row, rowsOf } from '../../src/shared/translation/rows.ts';
import { translationLinks } from '../../src/shared/translation/translation-links.ts';

export const LINK = { story: '018f3a5c-7d00-7000-8000-0000000000aa', revision: 'r' };

/** A translation of `source` as it begins, with `texts` written into its text blocks in their order. */
export function translationOf(source: Node, ...texts: string[]): Node {
  const waiting = [...texts];
  const fill = (node: Node): Node => {
    if (!node.inlineContent) return node.type.create(node.attrs, node.children.map(fill), node.marks);
    const text = waiting.shift();
    return text ? node.copy(node.content.addToEnd(schema.text(text))) : node;
  };
  return fill(newTranslation(source, LINK, 'ru', ''));
}

/** The editor of a translation, as far as its links go. */
export function editing(doc: Node, more: readonly Plugin[] = []): EditorState {
  return EditorState.create({ doc, plugins: [...more, identityPlugin(), translationLinks()] });
}

/** Rows at a glance: the texts of the sources, an equals sign, those of the targets; parted by bars. */
export function glance(rows: readonly Row[]): string {
  const texts = (blocks: readonly { node: Node }[]) =>
    blocks.map(({ node }) => node.textContent || (node.isTextblock ? '·' : node.type.name)).join('+');
  return rows.map(({ sources, targets }) => `${texts(sources)}=${texts(targets)}`).join(' | ');
}

/** Everything that has text, confirmed as it stands. */
export function allConfirmed(source: Node, target: Node): Records {
  return recordsByBlock(rowsOf(source, target).flatMap(confirmationOf));
}

export function withRecords(records: Records, more: readonly BlockRecord[]): Records {
  return new Map([...records, ...recordsByBlock(more)]);
}

/** The position in the text of the `index`th block of a story, `offset` characters in. */
export function placeIn(doc: Node, index: number, offset: number): number {
  let pos = 0;
  for (let at = 0; at < index; at++) pos += doc.child(at).nodeSize;
  return pos + 1 + offset;
}

/** The story with the text of its `index`th block changed. */
export function retold(doc: Node, index: number, text: string): Node {
  const block = doc.child(index);
  return doc.copy(
    doc.content.replaceChild(index, block.copy(block.type.create(null, schema.text(text)).content)),
  );
}
