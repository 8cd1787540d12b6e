import {
  type BlockDefinition,
  identityAttrs,
  identityFromHtml,
  identityToHtml,
} from '../block-definition.ts';
import type { ReadableElement } from '../element.ts';

function fromHtml(element: ReadableElement) {
  return {
    ...identityFromHtml(element),
    url: element.getAttribute('data-url') ?? '',
    title: element.getAttribute('data-title') ?? '',
  };
}

/** Something that lives elsewhere (a post, a video, a map): its address and what it shows. Never its script. */
export const embed: BlockDefinition = {
  spec: {
    group: 'block',
    atom: true,
    attrs: {
      ...identityAttrs,
      url: { default: '', validate: 'string' },
      title: { default: '', validate: 'string' },
    },
    toDOM: (node) => [
      'div',
      identityToHtml('embed', node.attrs, {
        'data-url': node.attrs.url,
        'data-title': node.attrs.title || null,
      }),
    ],
    parseDOM: [{ tag: '[data-block=embed]', getAttrs: fromHtml, priority: 60 }],
  },
};
