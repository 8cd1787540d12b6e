/** Random numbers that a printed seed brings back: mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export class SeededRandom {
  readonly seed: number;
  #state: number;

  constructor(seed: number) {
    this.seed = seed;
    this.#state = seed >>> 0;
  }

  /** At least 0, less than 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }
}

/** The seed of this run: FAULT_SEED where given, so that a failure can be had again. */
export function seedOfRun(): number {
  return Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31));
}

/** How many random moments to try: FAULT_MOMENTS where given, else the usual number. */
export function momentsOfRun(usual: number): number {
  return Number(process.env.FAULT_MOMENTS ?? usual);
}
