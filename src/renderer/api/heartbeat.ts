const EVERY_MS = 500;
/** Silence after a ping that means that nobody is there. */
const SILENCE_MS = 1500;
/** A timer that comes this late says that this page was busy or asleep, not that the other side is silent. */
const LATE_MS = 500;

/**
 * Notices a server that has stopped answering, about two seconds after it did. It pings only when nothing else was
 * heard for a while, and judges only after a tick that came in time, with what arrived meanwhile already counted.
 */
export class Heartbeat {
  readonly #ping: () => void;
  readonly #dead: () => void;
  #timer: ReturnType<typeof setInterval> | null = null;
  #waitingSince: number | null = null;
  #lastTick = 0;

  constructor(ping: () => void, dead: () => void) {
    this.#ping = ping;
    this.#dead = dead;
  }

  start(): void {
    this.stop();
    this.#lastTick = performance.now();
    this.#timer = setInterval(() => this.#tick(), EVERY_MS);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#waitingSince = null;
  }

  /** Something was heard. */
  heard(): void {
    this.#waitingSince = null;
  }

  #tick(): void {
    const now = performance.now();
    const late = now - this.#lastTick > EVERY_MS + LATE_MS;
    this.#lastTick = now;
    if (this.#waitingSince === null || late) {
      this.#waitingSince = now;
      this.#ping();
    } else if (now - this.#waitingSince >= SILENCE_MS) {
      this.stop();
      this.#dead();
    }
  }
}
