import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { schema } from '../../shared/article/schema.ts';
import { SetAttribute } from '../../shared/article/steps.ts';
import { linksIn, linksOf, union } from '../../shared/translation/block-links.ts';
import { emptyTwin } from '../../shared/translation/new-translation.ts';
import type { Aligned } from './alignment.ts';

/** Blocks of which a story has one at most. */
const ONLY_ONE = new Set(['headline', 'standfirst', 'lede']);

export function positionOf(doc: Node, block: number): number {
  let pos = 0;
  for (let at = 0; at < block; at++) pos += doc.child(at).nodeSize;
  return pos;
}

/** Where in the translation a band’s block belongs: behind what the bands before it have there. */
function placeFor(aligned: Aligned, band: number): number {
  for (let at = band - 1; at >= 0; at--) {
    const before = aligned.bands[at]?.targets;
    if (before && before.to > before.from) return before.to;
  }
  return 0;
}

/** The first place from `place` on where a story may have such a block; null where it may nowhere. */
function allowedPlace(doc: Node, place: number, block: Node): number | null {
  for (let at = place; at <= doc.childCount; at++) {
    if (doc.canReplaceWith(at, at, block.type)) return at;
  }
  return null;
}

/**
 * Adds to `tr` what the translation lacks in a band: an empty block for its source, or, where the story has the only one of
 * its kind already, the link to it. Returns the place of that block, or null where nothing can be added.
 */
export function addMissing(tr: Transaction, aligned: Aligned, band: number): number | null {
  const source = aligned.rows[aligned.bands[band]?.row ?? -1]?.sources[0];
  if (!source) return null;
  const { doc } = tr;
  const only = doc.children.findIndex(({ type }) => type === source.node.type && ONLY_ONE.has(type.name));
  const there = doc.maybeChild(only);
  if (there) {
    tr.step(new SetAttribute(positionOf(doc, only), 'of', union(linksIn(there), [source.id])));
    return only;
  }
  const twin = emptyTwin(source.node, String(doc.attrs.language));
  // A story has no second lede: what cannot stand here as it is becomes running text.
  const block = ONLY_ONE.has(twin.type.name) && twin.type.name !== 'standfirst' ? asParagraph(twin) : twin;
  const place = allowedPlace(doc, placeFor(aligned, band), block) ?? allowedPlace(doc, 0, block);
  if (place === null) return null;
  tr.insert(positionOf(doc, place), block);
  return place;
}

function asParagraph(block: Node): Node {
  return schema.nodes.paragraph.create({ id: block.attrs.id, of: linksOf(block) }, block.content);
}
