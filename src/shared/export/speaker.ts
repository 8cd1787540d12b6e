import type { Node } from 'prosemirror-model';
import type { Source } from '../article/metadata.ts';
import { type StoryFacts, searchable, standsIn } from './facts.ts';

/**
 * Who is to be named under a quote of the story: its source, where readers are told the name at all and learn it neither from
 * the quote itself nor from the block before it. `index` is the quote’s place in the document.
 */
export function speakerUnder({ doc, sources }: StoryFacts, block: Node, index: number): Source | null {
  const key: unknown = block.attrs.source;
  const speaker = typeof key === 'string' ? sources.get(key) : undefined;
  if (!speaker) return null;
  const before = index > 0 ? doc.child(index - 1) : null;
  const goesOn = before?.type === block.type && before.attrs.source === key;
  const told =
    goesOn || [block, before].some((each) => each && standsIn(searchable(each.textContent), speaker.name));
  return told ? null : speaker;
}

/** A speaker as a line: name, role, organisation. */
export function speakerLine({ name, role, organisation }: Source): string {
  return [name, role, organisation].filter((part) => part !== '').join(', ');
}
