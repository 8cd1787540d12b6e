import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Run, regroup } from '../../../src/renderer/editor/block-groups.ts';

/** Regroups with the ranks that the runs before gave. */
function again(blocks: readonly number[], before: readonly Run<number>[], size: number): Run<number>[] {
  return regroup(blocks, rankIn(before), size);
}

function rankIn(runs: readonly Run<number>[]): (block: number) => number | undefined {
  const ranks = new Map(runs.flatMap((run, rank) => run.blocks.map((block) => [block, rank])));
  return (block) => ranks.get(block);
}

const contents = (runs: readonly Run<number>[]) => runs.map((run) => run.blocks);

test('a story is cut into groups of one size', () => {
  const runs = regroup([1, 2, 3, 4, 5], () => undefined, 2);
  expect(runs).toEqual([
    { rank: null, blocks: [1, 2] },
    { rank: null, blocks: [3, 4] },
    { rank: null, blocks: [5] },
  ]);
});

test('nothing moves where nothing is new, and a group that is empty goes', () => {
  const before = regroup([1, 2, 3, 4, 5, 6], () => undefined, 2);
  expect(again([1, 2, 5, 6], before, 2)).toEqual([
    { rank: 0, blocks: [1, 2] },
    { rank: 2, blocks: [5, 6] },
  ]);
});

test('a new block joins the block before it', () => {
  const before = regroup([1, 2, 3, 4], () => undefined, 2);
  expect(contents(again([1, 9, 2, 3, 4], before, 2))).toEqual([
    [1, 9, 2],
    [3, 4],
  ]);
});

test('a new first block joins the first group', () => {
  const before = regroup([1, 2, 3, 4], () => undefined, 2);
  expect(again([9, 1, 2, 3, 4], before, 2)).toEqual([
    { rank: 0, blocks: [9, 1, 2] },
    { rank: 1, blocks: [3, 4] },
  ]);
});

test('where enough blocks are before a new one its group is cut', () => {
  const before = regroup([1, 2, 3, 4], () => undefined, 2);
  expect(again([1, 2, 9, 3, 4], before, 2)).toEqual([
    { rank: 0, blocks: [1, 2] },
    { rank: null, blocks: [9] },
    { rank: 1, blocks: [3, 4] },
  ]);
});

test('whatever comes, goes and moves: every block once, in order, no rank twice, groups of bounded size', () => {
  const edits = fc.array(
    fc.array(fc.nat(60), { maxLength: 40 }).map((blocks) => [...new Set(blocks)]),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(edits, fc.integer({ min: 1, max: 6 }), (stories, size) => {
      let runs: Run<number>[] = [];
      for (const blocks of stories) {
        const rankOf = rankIn(runs);
        const next = regroup(blocks, rankOf, size);
        expect(contents(next).flat()).toEqual(blocks);
        const ranks = next.map((run) => run.rank).filter((rank) => rank !== null);
        expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
        // Of what was written at one go, no group holds more than its size.
        for (const run of next) {
          const fresh = run.blocks.filter((block) => rankOf(block) === undefined).length;
          expect(fresh).toBeLessThanOrEqual(size);
        }
        runs = next;
      }
    }),
  );
});
