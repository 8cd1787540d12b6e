import type { Aligned } from './alignment.ts';
import { bandsAtCarets } from './places.ts';
import { Sections } from './sections.ts';
import { type Tracks, tracksOf } from './tracks.ts';
import type { Translation } from './translation.ts';

/** Pairs with fewer bands than this are drawn whole. */
const LONG = 64;
/** How many sections are drawn before anybody knows what is seen. */
const AT_FIRST = 2;
/** How far beyond what is seen sections are drawn, in CSS pixels. */
const AROUND = '1000px 0px';

const NOTHING: Tracks = { count: 0, places: [], sections: [], sources: [], targets: [] };

/** Which parts of two stories side by side are drawn, and where. One for each time that they are shown. */
export class PairLayout {
  readonly #translation: Translation;
  readonly #sections = new Sections();
  readonly #listeners = new Set<() => void>();
  readonly #heights = new Map<number, number>();
  #seen: ReadonlySet<number> | null = null;
  #aligned: Aligned | null = null;
  #near = '';
  #tracks: Tracks = NOTHING;

  constructor(translation: Translation) {
    this.#translation = translation;
  }

  /** How both stand now; the same object until that changes. */
  tracks(): Tracks {
    const aligned = this.#translation.aligned();
    if (!aligned) return NOTHING;
    const sections = this.#sections.of(aligned.bands);
    const isLong = aligned.bands.length >= LONG;
    const carets = isLong ? bandsAtCarets(this.#translation, aligned) : [];
    const isNear = (id: number, from: number, to: number) =>
      !isLong ||
      carets.some((caret) => caret >= from - 1 && caret <= to) ||
      (this.#seen?.has(id) ?? from < (sections[AT_FIRST]?.from ?? LONG));
    const near = sections.flatMap(({ id, from, to }) => (isNear(id, from, to) ? [id] : []));
    const name = near.join();
    const before = this.#aligned;
    const isSame =
      before !== null &&
      before.bands === aligned.bands &&
      before.notes === aligned.notes &&
      name === this.#near;
    this.#aligned = aligned;
    if (isSame) return this.#tracks;
    this.#near = name;
    const drawn = new Set(near);
    this.#tracks = tracksOf(aligned.bands, sections, aligned.notes, ({ id }) => ({
      isNear: drawn.has(id),
      height: this.#heights.get(id) ?? null,
    }));
    // Whoever asked is drawing just now; the others hear of it before the next frame.
    queueMicrotask(() => this.#notify());
    return this.#tracks;
  }

  /** Calls `listener` when {@link tracks} may give something else than before. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Follows which sections are seen in `scroller`; `marks` stand behind them, each with its id as `data-section`. */
  watch(scroller: Element, marks: Iterable<Element>): () => void {
    const observer = new IntersectionObserver((entries) => this.#look(entries), {
      root: scroller,
      rootMargin: AROUND,
    });
    for (const mark of marks) observer.observe(mark);
    return () => observer.disconnect();
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    const seen = new Set(this.#seen);
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const id = Number(target.getAttribute('data-section'));
      if (isIntersecting) seen.add(id);
      else {
        // As it was when it was drawn: so nothing moves when it no longer is.
        if (seen.has(id)) this.#heights.set(id, boundingClientRect.height);
        seen.delete(id);
      }
    }
    this.#seen = seen;
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
