import type { Node } from 'prosemirror-model';
import { type Dateline, printDateline } from '../../shared/article/dateline.ts';
import { schema } from '../../shared/article/schema.ts';

/** The position at which the text of the lede starts, where its dateline stands. */
export function ledeStart(doc: Node): number {
  let start = 0;
  for (const block of doc.children) {
    if (block.type === schema.nodes.lede) return start + 1;
    start += block.nodeSize;
  }
  throw new RangeError('A story has a lede');
}

type Part = 'place' | 'date' | 'agency';

/** Where `part` stands in `printed`, in capitals or not; null where it does not. */
function standing(printed: string, part: string): { from: number; text: string } | null {
  const from = part === '' ? -1 : printed.toLocaleUpperCase().indexOf(part.toLocaleUpperCase());
  return from < 0 ? null : { from, text: printed.slice(from, from + part.length) };
}

/**
 * How a dateline prints after one of its parts was changed. A form of its own (`ASHGABAT (TCA)-- `) is kept, with
 * the part exchanged in it, in capitals where it stood in capitals; what has no place in it is printed in the usual
 * form, with the place as it stood.
 */
export function reprinted(before: Dateline, part: Part, value: string): string {
  const after = { ...before, [part]: value };
  if (before.printed === printDateline(before)) return printDateline(after);
  const stood = standing(before.printed, before[part] ?? '');
  if (!stood || value === '') {
    const place = part === 'place' ? value : (standing(before.printed, before.place)?.text ?? before.place);
    return printDateline({ ...after, place });
  }
  const capitals = stood.text !== before[part] && stood.text === stood.text.toLocaleUpperCase();
  const shown = capitals ? value.toLocaleUpperCase() : value;
  return before.printed.slice(0, stood.from) + shown + before.printed.slice(stood.from + stood.text.length);
}
