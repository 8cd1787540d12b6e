import {
  type BlockDefinition,
  identityAttrs,
  identityFromHtml,
  identityToHtml,
} from '../block-definition.ts';

/** A line that titles the part of the story below it. */
export const subheading: BlockDefinition = {
  spec: {
    content: 'inline*',
    selectable: false,
    group: 'block',
    defining: true,
    attrs: identityAttrs,
    toDOM: (node) => ['h2', identityToHtml('subheading', node.attrs), 0],
    parseDOM: [
      { tag: '[data-block=subheading]', getAttrs: identityFromHtml, priority: 60 },
      { tag: 'h2', getAttrs: identityFromHtml },
      { tag: 'h3', getAttrs: identityFromHtml },
      { tag: 'h4', getAttrs: identityFromHtml },
      { tag: 'h5', getAttrs: identityFromHtml },
      { tag: 'h6', getAttrs: identityFromHtml },
    ],
  },
};
