import type { Node } from 'prosemirror-model';
import { textOf } from '../../shared/article/views.ts';
import type { KeptWords } from './kept-words.ts';

/** The blocks of `now` that are not the same in `before`, as one conflict copy; none where they hold no text. */
export function unsentBlocks(before: Node, now: Node): KeptWords[] {
  const known = new Map<unknown, Node>();
  for (const block of before.children) known.set(block.attrs.id, block);
  const changed = now.children.filter((block) => !known.get(block.attrs.id)?.eq(block));
  const text = changed
    .map(textOf)
    .filter((line) => line !== '')
    .join('\n\n');
  return text === ''
    ? []
    : [{ blocks: changed.map((block): unknown => block.toJSON()), text, reason: 'unsent' }];
}
