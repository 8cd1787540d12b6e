/** What a block of WordPress’s editor has beside its HTML. */
export type BlockAttributes = Readonly<Record<string, string | number | boolean>>;

/**
 * One block as WordPress’s block editor writes it: a comment that names it, its HTML, a comment that ends it. The
 * editor recognises a block by exactly this form (`serializeBlock` in @wordpress/blocks).
 */
export function block(name: string, attributes: BlockAttributes, html: string): string {
  const json = Object.keys(attributes).length === 0 ? '' : ` ${commentJson(attributes)}`;
  return `<!-- wp:${name}${json} -->\n${html}\n<!-- /wp:${name} -->`;
}

/** Blocks one after the other, as they stand in a post and inside another block. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks.filter((each) => each !== '').join('\n\n');
}

/** JSON that cannot end the comment in which it stands (`serializeAttributes` in @wordpress/blocks). */
function commentJson(attributes: BlockAttributes): string {
  return JSON.stringify(attributes)
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\\"', '\\u0022');
}
