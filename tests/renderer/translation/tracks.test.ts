import { describe, expect, it } from 'vitest';
import type { Band } from '../../../src/renderer/translation/bands.ts';
import { Sections } from '../../../src/renderer/translation/sections.ts';
import { tracksOf } from '../../../src/renderer/translation/tracks.ts';

function pairs(count: number, name = (at: number) => `band ${at}`): Band[] {
  return Array.from({ length: count }, (_, at) => ({
    key: name(at),
    row: at,
    sources: { from: at, to: at + 1 },
    targets: { from: at, to: at + 1 },
  }));
}

const near = () => ({ isNear: true, height: null });

describe('tracks', () => {
  it('give each band one, on both sides the same, and one more for its notes', () => {
    const bands = pairs(3);
    const tracks = tracksOf(bands, new Sections().of(bands), new Set([1]), near);
    expect(tracks.places).toEqual([
      { band: 0, track: 1, notes: null },
      { band: 1, track: 2, notes: 3 },
      { band: 2, track: 4, notes: null },
    ]);
    expect(tracks.sources.map(({ track }) => track)).toEqual([1, 2, 4]);
    expect(tracks.targets.map(({ track }) => track)).toEqual([1, 2, 4]);
    expect(tracks.count).toBe(4);
  });

  it('leave no box where one side has no block', () => {
    const bands: Band[] = [
      { key: 'a', row: 0, sources: { from: 0, to: 1 }, targets: { from: 0, to: 0 } },
      { key: 'b', row: 1, sources: { from: 1, to: 1 }, targets: { from: 0, to: 2 } },
    ];
    const { sources, targets } = tracksOf(bands, new Sections().of(bands), new Set(), near);
    expect(sources.map(({ key, track }) => `${key} ${track}`)).toEqual(['a 1']);
    expect(targets.map(({ key, track, blocks }) => `${key} ${track} ${blocks.from}-${blocks.to}`)).toEqual([
      'b 2 0-2',
    ]);
  });

  it('give what is far one track a section, with the height that it had', () => {
    const bands = pairs(40);
    const sections = new Sections().of(bands);
    const [first, second] = sections;
    const tracks = tracksOf(bands, sections, new Set([20]), ({ id }) =>
      id === first?.id
        ? { isNear: true, height: null }
        : { isNear: false, height: id === second?.id ? 720 : null },
    );
    expect(tracks.places.map(({ band }) => band)).toEqual(bands.slice(0, first?.to).map((_, at) => at));
    expect(tracks.count).toBe((first?.to ?? 0) + sections.length - 1);
    expect(tracks.sources.slice(first?.to).map(({ height }) => height)).toEqual(['720px', '40em']);
    const held = tracks.targets.flatMap(({ blocks }) =>
      Array.from({ length: blocks.to - blocks.from }, (_, at) => blocks.from + at),
    );
    expect(held).toEqual(bands.map((_, at) => at));
  });
});

describe('sections', () => {
  it('cover all bands in their order', () => {
    const sections = new Sections().of(pairs(100));
    expect(sections[0]?.from).toBe(0);
    expect(sections.at(-1)?.to).toBe(100);
    sections.slice(1).forEach(({ from }, at) => {
      expect(from).toBe(sections[at]?.to);
    });
  });

  it('stay what they are where a band comes in, but the one that it comes into', () => {
    const cut = new Sections();
    const before = cut.of(pairs(100));
    const after = cut.of(pairs(101, (at) => (at === 40 ? 'new' : `band ${at > 40 ? at - 1 : at}`)));
    expect(after.length).toBeGreaterThanOrEqual(before.length);
    expect(after.filter(({ id }) => before.some((known) => known.id === id))).toHaveLength(before.length);
    expect(after.at(-1)?.id).toBe(before.at(-1)?.id);
  });
});
