import {
  type BlockDefinition,
  identityAttrs,
  identityFromHtml,
  identityToHtml,
} from '../block-definition.ts';

/** A box of background beside the story: a title, then paragraphs and lists. */
export const factbox: BlockDefinition = {
  spec: {
    content: 'factboxTitle (paragraph | list)+',
    group: 'block',
    isolating: true,
    attrs: identityAttrs,
    toDOM: (node) => ['section', identityToHtml('factbox', node.attrs), 0],
    parseDOM: [{ tag: '[data-block=factbox]', getAttrs: identityFromHtml, priority: 60 }],
  },
};
