import type { Step } from 'prosemirror-transform';
import type { UnsentStore } from './unsent-store.ts';

/**
 * How long, in milliseconds, nothing may be acknowledged before the page keeps the steps itself: far more than a library
 * that is well takes, and little enough that with the writing no word is in memory alone for a tenth of a second.
 */
const GRACE = 20;
/**
 * A write is safe long before a busy page hears of it, so what is typed next does not wait for that: this many writes
 * are under way at once, and more where the last one was begun `PACE` milliseconds ago.
 */
const LANES = 3;
const PACE = 10;

/**
 * Keeps one session’s unacknowledged steps in the page’s own store while the library is slow, full or gone, and
 * removes them when it has them. Only what is new is written, so that hours without a library cost no more a key.
 */
export class UnsentWriter {
  readonly #store: UnsentStore;
  readonly #story: string;
  readonly #client: string;
  #wanted: { version: number; steps: readonly Step[] } | null = null;
  /** What the store holds as soon as all that is under way is done; it takes its orders one after the other. */
  #given: { version: number; steps: Step[] } | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** When the library acknowledged something last, or was first waited for; in milliseconds of the page’s clock. */
  #since: number | null = null;
  #begun = 0;
  #lease: Promise<() => void> | null = null;
  #lanes = 0;
  #work: Promise<unknown> = Promise.resolve();
  #before: Promise<unknown> = Promise.resolve();

  constructor(store: UnsentStore, session: { story: string; client: string }) {
    this.#store = store;
    this.#story = session.story;
    this.#client = session.client;
    // Asked for when the first word is in danger, a busy browser would give it too late.
    this.#hold().catch(() => {});
  }

  /** Resolves when words can be kept at once, or when it is known that they cannot be kept here. */
  async ready(): Promise<void> {
    await this.#hold().catch(() => {});
  }

  /** `steps`, which lead on from `version`, are not acknowledged. */
  pending(version: number, steps: readonly Step[]): void {
    const now = performance.now();
    const fewer = this.#wanted !== null && steps.length < this.#wanted.steps.length;
    if (fewer) this.#stopTimer();
    this.#since = fewer ? now : (this.#since ?? now);
    this.#wanted = { version, steps };
    // A browser lets keys go before timers and answers: while they come quickly, only this call is sure to be in time.
    if (this.#given || this.#lanes > 0 || now - this.#since >= GRACE) this.#begin();
    else this.#timer ??= setTimeout(() => this.#begin(), GRACE);
  }

  /** The library does not take what is pending: it is written without waiting any longer. */
  hurry(): void {
    if (this.#wanted) this.#begin();
  }

  /** Everything is acknowledged. */
  acknowledged(): void {
    this.#wanted = null;
    this.#since = null;
    this.#stopTimer();
    if (this.#given || this.#lanes > 0) this.#begin();
  }

  /** Nothing that is written here is replaced or removed before `done`, which keeps some of its words elsewhere. */
  after(done: Promise<void>): void {
    this.#before = Promise.all([this.#before, done]);
  }

  async writeNow(version: number, steps: readonly Step[]): Promise<void> {
    this.#wanted = { version, steps };
    this.#begin();
    await this.#work;
  }

  /** Ends what is under way and says that the session is gone; what is written stays for the next one. */
  async close(): Promise<void> {
    this.#stopTimer();
    await this.#work;
    const release = await this.#lease?.catch(() => null);
    release?.();
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #hold(): Promise<() => void> {
    this.#lease ??= this.#store.hold(this.#client).catch((error: unknown) => {
      this.#lease = null;
      throw error;
    });
    return this.#lease;
  }

  #begin(): void {
    this.#stopTimer();
    const held = this.#lanes >= LANES && performance.now() - this.#begun < PACE;
    if (!held && this.#isDue()) this.#work = Promise.all([this.#work, this.#run()]);
  }

  async #run(): Promise<void> {
    this.#lanes += 1;
    try {
      while (this.#isDue()) {
        await Promise.all([this.#hold(), this.#before]);
        if (this.#isDue()) await this.#next();
      }
    } catch {
      // No room here either. The steps are still in memory, and the next change writes them all again.
      this.#given = null;
    } finally {
      this.#lanes -= 1;
    }
  }

  #isDue(): boolean {
    if (!this.#wanted) return this.#given !== null;
    return this.#given === null || this.#given.steps.at(-1) !== this.#wanted.steps.at(-1);
  }

  /** Gives the store its next order. */
  #next(): Promise<void> {
    this.#begun = performance.now();
    if (!this.#wanted) {
      this.#given = null;
      return this.#store.removeSteps(this.#client);
    }
    const { version, steps } = this.#wanted;
    const known = this.#given;
    // A rebase makes new steps, acknowledgements only shorten the list at its start: what was given stays valid then.
    const at = known && steps[0] ? known.steps.indexOf(steps[0]) : -1;
    const goesOn = known !== null && at >= 0;
    const from = goesOn ? known.steps.length : 0;
    const fresh = goesOn ? steps.slice(from - at) : steps;
    const base = goesOn ? known.version : version;
    this.#given = { version: base, steps: goesOn ? [...known.steps, ...fresh] : [...steps] };
    return this.#store.putSteps({
      story: this.#story,
      client: this.#client,
      version: base,
      from,
      steps: fresh.map((step): unknown => step.toJSON()),
    });
  }
}
