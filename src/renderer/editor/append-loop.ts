import type { Step } from 'prosemirror-transform';
import type { ApiErrorValue } from '../../shared/api/errors.ts';
import type { Seam } from '../../shared/api/seam.ts';
import type { JournalStep } from '../../shared/api/story.ts';

/** The most steps in one call; a paste or a long time without a connection is sent in several. */
const BATCH = 500;
/** Waits between attempts, in milliseconds: short at first, then every two seconds for as long as it takes. */
const WAITS = [50, 100, 200, 400, 800, 1500, 2000];

/** What the loop keeps in step with the library. */
export interface AppendTarget {
  readonly id: string;
  client(): string;
  version(): number;
  pending(): readonly Step[];
  /** Takes in steps that lead on from version `from`; false where steps before them are missing. */
  receive(from: number, steps: readonly JournalStep[]): boolean;
  /**
   * The library will never take the first pending steps: keep their words elsewhere and start from its story. False
   * where that cannot be done yet.
   */
  refused(): Promise<boolean>;
  /**
   * The library’s story is not the one that this copy goes on from: it was put back to an earlier state, or is not there at
   * all. Keep what it has not, and start from what it has. False where that cannot be done yet.
   */
  parted(): Promise<boolean>;
  /** Told after each exchange: the error that stands in the way, or null when the library answers. */
  exchanged(error: ApiErrorValue | null): void;
}

/**
 * Sends pending steps as soon as there are any, one call at a time; what gathers meanwhile goes with the next. An
 * attempt that failed is repeated until it succeeds, each time after asking what the library has, so that steps
 * whose acknowledgement was lost on the way are recognised as kept.
 */
export class AppendLoop {
  readonly #seam: Seam;
  readonly #target: AppendTarget;
  #batch = BATCH;
  #behind = false;
  #running = false;
  #stopped = false;
  #failures = 0;
  #first: Promise<void> | null = null;
  #wake: (() => void) | null = null;
  #waiting: (() => void)[] = [];

  constructor(seam: Seam, target: AppendTarget) {
    this.#seam = seam;
    this.#target = target;
  }

  /** Sends what is pending, unless that is going on already. */
  kick(): void {
    if (this.#running || this.#stopped) return;
    this.#running = true;
    void this.#run();
  }

  /** Asks the library what came since, at once, also in the middle of a wait between attempts. */
  pull(): void {
    this.#behind = true;
    this.#failures = 0;
    this.#wake?.();
    this.kick();
  }

  /** Asks and sends nothing more until `first` is done. */
  after(first: Promise<void>): void {
    this.#first = first;
  }

  /** Resolves when nothing is pending any more, or the loop is stopped. */
  settled(): Promise<void> {
    if (this.#stopped || (!this.#running && this.#target.pending().length === 0)) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  stop(): void {
    this.#stopped = true;
    this.#wake?.();
    this.#release();
  }

  async #run(): Promise<void> {
    while (!this.#stopped && (this.#behind || this.#target.pending().length > 0)) {
      const first = this.#first;
      if (first) {
        await first;
        if (this.#first === first) this.#first = null;
        continue;
      }
      const error = this.#behind ? await this.#catchUp() : await this.#send();
      if (this.#stopped) break;
      this.#target.exchanged(error);
      if (error) await this.#pause();
      else this.#failures = 0;
    }
    this.#running = false;
    this.#release();
  }

  async #send(): Promise<ApiErrorValue | null> {
    const id = this.#target.id;
    const client = this.#target.client();
    const version = this.#target.version();
    const steps = this.#target
      .pending()
      .slice(0, this.#batch)
      .map((step): unknown => step.toJSON());
    const reply = await this.#seam.call('stories.append', { id, version, client, steps });
    if (reply.ok) {
      this.#batch = BATCH;
      this.#take(
        version,
        steps.map((step) => ({ client, step })),
      );
      return null;
    }
    switch (reply.error.code) {
      case 'version-conflict':
        this.#behind = true;
        return null;
      case 'too-large':
        if (steps.length === 1) return (await this.#target.refused()) ? null : reply.error;
        this.#batch = Math.ceil(steps.length / 2);
        return null;
      case 'steps-rejected':
      case 'bad-input':
        return (await this.#target.refused()) ? null : reply.error;
      case 'not-found':
        return this.#parted(reply.error);
      default:
        this.#behind = true;
        return reply.error;
    }
  }

  async #parted(error: ApiErrorValue | null): Promise<ApiErrorValue | null> {
    if (await this.#target.parted()) return null;
    this.#behind = true;
    return error;
  }

  async #catchUp(): Promise<ApiErrorValue | null> {
    const version = this.#target.version();
    this.#behind = false;
    const reply = await this.#seam.call('stories.since', { id: this.#target.id, version });
    if (!reply.ok) {
      if (reply.error.code === 'not-found') return this.#parted(reply.error);
      this.#behind = true;
      return reply.error;
    }
    if (reply.value.version < version) return this.#parted(null);
    this.#take(version, reply.value.steps);
    return null;
  }

  #take(from: number, steps: readonly JournalStep[]): void {
    if (!this.#stopped && !this.#target.receive(from, steps)) this.#behind = true;
  }

  async #pause(): Promise<void> {
    const wait = WAITS[Math.min(this.#failures++, WAITS.length - 1)];
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, wait);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = null;
  }

  #release(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
