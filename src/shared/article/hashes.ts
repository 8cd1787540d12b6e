import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Node } from 'prosemirror-model';
import { published } from './views.ts';

/** JSON with the keys of every object sorted, so that equal values give equal text. Takes plain JSON values only. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256 over canonical JSON, in hex. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** What a reader could see of a node: block ids and translation links are the newsroom's bookkeeping. */
function readable(node: Node): unknown {
  const { id: _, of: __, ...attrs } = node.attrs;
  return {
    type: node.type.name,
    attrs,
    marks: node.marks.map((mark) => mark.toJSON()),
    ...(node.isText ? { text: node.text } : { content: node.children.map(readable) }),
  };
}

/** Changes whenever anything in the story does. */
export function revisionHash(doc: Node): string {
  return hashOf(doc.toJSON());
}

/** Changes whenever what would be published does: sign-off, staleness and receipts go by it. */
export function contentHash(doc: Node): string {
  return hashOf(readable(published(doc)));
}

/** Changes whenever what would be published of one block does. */
export function blockHash(block: Node): string {
  return hashOf(readable(published(block)));
}
