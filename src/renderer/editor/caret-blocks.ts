import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Selection, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

/** Blocks on each side of the caret's that stay drawn too, so that an arrow key never leads into one that is not. */
const NEIGHBOURS = 2;

interface CaretBlocks {
  /** Places in the story, first and after the last, of the blocks that are marked. */
  readonly from: number;
  readonly to: number;
  readonly marks: DecorationSet;
}

const key = new PluginKey<CaretBlocks>('caretBlocks');

function around(doc: Node, { $head }: Selection): { from: number; to: number } {
  const index = Math.min($head.index(0), doc.childCount - 1);
  return { from: Math.max(0, index - NEIGHBOURS), to: Math.min(doc.childCount, index + NEIGHBOURS + 1) };
}

function marked(doc: Node, { from, to }: { from: number; to: number }): CaretBlocks {
  const marks: Decoration[] = [];
  let pos = 0;
  for (let index = 0; index < to; index++) {
    const size = doc.child(index).nodeSize;
    if (index >= from) marks.push(Decoration.node(pos, pos + size, { class: 'near-caret' }));
    pos += size;
  }
  return { from, to, marks: DecorationSet.create(doc, marks) };
}

/**
 * Keeps the caret's block and its neighbours drawn at all times (class `near-caret`). A block that the browser skips
 * while it is off screen (content-visibility) cannot be typed into before its first frame: a letter that comes sooner
 * ends up elsewhere. A block made by Enter is such a block, and so is one that a jump leads to.
 */
export function caretBlocks(): Plugin<CaretBlocks> {
  return new Plugin<CaretBlocks>({
    key,
    state: {
      init: (_, state) => marked(state.doc, around(state.doc, state.selection)),
      apply(tr, before, _old, state) {
        if (!tr.docChanged && !tr.selectionSet) return before;
        const place = around(state.doc, state.selection);
        const stays = place.from === before.from && place.to === before.to;
        if (!tr.docChanged) return stays ? before : marked(state.doc, place);
        // Typing inside one block moves the marks along; only a change of blocks draws them anew.
        if (stays && tr.before.childCount === state.doc.childCount) {
          return { ...before, marks: before.marks.map(tr.mapping, state.doc) };
        }
        return marked(state.doc, place);
      },
    },
    props: {
      decorations: (state: EditorState) => key.getState(state)?.marks,
      handleDOMEvents: {
        keydown: catchUp,
        beforeinput: catchUp,
      },
    },
  });
}

/** The browser can move the caret a moment before the editor hears of it; a key that follows must not be quicker. */
function catchUp(view: EditorView): false {
  const caret = view.dom.ownerDocument.getSelection()?.focusNode;
  if (!caret || caret === view.dom || view.composing || !view.dom.contains(caret)) return false;
  const element = caret instanceof Element ? caret : caret.parentElement;
  if (element?.closest('.near-caret')) return false;
  const { doc } = view.state;
  const at = view.posAtDOM(caret, view.dom.ownerDocument.getSelection()?.focusOffset ?? 0);
  const $at = doc.resolve(Math.min(at, doc.content.size));
  if ($at.parent.inlineContent) view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, $at.pos)));
  return false;
}
