import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { type Dateline, printDateline } from '../../shared/article/dateline.ts';
import { schema } from '../../shared/article/schema.ts';

/** The position at which the text of the lede starts, where its chip belongs. */
export function ledeStart(doc: Node): number {
  let start = 0;
  for (let index = 0; index < doc.childCount; index++) {
    const block = doc.child(index);
    if (block.type === schema.nodes.lede) return start + 1;
    start += block.nodeSize;
  }
  throw new RangeError('A story has a lede');
}

/** The story’s dateline, or null where it has none. */
export function chipOf(doc: Node): Dateline | null {
  const node = doc.nodeAt(ledeStart(doc));
  if (node?.type !== schema.nodes.dateline) return null;
  const { place, date, agency, printed } = node.attrs;
  return {
    place: String(place),
    date: date === null ? null : String(date),
    agency: agency === null ? null : String(agency),
    printed: String(printed),
  };
}

/** Puts a chip at the start of the lede, in the place of the one that is there; null takes it away. */
export function setChip(tr: Transaction, dateline: Dateline | null): Transaction {
  const at = ledeStart(tr.doc);
  const end = chipOf(tr.doc) ? at + 1 : at;
  if (dateline === null) return end === at ? tr : tr.delete(at, end);
  return tr.replaceWith(at, end, schema.nodes.dateline.create({ ...dateline }));
}

type Part = 'place' | 'date' | 'agency';

/**
 * How a dateline prints after one of its parts was changed. A form of its own (`ASHGABAT (TCA)-- `) is kept, with
 * the part exchanged in it, in capitals where it stood in capitals; any other is printed anew.
 */
export function reprinted(before: Dateline, part: Part, value: string): string {
  const after = { ...before, [part]: value };
  const old = before[part] ?? '';
  const at =
    old === '' || value === '' ? -1 : before.printed.toLocaleUpperCase().indexOf(old.toLocaleUpperCase());
  if (before.printed === printDateline(before) || at < 0) return printDateline(after);
  const stood = before.printed.slice(at, at + old.length);
  const capitals = stood !== old && stood === stood.toLocaleUpperCase();
  return (
    before.printed.slice(0, at) +
    (capitals ? value.toLocaleUpperCase() : value) +
    before.printed.slice(at + old.length)
  );
}
