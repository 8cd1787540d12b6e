import { regroup } from '../editor/block-groups.ts';
import type { Band } from './bands.ts';

/** Bands that are drawn, or left out while they are far off screen, together: places `from` (included) to `to` (excluded). */
export interface Section {
  /** Stays while most of its bands do. */
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** Cuts bands into sections. A band stays in its section, so that what is not on the screen is not laid out anew. */
export class Sections {
  #bands: readonly Band[] = [];
  #now: readonly Section[] = [];
  #nextId = 0;

  /** The same array while `bands` is the same. */
  of(bands: readonly Band[]): readonly Section[] {
    if (bands === this.#bands) return this.#now;
    const ranks = new Map<string, number>();
    this.#now.forEach(({ from, to }, rank) => {
      for (const { key } of this.#bands.slice(from, to)) ranks.set(key, rank);
    });
    let from = 0;
    this.#now = regroup(bands, ({ key }) => ranks.get(key)).map(({ rank, blocks }) => {
      const known = rank === null ? undefined : this.#now[rank];
      const section = { id: known?.id ?? this.#nextId++, from, to: from + blocks.length };
      from = section.to;
      return section;
    });
    this.#bands = bands;
    return this.#now;
  }
}
