import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { MAX_LINE } from '../../../shared/wire/decode.ts';

/** The longest text, in characters, that is shown unasked: to draw more holds up the window for more than a moment. */
export const LONGEST_SHOWN = 1_500_000;

/** Takes a text that is too long to be put into the page; false where nobody wants it. */
export type TakeLongText = (text: string) => boolean;

/** The most blocks that are shown unasked: drawing short ones costs by their number, and not by their length. */
export const MOST_BLOCKS_SHOWN = 20_000;

/** Whether a text would hold up the page: as a whole, by its many lines, or by one that is longer than any paragraph. */
export function isTooLong(text: string): boolean {
  if (text.length > LONGEST_SHOWN) return true;
  let lines = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const length = (end < 0 ? text.length : end) - start;
    if (length > 1 || (length === 1 && text[start] !== '\r')) lines++;
    if (length > MAX_LINE || lines > MOST_BLOCKS_SHOWN) return true;
    start = end < 0 ? text.length : end + 1;
  }
  return false;
}

function isTaken(view: EditorView, event: Event, data: DataTransfer | null, take: TakeLongText): boolean {
  if (!data || !view.editable || view.dragging) return false;
  const text = data.getData('text/plain');
  if (!isTooLong(text) || !take(text)) return false;
  event.preventDefault();
  return true;
}

/** Offers texts that are too long for the page to `take`, before anything looks at them. */
export function longTexts(take: TakeLongText): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste: (view, event) => isTaken(view, event, event.clipboardData, take),
        drop: (view, event) => isTaken(view, event, event.dataTransfer, take),
      },
    },
  });
}
