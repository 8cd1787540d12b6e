import type { Node } from 'prosemirror-model';
import { SCHEMA_VERSION } from '../../shared/article/schema.ts';
import { textOf } from '../../shared/article/views.ts';

export interface ExportedText {
  /** Without an ending; safe on every file system. */
  readonly fileName: string;
  /** The whole article, so that it can be brought back. */
  readonly json: string;
  /** What a person reads, a blank line between blocks. */
  readonly text: string;
}

/** The story as files for another place, for when its library cannot take it. */
export function exportText(doc: Node): ExportedText {
  const headline = doc.firstChild?.textContent ?? '';
  const name = (String(doc.attrs.slug) || headline)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return {
    fileName: name || 'story',
    json: JSON.stringify({ schemaVersion: SCHEMA_VERSION, doc: doc.toJSON() }, null, 2),
    text: textOf(doc),
  };
}
