import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { translate } from '../../i18n/index.ts';

/** Something that lives elsewhere, as a card with its title and address. Nothing is loaded from there. */
export function embedView(node: Node): NodeView {
  const dom = document.createElement('div');
  dom.dataset.block = 'embed';
  const title = document.createElement('div');
  title.className = 'embed-title';
  const address = document.createElement('div');
  address.className = 'embed-address';
  dom.append(title, address);

  function show(embed: Node): void {
    title.textContent = String(embed.attrs.title) || translate('editor.embed.untitled');
    address.textContent = String(embed.attrs.url);
  }

  show(node);
  return {
    dom,
    update: (next) => {
      if (next.type !== node.type) return false;
      show(next);
      return true;
    },
    ignoreMutation: () => true,
  };
}
