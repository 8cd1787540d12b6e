import {
  type BlockDefinition,
  identityAttrs,
  identityFromHtml,
  identityToHtml,
} from '../block-definition.ts';

/** One line of a list. */
export const listItem: BlockDefinition = {
  spec: {
    content: 'inline*',
    selectable: false,
    defining: true,
    attrs: identityAttrs,
    toDOM: (node) => ['li', identityToHtml('listItem', node.attrs), 0],
    parseDOM: [{ tag: 'li', getAttrs: identityFromHtml }],
  },
};
