import type { Node } from 'prosemirror-model';
import { schema } from '../article/schema.ts';

/** C0 controls and DEL, without tab and line ends: no page and no wire has a use for them. */
const CONTROLS = new RegExp(
  `[${[...Array(32).keys(), 0x7f]
    .filter((code) => ![0x09, 0x0a, 0x0d].includes(code))
    .map((code) => `\\u${code.toString(16).padStart(4, '0')}`)
    .join('')}]`,
  'g',
);

/** Halves of letters outside the Basic Multilingual Plane: alone they are no letter, and no UTF-8. */
const LONE_SURROGATES = /\p{Cs}/gu;

/** Text without the characters that some formats forbid and others show as rubbish. */
export function withoutControls(text: string): string {
  return text.replaceAll(CONTROLS, '').replaceAll(LONE_SURROGATES, '');
}

/** How JSON writes what {@link withoutControls} takes out. */
const IN_JSON = /\\u[0-9a-f]{4}|\\[bf]|\u007f/;

function isEmptyText(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'text' in value && value.text === '';
}

/** A story of which every text and every field is {@link withoutControls}. */
export function storyWithoutControls(doc: Node): Node {
  const json = JSON.stringify(doc.toJSON());
  if (!IN_JSON.test(json)) return doc;
  const cleaned: unknown = JSON.parse(json, (_, value: unknown) => {
    if (typeof value === 'string') return withoutControls(value);
    return Array.isArray(value) ? value.filter((each) => !isEmptyText(each)) : value;
  });
  return schema.nodeFromJSON(cleaned);
}
