import {
  type BlockDefinition,
  identityAttrs,
  identityFromHtml,
  identityToHtml,
} from '../block-definition.ts';

/**
 * The opening paragraph, which carries the dateline chip at its start. Its content is `inline*` on purpose: a
 * rule `dateline? inline*` silently eats text that is typed or merged before the chip (see datelines.ts).
 */
export const lede: BlockDefinition = {
  spec: {
    content: 'inline*',
    selectable: false,
    defining: true,
    attrs: identityAttrs,
    toDOM: (node) => ['p', identityToHtml('lede', node.attrs), 0],
    parseDOM: [{ tag: '[data-block=lede]', getAttrs: identityFromHtml, priority: 60 }],
  },
};
