import { type Band, type BlockRange, sizeOf } from './bands.ts';

/** A band in the grid. Lines count from 1. */
export interface BandPlace {
  /** The first of its tracks, and how many the blocks take. */
  readonly start: number;
  readonly span: number;
  /** The track below it, for what changed in its source; null where nothing is said. */
  readonly notes: number | null;
}

/** How two stories stand in one grid: the browser aligns them, nothing is measured. */
export interface Tracks {
  readonly count: number;
  /** For `grid-template-rows`. */
  readonly template: string;
  readonly places: readonly BandPlace[];
  /** The style of each block, by its place in its story. */
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/**
 * Of several tracks of one band the last takes what a taller block beside them needs, so that the parts of a split stand
 * close together. A flexible track is the only one that a block across several tracks makes larger; so small a factor gives it
 * nothing else.
 */
const LAST_OF_SEVERAL = 'minmax(auto, 0.0001fr)';

function styles(range: BlockRange, { start, span }: BandPlace): string[] {
  const blocks = sizeOf(range);
  return Array.from({ length: blocks }, (_, at) => {
    const tracks = at === blocks - 1 ? span - at : 1;
    return `grid-row: ${start + at} / span ${tracks}`;
  });
}

/** Gives each band as many tracks as its longer side has blocks, and one more where `hasNotes` says so. */
export function tracksOf(bands: readonly Band[], hasNotes: (band: number) => boolean): Tracks {
  const places: BandPlace[] = [];
  const template: string[] = [];
  const sources: string[] = [];
  const targets: string[] = [];
  bands.forEach((band, at) => {
    const start = template.length + 1;
    const span = Math.max(sizeOf(band.sources), sizeOf(band.targets), 1);
    for (let track = 1; track < span; track++) template.push('auto');
    template.push(span > 1 ? LAST_OF_SEVERAL : 'auto');
    const notes = hasNotes(at) ? template.push('auto') : null;
    const place = { start, span, notes };
    places.push(place);
    sources.push(...styles(band.sources, place));
    targets.push(...styles(band.targets, place));
  });
  return { count: template.length, template: template.join(' '), places, sources, targets };
}
