/** How long a closing window may go on saving before the person is asked. */
const PATIENCE_MS = 3000;
const AGAIN_MS = 50;

export interface PatientCloseOptions {
  /** Asks the window to close once more. */
  closeAgain(): void;
  /** Asks the person, and waits: true closes the window although words in it are not saved. */
  giveUp(): boolean;
  now(): number;
}

/**
 * The page refuses to close while something in it is not yet on disk. A disk that works needs milliseconds, so the
 * window tries again for a few seconds; only then is the person asked.
 */
export class PatientClose {
  readonly #options: PatientCloseOptions;
  #since: number | null = null;

  constructor(options: PatientCloseOptions) {
    this.#options = options;
  }

  /** The page has refused. Returns true when the window shall close in spite of it. */
  refused(): boolean {
    const now = this.#options.now();
    this.#since ??= now;
    if (now - this.#since < PATIENCE_MS) {
      setTimeout(() => this.#options.closeAgain(), AGAIN_MS);
      return false;
    }
    this.#since = null;
    return this.#options.giveUp();
  }
}
