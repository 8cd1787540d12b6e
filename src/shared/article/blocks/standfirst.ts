import {
  type BlockDefinition,
  identityAttrs,
  identityFromHtml,
  identityToHtml,
} from '../block-definition.ts';

/** The sentence or two under the headline that sell the story. At most one. */
export const standfirst: BlockDefinition = {
  spec: {
    content: 'inline*',
    selectable: false,
    defining: true,
    attrs: identityAttrs,
    toDOM: (node) => ['p', identityToHtml('standfirst', node.attrs), 0],
    parseDOM: [{ tag: '[data-block=standfirst]', getAttrs: identityFromHtml, priority: 60 }],
  },
};
