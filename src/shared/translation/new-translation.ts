import { Fragment, type Node } from 'prosemirror-model';
import { printDateline } from '../article/dateline.ts';
import { newId } from '../article/ids.ts';
import type { EntryMap } from '../article/metadata.ts';
import { schema } from '../article/schema.ts';
import { dateIn } from './dates.ts';
import { placeIn } from './places.ts';
import { roleOfTranslator } from './translator-role.ts';

/** A source’s dateline for another language: place and date as they are printed there, where that is known. */
function chipFor(chip: Node, language: string): Node {
  const agency: string | null = chip.attrs.agency;
  const place = placeIn(chip.attrs.place, language) ?? String(chip.attrs.place);
  const date: string | null =
    chip.attrs.date === null ? null : (dateIn(chip.attrs.date, language) ?? chip.attrs.date);
  if (place === chip.attrs.place && date === chip.attrs.date) return chip.mark([]);
  return chip.type.create({ place, date, agency, printed: printDateline({ place, date, agency }) });
}

function emptyContent(block: Node, language: string): Fragment {
  if (!block.inlineContent) {
    return Fragment.fromArray(block.children.map((child) => emptyTwin(child, language)));
  }
  const first = block.firstChild;
  return first?.type === schema.nodes.dateline ? Fragment.from(chipFor(first, language)) : Fragment.empty;
}

/**
 * The block with which a source block’s translation into `language` begins: of the same kind, linked to it, with the same
 * picture, speaker, numbering or items, and without text. A dateline comes along.
 */
export function emptyTwin(block: Node, language: string): Node {
  const { id } = block.attrs;
  const of = typeof id === 'string' && id !== '' ? [id] : [];
  return block.type.create({ ...block.attrs, id: newId(), of }, emptyContent(block, language));
}

function withTranslator(bylines: EntryMap<'bylines'>, name: string, language: string): EntryMap<'bylines'> {
  if (name.trim() === '') return bylines;
  const order = Math.max(-1, ...Object.values(bylines).map((byline) => byline.order)) + 1;
  return { ...bylines, [newId()]: { name: name.trim(), role: roleOfTranslator(language), bio: [], order } };
}

/**
 * The story with which a translation of `source` into `language` begins: an empty block for each of the source’s, linked to
 * it, and the details that carry over. Headlines for channels do not: they are words. `translator` becomes a byline, '' none.
 */
export function newTranslation(
  source: Node,
  link: { story: string; revision: string },
  language: string,
  translator: string,
): Node {
  return source.type.create(
    {
      ...source.attrs,
      language,
      translationOf: link,
      bylines: withTranslator(source.attrs.bylines, translator, language),
      variants: {},
    },
    source.children.map((block) => emptyTwin(block, language)),
  );
}
