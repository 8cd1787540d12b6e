import type { Preferences } from './preferences.ts';

export type Column = 'list' | 'panel';

/** Beside the story, over its edge for as long as it is used, or out of sight. */
export type Place = 'beside' | 'over' | 'folded';

export type ColumnPlaces = Readonly<Record<Column, Place>>;

/** Windows in which a column has no room beside the story, as media queries. */
const TOO_NARROW = { list: '(width < 820px)', panel: '(width < 1100px)' } as const;

const SETTING = { list: 'listOpen', panel: 'panelOpen' } as const;

/**
 * Where list and panel are. In a window that is wide enough the person’s choice holds and is remembered; in a narrow
 * one a column lies over the story while it is used, and nothing of that is remembered.
 */
export class Columns {
  readonly #preferences: Preferences;
  readonly #narrow: Readonly<Record<Column, MediaQueryList>>;
  readonly #listeners = new Set<() => void>();
  #over: Column | null = null;
  #places: ColumnPlaces;

  constructor(preferences: Preferences) {
    this.#preferences = preferences;
    this.#narrow = { list: matchMedia(TOO_NARROW.list), panel: matchMedia(TOO_NARROW.panel) };
    this.#places = { list: this.#placeOf('list'), panel: this.#placeOf('panel') };
    preferences.subscribe(() => this.#look());
    for (const query of Object.values(this.#narrow)) query.addEventListener('change', () => this.#look());
  }

  /** The same object until a column changes its place. */
  getSnapshot(): ColumnPlaces {
    return this.#places;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  open(column: Column): void {
    if (this.#narrow[column].matches) this.#over = column;
    else this.#preferences.change({ layout: { [SETTING[column]]: true } });
    this.#look();
  }

  fold(column: Column): void {
    if (this.#narrow[column].matches) this.leave();
    else this.#preferences.change({ layout: { [SETTING[column]]: false } });
  }

  /** Folds what lies over the story away: somebody goes back to the text. */
  leave(): void {
    this.#over = null;
    this.#look();
  }

  #placeOf(column: Column): Place {
    if (this.#narrow[column].matches) return this.#over === column ? 'over' : 'folded';
    return this.#preferences.getSnapshot().layout[SETTING[column]] ? 'beside' : 'folded';
  }

  #look(): void {
    if (this.#over !== null && !this.#narrow[this.#over].matches) this.#over = null;
    const places = { list: this.#placeOf('list'), panel: this.#placeOf('panel') };
    if (places.list === this.#places.list && places.panel === this.#places.panel) return;
    this.#places = places;
    for (const listener of this.#listeners) listener();
  }
}
