import { Fragment, Node, Slice } from 'prosemirror-model';
import { Selection } from 'prosemirror-state';
import type { ConflictCopy } from '../../shared/api/story.ts';
import { schema } from '../../shared/article/schema.ts';
import type { StorySession } from '../editor/story-session.ts';

function nodeOf(json: unknown): Node | null {
  try {
    const node = Node.fromJSON(schema, json);
    node.check();
    return node;
  } catch {
    // Written by another version: its text is taken instead.
    return null;
  }
}

function textParagraphs(text: string): Node[] {
  return text
    .split(/\n{2,}/)
    .filter((part) => part !== '')
    .map((part) => schema.nodes.paragraph.create(null, schema.text(part)));
}

/** What a copy holds, as new paragraphs with the words’ marks; whatever block they stood in, nothing of it is left out. */
export function paragraphsOfCopy(copy: Pick<ConflictCopy, 'blocks' | 'text'>): Node[] {
  const blocks = copy.blocks.map(nodeOf);
  if (blocks.length === 0 || blocks.includes(null)) return textParagraphs(copy.text);
  const paragraphs: Node[] = [];
  const collect = (node: Node) => {
    if (node.isTextblock) {
      if (node.content.size > 0) paragraphs.push(schema.nodes.paragraph.create(null, node.content));
    } else node.forEach(collect);
  };
  for (const block of blocks) if (block) collect(block);
  return paragraphs.length > 0 ? paragraphs : textParagraphs(copy.text);
}

/** Puts the words of a copy back into the story, as one undo, and shows them. */
export function putBack(session: StorySession, copy: ConflictCopy, where: 'cursor' | 'end'): void {
  const paragraphs = paragraphsOfCopy(copy);
  const { tr } = session.state;
  if (where === 'cursor') tr.replaceSelection(new Slice(Fragment.from(paragraphs), 1, 1));
  else {
    tr.insert(tr.doc.content.size, paragraphs);
    tr.setSelection(Selection.atEnd(tr.doc));
  }
  session.dispatch(tr.scrollIntoView());
  session.focus();
}
