import type { ConflictCopy } from '../../shared/api/story.ts';

/** Copies of one passage, taken while it was typed on: the last one has all that is in the others. */
export interface CopyGroup {
  /** The longest of them, which is shown. */
  readonly copy: ConflictCopy;
  /** The ids of all, to be settled together. */
  readonly ids: readonly string[];
}

/** The blocks that a copy holds, by their ids; null where one has none. */
function blocksOf({ blocks }: ConflictCopy): string | null {
  const ids = blocks.map((block) => {
    if (typeof block !== 'object' || block === null || !('attrs' in block)) return null;
    const { attrs } = block;
    if (typeof attrs !== 'object' || attrs === null || !('id' in attrs)) return null;
    return typeof attrs.id === 'string' ? attrs.id : null;
  });
  return ids.length === 0 || ids.includes(null) ? null : ids.join();
}

/** Whether `longer` is `shorter` with nothing but one run of letters put in somewhere, mostly at its end. */
function extendsText(longer: string, shorter: string): boolean {
  if (longer.length < shorter.length) return false;
  let before = 0;
  while (before < shorter.length && longer[before] === shorter[before]) before++;
  return longer.endsWith(shorter.slice(before));
}

/** One group for each passage that was kept, in the order of the copies; no letter of any copy is without a group. */
export function groupCopies(copies: readonly ConflictCopy[]): CopyGroup[] {
  const groups: { copy: ConflictCopy; ids: string[] }[] = [];
  for (const copy of [...copies].sort((a, b) => b.text.length - a.text.length)) {
    const blocks = blocksOf(copy);
    const group = groups.find(
      (each) => blocks !== null && blocksOf(each.copy) === blocks && extendsText(each.copy.text, copy.text),
    );
    if (group) group.ids.push(copy.id);
    else groups.push({ copy, ids: [copy.id] });
  }
  return groups.sort((a, b) => copies.indexOf(a.copy) - copies.indexOf(b.copy));
}
