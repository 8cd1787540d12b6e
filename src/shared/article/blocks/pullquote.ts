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

/** Words lifted out of the story and set large beside it. */
export const pullquote: BlockDefinition = {
  spec: {
    content: 'inline*',
    selectable: false,
    group: 'block',
    defining: true,
    attrs: { ...identityAttrs, source: { default: null, validate: 'string|null' } },
    toDOM: (node) => [
      'aside',
      identityToHtml('pullquote', node.attrs, { 'data-source': node.attrs.source }),
      0,
    ],
    parseDOM: [{ tag: '[data-block=pullquote]', getAttrs: fromHtml, priority: 60 }],
  },
};
