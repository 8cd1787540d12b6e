import {
  type BlockDefinition,
  identityAttrs,
  identityFromHtml,
  identityToHtml,
} from '../block-definition.ts';
import type { ReadableElement } from '../element.ts';

function fromHtml(element: ReadableElement) {
  return { ...identityFromHtml(element), source: element.getAttribute('data-source') || null };
}

/** A paragraph that is direct speech. `source` is a key of the story’s `sources`, or null while unnamed. */
export const quote: BlockDefinition = {
  spec: {
    content: 'inline*',
    selectable: false,
    group: 'block',
    defining: true,
    attrs: { ...identityAttrs, source: { default: null, validate: 'string|null' } },
    toDOM: (node) => [
      'blockquote',
      identityToHtml('quote', node.attrs, { 'data-source': node.attrs.source }),
      0,
    ],
    parseDOM: [
      { tag: '[data-block=quote]', getAttrs: fromHtml, priority: 60 },
      { tag: 'blockquote', getAttrs: fromHtml },
    ],
  },
};
