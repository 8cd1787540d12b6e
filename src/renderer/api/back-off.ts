const FIRST_MS = 100;
const LAST_MS = 2000;

/** Waits before the next attempt: 100 ms, twice as long each time, two seconds at most. */
export class BackOff {
  #next = FIRST_MS;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #attempt: () => void;

  constructor(attempt: () => void) {
    this.#attempt = attempt;
  }

  /** Attempts after the wait that is due. */
  later(): void {
    this.#stop();
    this.#timer = setTimeout(() => this.#go(), this.#next);
    this.#next = Math.min(this.#next * 2, LAST_MS);
  }

  /** Attempts at once, if an attempt is being waited for. */
  hurry(): void {
    if (this.#timer !== null) this.#go();
  }

  /** An attempt succeeded: the next wait is a short one again. */
  succeeded(): void {
    this.#next = FIRST_MS;
  }

  #go(): void {
    this.#stop();
    this.#attempt();
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
