import { expect, test } from 'vitest';
import { groupCopies } from '../../../src/renderer/editor/copy-groups.ts';
import type { ConflictCopy } from '../../../src/shared/api/story.ts';

function copy(id: string, block: string | null, text: string): ConflictCopy {
  const blocks = block === null ? [] : [{ type: 'paragraph', attrs: { id: block } }];
  const created = '2026-10-03T09:00:00.000Z';
  return { id, story: 's', blocks, text, reason: 'typed-in-deleted', created, settled: false };
}

const shown = (...copies: ConflictCopy[]) =>
  groupCopies(copies).map((group) => `${group.copy.id}: ${group.ids.toSorted().join(' ')}`);

test('copies of a passage that was typed on are one, and the longest stands for them', () => {
  expect(
    shown(copy('a', 'p', 'Fast in t'), copy('b', 'p', 'Fast in the'), copy('c', 'p', 'Fast in th')),
  ).toEqual(['b: a b c']);
});

test('words put into the middle are an extension too', () => {
  expect(shown(copy('a', 'p', 'Fast in th rain'), copy('b', 'p', 'Fast in the rain'))).toEqual(['b: a b']);
});

test('what has other words stays by itself, though it was in the same block', () => {
  expect(shown(copy('a', 'p', 'Fast in May'), copy('b', 'p', 'Fast in the rain'))).toEqual(['a: a', 'b: b']);
});

test('the same words of two blocks, and of blocks that nobody knows, stay apart', () => {
  expect(shown(copy('a', 'p', 'Fast'), copy('b', 'q', 'Fast in'))).toEqual(['a: a', 'b: b']);
  expect(shown(copy('a', null, 'Fast'), copy('b', null, 'Fast in'))).toEqual(['a: a', 'b: b']);
});
