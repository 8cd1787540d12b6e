import { Fragment, Mark, type Node, Slice } from 'prosemirror-model';
import { type EditorState, Plugin } from 'prosemirror-state';
import { newId } from '../../../shared/article/ids.ts';
import { schema } from '../../../shared/article/schema.ts';
import { pastedHtmlParser } from './foreign-html.ts';
import { insertSlice, replaceSelectionWithSlice } from './insert-slice.ts';
import { replaceStory, storyOf } from './pasted-story.ts';
import { isAllSelected, isAwaited, isBare, type TakeStory, wholeStory } from './whole-story.ts';

const { nodes, marks } = schema;

/** New ids for what is pasted: for every quotation, and for blocks that the story (`doc`) has already. */
export function freshSlice(slice: Slice, doc: Node): Slice {
  const present = new Set<unknown>();
  doc.descendants((node) => {
    if (node.isBlock) present.add(node.attrs.id);
    return !node.inlineContent;
  });
  const quotations = new Map<unknown, string>();
  const freshMark = (mark: Mark): Mark => {
    if (mark.type !== marks.quotation) return mark;
    const id = quotations.get(mark.attrs.id) ?? newId();
    quotations.set(mark.attrs.id, id);
    return marks.quotation.create({ ...mark.attrs, id });
  };
  const fresh = (node: Node): Node => {
    const marked = node.mark(Mark.setFrom(node.marks.map(freshMark)));
    if (node.isInline) return marked;
    const id = node.attrs.id;
    const attrs = !id || present.has(id) ? { ...node.attrs, id: newId() } : node.attrs;
    present.add(attrs.id);
    return node.type.create(attrs, freshAll(node.content), marked.marks);
  };
  const freshAll = (content: Fragment) => Fragment.fromArray(content.content.map(fresh));
  return new Slice(freshAll(slice.content), slice.openStart, slice.openEnd);
}

/** Plain text as paragraphs, one a line; empty lines only part them. */
export function textToSlice(text: string): Slice {
  const lines = text.split(/(?:\r\n?|\n|\u2028|\u2029)+/).filter((line) => line !== '');
  const paragraphs = lines.map((line) => nodes.paragraph.create({ id: newId() }, schema.text(line)));
  return paragraphs.length > 0 ? new Slice(Fragment.from(paragraphs), 1, 1) : Slice.empty;
}

/** Whether nothing of a story is to stay beside what is pasted. */
function isWholeFree(state: EditorState): boolean {
  return isBare(state.doc) || isAllSelected(state);
}

/**
 * Copy, paste and drop. What is copied here keeps its structure; what comes from elsewhere loses no text. A whole story
 * that comes into an empty one, or in the place of all that was there, is offered to `takeStory`, unless it was asked for as
 * plain text.
 */
export function storyClipboard(takeStory: TakeStory = () => false): Plugin {
  // The editor says only to the parser, which runs just before the paste is handled, that plain text was asked for.
  let wantsPlain = false;
  return new Plugin({
    props: {
      clipboardParser: pastedHtmlParser,
      transformPasted: (slice, view) => freshSlice(slice, view.state.doc),
      clipboardTextParser(text, _context, plain) {
        wantsPlain = plain;
        return textToSlice(text);
      },
      handlePaste(view, event, slice) {
        const isPlain = wantsPlain;
        wantsPlain = false;
        if (slice.size === 0) return false;
        if (!isPlain && (isAwaited(view.state.doc) || isAllSelected(view.state))) {
          const arriving = wholeStory(slice, event.clipboardData);
          if (arriving !== null && takeStory(arriving)) return true;
        }
        const { tr } = view.state;
        const story = isWholeFree(view.state) ? storyOf(slice) : null;
        if (story) replaceStory(tr, story);
        else replaceSelectionWithSlice(tr, slice);
        view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
        return true;
      },
      handleDrop(view, event, slice, moved) {
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!place || slice.size === 0) return false;
        if (!moved && isAwaited(view.state.doc)) {
          const arriving = wholeStory(slice, event.dataTransfer);
          if (arriving !== null && takeStory(arriving)) {
            view.focus();
            return true;
          }
        }
        const { tr } = view.state;
        if (moved) tr.deleteSelection();
        const story = !moved && isBare(tr.doc) ? storyOf(slice) : null;
        if (story) replaceStory(tr, story);
        else insertSlice(tr, tr.mapping.map(place.pos), slice);
        view.focus();
        view.dispatch(tr.setMeta('uiEvent', 'drop'));
        return true;
      },
    },
  });
}
