import {
  type BlockDefinition,
  identityAttrs,
  identityFromHtml,
  identityToHtml,
} from '../block-definition.ts';

/** The story’s main title. Exactly one, always first. */
export const headline: BlockDefinition = {
  spec: {
    content: 'inline*',
    selectable: false,
    defining: true,
    attrs: identityAttrs,
    toDOM: (node) => ['h1', identityToHtml('headline', node.attrs), 0],
    parseDOM: [
      { tag: '[data-block=headline]', getAttrs: identityFromHtml, priority: 60 },
      { tag: 'h1', getAttrs: identityFromHtml },
    ],
  },
};
