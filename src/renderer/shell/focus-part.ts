import { drawNow } from '../ui/focus-trail.ts';

export type Part = 'search' | 'list' | 'panel';

/** The first control of a place in the order in which it is read. */
const first = (place: string): string =>
  `${place} :is(a[href], button:enabled, input:enabled, textarea:enabled)`;

/** What takes the keyboard in each part of the window: the first of these that is there. */
const TARGETS: Record<Part, readonly string[]> = {
  search: ['.library-head input'],
  list: [
    '.story-list [role=row][tabindex="0"]',
    // A list as a whole would give it to the last row, which may be far out of sight.
    '.story-list .story-row.front',
    '.story-list [role=row]',
    '.list-column .story-list',
    first('.list-column'),
  ],
  // What the Export panel is about, where it can be done.
  panel: ['.panel-body .send > .button.primary', first('.panel-body'), '.panel-rail button'],
};

/** Gives the keyboard to a part of the window, which may have been unfolded a moment before. */
export function focusPart(part: Part): void {
  drawNow();
  for (const selector of TARGETS[part]) {
    const target = document.querySelector<HTMLElement>(selector);
    target?.focus();
    if (!target || document.activeElement !== target) continue;
    if (target instanceof HTMLInputElement) target.select();
    return;
  }
}
