import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { translate } from '../../i18n/index.ts';

/** A picture with its credit, above the caption, which is text of the story. */
export function figureView(node: Node): NodeView {
  const dom = document.createElement('figure');
  dom.dataset.block = 'figure';
  const picture = document.createElement('div');
  picture.className = 'figure-picture';
  picture.contentEditable = 'false';
  const credit = document.createElement('div');
  credit.className = 'figure-credit';
  credit.contentEditable = 'false';
  const caption = document.createElement('figcaption');
  dom.append(picture, credit, caption);

  function show(figure: Node): void {
    const { media, alt } = figure.attrs;
    if (typeof media === 'string') {
      const image = document.createElement('img');
      image.src = `/media/${media}`;
      image.alt = String(alt);
      image.draggable = false;
      picture.replaceChildren(image);
    } else {
      picture.textContent = translate('editor.figure.none');
    }
    picture.title = String(alt);
    credit.textContent = String(figure.attrs.credit);
  }

  show(node);
  let shown = node;
  return {
    dom,
    contentDOM: caption,
    update: (next) => {
      if (next.type !== node.type) return false;
      if (!next.sameMarkup(shown)) show(next);
      shown = next;
      return true;
    },
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !caption.contains(mutation.target),
  };
}
