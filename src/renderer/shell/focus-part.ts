import { drawNow } from '../ui/focus-trail.ts';

export type Part = 'search' | 'list' | 'panel' | 'export';

/** What takes the keyboard in each part of the window: the first of these that is there. */
const TARGETS: Record<Part, string> = {
  search: '.library-head input',
  // A list as a whole would give it to the last row, which may be far out of sight.
  list: '.story-list [role=row][tabindex="0"], .story-list .story-row.front, .story-list [role=row], .list-column .story-list, .list-column input, .list-column button',
  panel: '.panel-body input, .panel-body button, .panel-rail button',
  export: '.publish input, .publish button',
};

/** Gives the keyboard to a part of the window, which may have been unfolded a moment before. */
export function focusPart(part: Part): void {
  drawNow();
  for (const selector of TARGETS[part].split(', ')) {
    const target = document.querySelector<HTMLElement>(selector);
    target?.focus();
    if (!target || document.activeElement !== target) continue;
    if (target instanceof HTMLInputElement) target.select();
    return;
  }
}
