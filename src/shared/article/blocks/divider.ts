import {
  type BlockDefinition,
  identityAttrs,
  identityFromHtml,
  identityToHtml,
} from '../block-definition.ts';

/** A pause between two parts of a story. */
export const divider: BlockDefinition = {
  spec: {
    group: 'block',
    atom: true,
    attrs: identityAttrs,
    toDOM: (node) => ['hr', identityToHtml('divider', node.attrs)],
    parseDOM: [{ tag: 'hr', getAttrs: identityFromHtml }],
  },
};
