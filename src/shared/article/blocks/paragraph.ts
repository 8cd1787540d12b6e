import {
  type BlockDefinition,
  identityAttrs,
  identityFromHtml,
  identityToHtml,
} from '../block-definition.ts';

/** Ordinary running text: what everything is that nothing else claims. */
export const paragraph: BlockDefinition = {
  spec: {
    content: 'inline*',
    selectable: false,
    group: 'block',
    attrs: identityAttrs,
    toDOM: (node) => ['p', identityToHtml('paragraph', node.attrs), 0],
    parseDOM: [
      { tag: '[data-block=paragraph]', getAttrs: identityFromHtml, priority: 60 },
      { tag: 'p', getAttrs: identityFromHtml },
    ],
  },
};
