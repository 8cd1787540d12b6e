import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** Keys that the editor acts on itself, at the place where it believes the caret to be. */
const ACTING = new Set(['Enter', 'NumpadEnter', 'Backspace', 'Delete']);

/**
 * Before such a key, takes over where the page has the caret. The browser tells of a caret that it has moved in a task of
 * its own, which has to wait while keys that were pressed meanwhile do not: where the window is busy, End and Enter in quick
 * succession would part the paragraph at the place before.
 */
export function caretOfPage(): Plugin {
  let isByMouse = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        // The keyboard comes back without the mouse: the page has its caret at the start then, and prosemirror-view puts it
        // right a moment later. A key may be quicker.
        focus(view) {
          if (!isByMouse && !view.composing) view.focus();
          isByMouse = false;
          return false;
        },
        blur() {
          isByMouse = false;
          return false;
        },
        mousedown() {
          isByMouse = true;
          return false;
        },
        keydown(view, event) {
          if (ACTING.has(event.code) && !event.isComposing) takeOver(view);
          return false;
        },
      },
    },
  });
}

function takeOver(view: EditorView): void {
  const { doc, selection } = view.state;
  const page = view.dom.ownerDocument.getSelection();
  const { anchorNode, focusNode } = page ?? {};
  // What is selected as a whole, and the gap cursor, are the editor’s own; the page shows them otherwise.
  if (!page || !anchorNode || !focusNode || !(selection instanceof TextSelection) || view.composing) return;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  const anchor = view.posAtDOM(anchorNode, page.anchorOffset, 1);
  const head = view.posAtDOM(focusNode, page.focusOffset, 1);
  if (anchor === selection.anchor && head === selection.head) return;
  const isInText = [anchor, head].every((pos) => doc.resolve(pos).parent.inlineContent);
  if (isInText) view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, anchor, head)));
}
