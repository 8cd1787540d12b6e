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
    media: element.getAttribute('data-media') || null,
    alt: element.getAttribute('data-alt') ?? '',
    credit: element.getAttribute('data-credit') ?? '',
  };
}

/**
 * A picture with its caption as text. `media` is the hash that names the file in the media store, or null while
 * there is none; `alt` describes the picture for those who cannot see it; `credit` is printed as it stands.
 */
export const figure: BlockDefinition = {
  spec: {
    content: 'inline*',
    group: 'block',
    isolating: true,
    attrs: {
      ...identityAttrs,
      media: { default: null, validate: 'string|null' },
      alt: { default: '', validate: 'string' },
      credit: { default: '', validate: 'string' },
    },
    toDOM: (node) => [
      'figure',
      identityToHtml('figure', node.attrs, {
        'data-media': node.attrs.media,
        'data-alt': node.attrs.alt || null,
        'data-credit': node.attrs.credit || null,
      }),
      ['figcaption', 0],
    ],
    parseDOM: [{ tag: 'figure', getAttrs: fromHtml, contentElement: 'figcaption' }],
  },
};
