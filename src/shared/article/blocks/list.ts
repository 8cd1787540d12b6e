import {
  type BlockDefinition,
  identityAttrs,
  identityFromHtml,
  identityToHtml,
} from '../block-definition.ts';

/** A flat list of items, numbered or bulleted. */
export const list: BlockDefinition = {
  spec: {
    content: 'listItem+',
    group: 'block',
    attrs: { ...identityAttrs, ordered: { default: false, validate: 'boolean' } },
    toDOM: (node) => [node.attrs.ordered ? 'ol' : 'ul', identityToHtml('list', node.attrs), 0],
    parseDOM: [
      { tag: 'ul', getAttrs: (element) => ({ ...identityFromHtml(element), ordered: false }) },
      { tag: 'ol', getAttrs: (element) => ({ ...identityFromHtml(element), ordered: true }) },
    ],
  },
};
