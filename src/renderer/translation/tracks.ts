import { type Band, type BlockRange, sizeOf } from './bands.ts';
import type { Section } from './sections.ts';

/** Where in the grid something stands; lines count from 1. */
export interface TrackRange {
  readonly start: number;
  readonly span: number;
}

/** A band that is drawn: its track, and the one below it for what changed in its source. */
export interface BandPlace {
  readonly band: number;
  readonly track: number;
  readonly notes: number | null;
}

/** Blocks of one story that stand one below the other in one box, and the track of that box. */
export interface BoxPlace {
  /** Names the box among those of its story. */
  readonly key: string;
  readonly blocks: BlockRange;
  readonly track: number;
  /** The height in CSS pixels that a box has while it is not drawn; null for one that is. */
  readonly height: string | null;
}

/** How two stories stand in one grid: the browser aligns them, nothing is measured. */
export interface Tracks {
  readonly count: number;
  /** The bands that are drawn. */
  readonly places: readonly BandPlace[];
  readonly sections: readonly (TrackRange & { readonly id: number })[];
  readonly sources: readonly BoxPlace[];
  readonly targets: readonly BoxPlace[];
}

/** What is known of a section: whether it is near what is seen, and how high it was when it was drawn last, in pixels. */
export interface SectionLook {
  readonly isNear: boolean;
  readonly height: number | null;
}

/** About as high as a paragraph, until it has been drawn once. */
const PARAGRAPH_EM = 5;

/**
 * Gives each band near the screen a track of its own, and one more where it has notes. What is far from it has one track a
 * section: so the cost of a key does not grow with the stories.
 */
export function tracksOf(
  bands: readonly Band[],
  sections: readonly Section[],
  notes: ReadonlySet<number>,
  look: (section: Section) => SectionLook,
): Tracks {
  const places: BandPlace[] = [];
  const ranges: (TrackRange & { id: number })[] = [];
  const sources: BoxPlace[] = [];
  const targets: BoxPlace[] = [];
  let track = 1;
  const box = (key: string, own: readonly Band[], height: string | null) => {
    for (const [boxes, side] of [
      [sources, 'sources'],
      [targets, 'targets'],
    ] as const) {
      const blocks = { from: own[0]?.[side].from ?? 0, to: own.at(-1)?.[side].to ?? 0 };
      if (sizeOf(blocks) > 0) boxes.push({ key, blocks, track, height });
    }
  };
  for (const section of sections) {
    const start = track;
    const own = bands.slice(section.from, section.to);
    const { isNear, height } = look(section);
    if (isNear) {
      own.forEach((band, at) => {
        box(band.key, [band], null);
        const hasNotes = notes.has(section.from + at);
        places.push({ band: section.from + at, track, notes: hasNotes ? track + 1 : null });
        track += hasNotes ? 2 : 1;
      });
    } else {
      box(`section ${section.id}`, own, height === null ? `${own.length * PARAGRAPH_EM}em` : `${height}px`);
      track++;
    }
    ranges.push({ id: section.id, start, span: track - start });
  }
  return { count: track - 1, places, sections: ranges, sources, targets };
}
