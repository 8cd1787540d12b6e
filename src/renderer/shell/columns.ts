import type { Preferences } from './preferences.ts';

export type Column = 'list' | 'panel';

/** Beside the story, over its edge for as long as it is used, or out of sight. */
export type Place = 'beside' | 'over' | 'folded';

export type ColumnPlaces = Readonly<Record<Column, Place>>;

/** How many stories stand side by side in the middle. */
export type Stories = 'one' | 'two';

/** Windows in which a column has no room beside the story, or beside two of them, as media queries. */
const TOO_NARROW = {
  one: { list: '(width < 820px)', panel: '(width < 1100px)' },
  two: { list: '(width < 1480px)', panel: '(width < 1780px)' },
} as const;

const SETTING = { list: 'listOpen', panel: 'panelOpen' } as const;

/**
 * Where list and panel are. In a window that is wide enough the person’s choice holds and is remembered; in a narrow
 * one a column lies over the story while it is used, and nothing of that is remembered.
 */
export class Columns {
  readonly #preferences: Preferences;
  readonly #narrow: Readonly<Record<Stories, Readonly<Record<Column, MediaQueryList>>>>;
  readonly #listeners = new Set<() => void>();
  #over: Column | null = null;
  #stories: Stories = 'one';
  #places: ColumnPlaces;

  constructor(preferences: Preferences) {
    this.#preferences = preferences;
    const queries = ({ list, panel }: Record<Column, string>) => ({
      list: matchMedia(list),
      panel: matchMedia(panel),
    });
    this.#narrow = { one: queries(TOO_NARROW.one), two: queries(TOO_NARROW.two) };
    this.#places = { list: this.#placeOf('list'), panel: this.#placeOf('panel') };
    preferences.subscribe(() => this.#look());
    for (const query of Object.values(this.#narrow).flatMap((each) => Object.values(each))) {
      query.addEventListener('change', () => this.#look());
    }
  }

  /** The same object until a column changes its place. */
  getSnapshot(): ColumnPlaces {
    return this.#places;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Gives room to as many stories as stand side by side. */
  makeRoomFor(stories: Stories): void {
    this.#stories = stories;
    this.#look();
  }

  open(column: Column): void {
    if (this.#isNarrow(column)) this.#over = column;
    else this.#preferences.change({ layout: { [SETTING[column]]: true } });
    this.#look();
  }

  fold(column: Column): void {
    if (this.#isNarrow(column)) this.leave();
    else this.#preferences.change({ layout: { [SETTING[column]]: false } });
  }

  /** Folds what lies over the story away: somebody goes back to the text. */
  leave(): void {
    this.#over = null;
    this.#look();
  }

  #isNarrow(column: Column): boolean {
    return this.#narrow[this.#stories][column].matches;
  }

  #placeOf(column: Column): Place {
    if (this.#isNarrow(column)) return this.#over === column ? 'over' : 'folded';
    return this.#preferences.getSnapshot().layout[SETTING[column]] ? 'beside' : 'folded';
  }

  #look(): void {
    if (this.#over !== null && !this.#isNarrow(this.#over)) this.#over = null;
    const places = { list: this.#placeOf('list'), panel: this.#placeOf('panel') };
    if (places.list === this.#places.list && places.panel === this.#places.panel) return;
    this.#places = places;
    for (const listener of this.#listeners) listener();
  }
}
