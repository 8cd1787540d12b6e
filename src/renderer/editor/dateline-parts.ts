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

/**
 * How a dateline prints after one of its parts was changed. A form of its own (`ASHGABAT (TCA)-- `) is kept, with
 * the part exchanged in it, in capitals where it stood in capitals; any other is printed anew.
 */
export function reprinted(before: Dateline, part: Part, value: string): string {
  const after = { ...before, [part]: value };
  const old = before[part] ?? '';
  if (old === '' || value === '' || before.printed === printDateline(before)) return printDateline(after);
  const at = before.printed.toLocaleUpperCase().indexOf(old.toLocaleUpperCase());
  if (at < 0) return printDateline(after);
  const stood = before.printed.slice(at, at + old.length);
  const capitals = stood !== old && stood === stood.toLocaleUpperCase();
  const shown = capitals ? value.toLocaleUpperCase() : value;
  return before.printed.slice(0, at) + shown + before.printed.slice(at + old.length);
}
