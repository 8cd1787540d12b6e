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

/** A line that credits or sources the story: reporting credits, “first published by”, a document. */
export const attribution: BlockDefinition = {
  spec: {
    content: 'inline*',
    selectable: false,
    group: 'block',
    defining: true,
    attrs: { ...identityAttrs, source: { default: null, validate: 'string|null' } },
    toDOM: (node) => [
      'p',
      identityToHtml('attribution', node.attrs, { 'data-source': node.attrs.source }),
      0,
    ],
    parseDOM: [{ tag: '[data-block=attribution]', getAttrs: fromHtml, priority: 60 }],
  },
};
