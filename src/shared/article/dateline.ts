import type { NodeSpec } from 'prosemirror-model';
import type { ReadableElement } from './element.ts';

/**
 * Where and when a story was filed. `place` is as printed, with its country or region; `date` and `agency` as
 * printed or null; `printed` is the whole verbatim, trailing dash and spaces included (`ASHGABAT (TCA)-- `).
 */
export interface Dateline {
  place: string;
  date: string | null;
  agency: string | null;
  printed: string;
}

/** The dateline chip: an inline atom that belongs at the start of the lede and reads exactly as it prints. */
export const datelineSpec: NodeSpec = {
  inline: true,
  group: 'inline',
  atom: true,
  draggable: false,
  attrs: {
    place: { default: '', validate: 'string' },
    date: { default: null, validate: 'string|null' },
    agency: { default: null, validate: 'string|null' },
    printed: { default: '', validate: 'string' },
  },
  leafText: (node) => String(node.attrs.printed),
  toDOM: (node) => {
    const html: Record<string, string> = { 'data-dateline': '', 'data-place': node.attrs.place };
    if (node.attrs.date !== null) html['data-date'] = node.attrs.date;
    if (node.attrs.agency !== null) html['data-agency'] = node.attrs.agency;
    html['data-printed'] = node.attrs.printed;
    return ['span', html, String(node.attrs.printed)];
  },
  parseDOM: [
    {
      tag: 'span[data-dateline]',
      getAttrs: (element: ReadableElement): Dateline => ({
        place: element.getAttribute('data-place') ?? '',
        date: element.getAttribute('data-date'),
        agency: element.getAttribute('data-agency'),
        printed: element.getAttribute('data-printed') ?? element.textContent ?? '',
      }),
    },
  ],
};

/**
 * How a dateline prints when nothing was printed before it: `BISHKEK, Oct. 3 (TCA) — `.
 * Place, date and agency are taken as they are.
 */
export function printDateline(parts: { place: string; date: string | null; agency: string | null }): string {
  const date = parts.date ? `, ${parts.date}` : '';
  const agency = parts.agency ? ` (${parts.agency})` : '';
  return `${parts.place}${date}${agency} — `;
}
