import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { translate } from '../../i18n/index.ts';

/** The dateline chip: reads exactly as it prints, and is a button for those who hear the page. */
export function datelineView(node: Node): NodeView {
  const dom = document.createElement('span');
  dom.className = 'dateline-chip';
  dom.setAttribute('role', 'button');
  dom.setAttribute('aria-haspopup', 'dialog');

  function show(chip: Node): void {
    const printed = String(chip.attrs.printed);
    dom.textContent = printed;
    dom.setAttribute('aria-label', translate('editor.dateline.chip', { printed }));
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
