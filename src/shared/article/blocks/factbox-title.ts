import {
  type BlockDefinition,
  identityAttrs,
  identityFromHtml,
  identityToHtml,
} from '../block-definition.ts';

/** The line that titles a factbox. */
export const factboxTitle: BlockDefinition = {
  spec: {
    content: 'inline*',
    selectable: false,
    defining: true,
    attrs: identityAttrs,
    toDOM: (node) => ['h3', identityToHtml('factboxTitle', node.attrs), 0],
    parseDOM: [{ tag: '[data-block=factboxTitle]', getAttrs: identityFromHtml, priority: 60 }],
  },
};
