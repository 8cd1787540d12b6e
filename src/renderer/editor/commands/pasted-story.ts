import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Selection, type Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { newId } from '../../../shared/article/ids.ts';
import { schema } from '../../../shared/article/schema.ts';
import { bodyBlocks } from './pasted-blocks.ts';

const { nodes } = schema;

/**
 * The blocks of a whole story, where a slice begins as a story does: with its headline, its standfirst or its lede, and
 * more behind it. Null where it is anything else. What follows a foreign main heading is its lede.
 */
export function storyOf(slice: Slice): Node[] | null {
  const rest = [...slice.content.content];
  const take = (type: Node['type']) => (rest[0]?.type === type ? rest.shift() : undefined);
  const headline = take(nodes.headline);
  const standfirst = take(nodes.standfirst);
  const lede = take(nodes.lede);
  if (slice.content.childCount < 2 || !(headline || standfirst || lede)) return null;
  const opening = lede ?? (headline && take(nodes.paragraph));
  return [
    headline ?? nodes.headline.create({ id: newId() }),
    ...(standfirst ? [standfirst] : []),
    nodes.lede.create(opening?.attrs ?? { id: newId() }, opening?.content),
    ...bodyBlocks(rest),
  ];
}

/** Puts a whole story in the place of all that is there, and the caret at its end. */
export function replaceStory(tr: Transaction, story: readonly Node[]): void {
  tr.step(new ReplaceStep(0, tr.doc.content.size, new Slice(Fragment.from(story), 0, 0)));
  tr.setSelection(Selection.atEnd(tr.doc));
}
