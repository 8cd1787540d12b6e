import type { Step } from 'prosemirror-transform';
import type { UnsentStore } from './unsent-store.ts';

/**
 * How long, in milliseconds, nothing may be acknowledged before the page keeps the steps itself: far more than a library
 * that is well takes, and little enough that with the writing no word is in memory alone for a tenth of a second.
 */
const GRACE = 20;

/**
 * Keeps one session’s unacknowledged steps in the page’s own store while the library is slow, full or gone, and
 * removes them when it has them. Only what is new is written, so that hours without a library cost no more a key.
 */
export class UnsentWriter {
  readonly #store: UnsentStore;
  readonly #story: string;
  readonly #client: string;
  #wanted: { version: number; steps: readonly Step[] } | null = null;
  #written: { version: number; steps: Step[] } | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #lease: Promise<() => void> | null = null;
  #running = false;
  #work: Promise<void> = Promise.resolve();
  #before: Promise<unknown> = Promise.resolve();

  constructor(store: UnsentStore, session: { story: string; client: string }) {
    this.#store = store;
    this.#story = session.story;
    this.#client = session.client;
    // Asked for when the first word is in danger, a busy browser would give it too late.
    this.#hold().catch(() => {});
  }

  /** `steps`, which lead on from `version`, are not acknowledged. */
  pending(version: number, steps: readonly Step[]): void {
    const fewer = this.#wanted !== null && steps.length < this.#wanted.steps.length;
    if (fewer) this.#stopTimer();
    this.#wanted = { version, steps };
    if (this.#written || this.#running) this.#begin();
    else this.#timer ??= setTimeout(() => this.#begin(), GRACE);
  }

  /** The library does not take what is pending: it is written without waiting any longer. */
  hurry(): void {
    if (this.#wanted) this.#begin();
  }

  /** Everything is acknowledged. */
  acknowledged(): void {
    this.#wanted = null;
    this.#stopTimer();
    if (this.#written || this.#running) this.#begin();
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
    if (this.#running) return;
    this.#running = true;
    this.#work = this.#run();
  }

  async #run(): Promise<void> {
    try {
      while (this.#wanted ? !this.#isWritten(this.#wanted.steps) : this.#written) {
        await this.#before;
        if (this.#wanted) await this.#write(this.#wanted.version, this.#wanted.steps);
        else await this.#remove();
      }
    } catch {
      // No room here either. The steps are still in memory, and the next change tries again.
      this.#written = null;
    } finally {
      this.#running = false;
    }
  }

  async #remove(): Promise<void> {
    await this.#store.removeSteps(this.#client);
    this.#written = null;
  }

  #isWritten(steps: readonly Step[]): boolean {
    return this.#written !== null && this.#written.steps.at(-1) === steps.at(-1);
  }

  async #write(version: number, steps: readonly Step[]): Promise<void> {
    await this.#hold();
    const known = this.#written;
    // A rebase makes new steps, acknowledgements only shorten the list at its start: what was written stays valid then.
    const at = known && steps[0] ? known.steps.indexOf(steps[0]) : -1;
    const from = known && at >= 0 ? known.steps.length : 0;
    const fresh = known && at >= 0 ? steps.slice(from - at) : steps;
    const base = known && at >= 0 ? known.version : version;
    await this.#store.putSteps({
      story: this.#story,
      client: this.#client,
      version: base,
      from,
      steps: fresh.map((step): unknown => step.toJSON()),
    });
    this.#written = { version: base, steps: known && at >= 0 ? [...known.steps, ...fresh] : [...steps] };
  }
}
