export type Part = 'search' | 'list' | 'panel' | 'export';

/** What takes the keyboard in each part of the window: the first of these that is there. */
const TARGETS: Record<Part, string> = {
  search: '.library-head input',
  list: '.list-column .story-list [role=row][tabindex="0"], .list-column .story-list, .list-column input, .list-column button',
  panel: '.panel-body input, .panel-body button, .panel-rail button',
  export: '.publish input, .publish button',
};

/** Gives the keyboard to a part of the window once it is drawn; a part that was folded away needs a frame or two. */
export function focusPart(part: Part, attempts = 10): void {
  requestAnimationFrame(() => {
    for (const selector of TARGETS[part].split(', ')) {
      const target = document.querySelector<HTMLElement>(selector);
      if (!target) continue;
      target.focus();
      if (target instanceof HTMLInputElement) target.select();
      return;
    }
    if (attempts > 0) focusPart(part, attempts - 1);
  });
}
