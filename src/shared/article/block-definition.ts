import type { AttributeSpec, NodeSpec } from 'prosemirror-model';
import type { ReadableElement } from './element.ts';

/**
 * What one file of `blocks/` says: the block's ProseMirror spec, with its JSON attributes and HTML rules. Lines of text are
 * not `selectable` as objects: typing over a selected standfirst would have nowhere to go, and be lost.
 */
export interface BlockDefinition {
  spec: NodeSpec;
}

/** Every block carries a stable `id` and, in a translation, `of`: the ids of the source blocks it translates. */
export const identityAttrs: Record<string, AttributeSpec> = {
  id: { default: null, validate: 'string|null' },
  of: {
    default: Object.freeze([]),
    validate(value: unknown) {
      if (!Array.isArray(value) || !value.every((id) => typeof id === 'string')) {
        throw new RangeError('A block’s “of” is a list of block ids');
      }
    },
  },
};

/** HTML attributes for a block: `data-block` names its type so that a paste finds the same block again. */
export function identityToHtml(
  block: string,
  attrs: Record<string, unknown>,
  more: Record<string, string | null> = {},
): Record<string, string> {
  const html: Record<string, string> = { 'data-block': block };
  if (typeof attrs.id === 'string') html['data-id'] = attrs.id;
  if (Array.isArray(attrs.of) && attrs.of.length > 0) html['data-of'] = attrs.of.join(' ');
  for (const [name, value] of Object.entries(more)) if (value !== null) html[name] = value;
  return html;
}

/** The reverse of {@link identityToHtml}. */
export function identityFromHtml(element: ReadableElement): { id: string | null; of: string[] } {
  return {
    id: element.getAttribute('data-id') || null,
    of: (element.getAttribute('data-of') ?? '').split(' ').filter((id) => id !== ''),
  };
}
