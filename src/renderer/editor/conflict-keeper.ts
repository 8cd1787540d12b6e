import type { Seam } from '../../shared/api/seam.ts';
import { newId } from '../../shared/article/ids.ts';
import { groupCopies } from './copy-groups.ts';
import type { KeptWords } from './kept-words.ts';
import type { UnsentStore } from './unsent-store.ts';

export interface KeeperStart {
  seam: Seam;
  unsent: UnsentStore;
  story: string;
}

const RETRY = 1000;

/**
 * Brings words that could not stay in the story into the library as conflict copies. Until the library has them
 * they are held here and in the page’s own store. `onChange` is called when the number of copies changes.
 */
export class ConflictKeeper {
  readonly #start: KeeperStart;
  readonly #onChange: () => void;
  /** Under which name the page’s own store knows who answers for the words. */
  readonly #owner = newId();
  readonly #held = new Map<string, { words: KeptWords; tried: boolean }>();
  #waiting: (() => void)[] = [];
  #lease: Promise<() => void> | null = null;
  #open = 0;
  #running = false;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(start: KeeperStart, onChange: () => void = () => {}) {
    this.#start = start;
    this.#onChange = onChange;
  }

  /** Words on their way into the library. */
  get keeping(): number {
    return this.#held.size;
  }

  /** Passages of this story that were kept and that nobody has settled. */
  get lost(): number {
    return this.#open + this.#held.size;
  }

  /** Resolves as soon as the page’s own store has the words, or cannot take them; the library may not have them yet. */
  async keep(losses: readonly KeptWords[]): Promise<void> {
    if (losses.length === 0) return;
    const aside = losses.map((words) => this.#hold(newId(), words));
    this.#onChange();
    this.retry();
    await Promise.all(aside);
  }

  /** Goes on with words that a session before held under `key`; the library may have them already. */
  resume(key: string, words: KeptWords): void {
    this.#held.set(key, { words, tried: true });
    this.retry();
  }

  async #hold(key: string, words: KeptWords): Promise<void> {
    this.#held.set(key, { words, tried: false });
    try {
      await this.#putAside(key, words);
    } catch {
      // The page’s own store is a second net; the words are still held in memory and tried again.
    }
  }

  async #putAside(key: string, words: KeptWords): Promise<void> {
    const { unsent, story } = this.#start;
    this.#lease ??= unsent.hold(this.#owner);
    await this.#lease;
    if (this.#held.has(key)) await unsent.putWords({ key, story, client: this.#owner, words });
    if (!this.#held.has(key)) await unsent.removeWords(key);
  }

  /** Tries again at once. */
  retry(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#running && !this.#stopped) void this.#run();
  }

  /** Asks the library how many passages were kept and are open. */
  async count(): Promise<void> {
    const { seam, story } = this.#start;
    const reply = await seam.call('conflicts.list', { story });
    if (!reply.ok || this.#stopped) return;
    const { length } = groupCopies(reply.value.copies);
    if (length === this.#open) return;
    this.#open = length;
    this.#onChange();
  }

  /** Resolves when the library has all words that were given here, or the keeper is stopped. */
  settled(): Promise<void> {
    if (this.#held.size === 0 || this.#stopped) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    void this.#lease?.then((release) => release());
    this.#release();
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (const [key, entry] of this.#held) {
      if (this.#stopped || !(await this.#bring(entry))) break;
      await this.count();
      this.#held.delete(key);
      this.#onChange();
      this.#start.unsent.removeWords(key).catch(() => {
        // Left behind, it is recognised as kept when the story is opened next.
      });
    }
    this.#running = false;
    if (this.#held.size === 0 || this.#stopped) this.#release();
    else this.#timer = setTimeout(() => this.retry(), RETRY);
  }

  /** Whether the library has the words now. After an attempt without an answer it is asked first. */
  async #bring(entry: { words: KeptWords; tried: boolean }): Promise<boolean> {
    const { seam, story } = this.#start;
    if (entry.tried) {
      const list = await seam.call('conflicts.list', { story });
      if (!list.ok) return false;
      const { text, reason } = entry.words;
      if (list.value.copies.some((copy) => copy.text === text && copy.reason === reason)) return true;
    }
    entry.tried = true;
    const reply = await seam.call('conflicts.keep', { story, ...entry.words });
    return reply.ok;
  }

  #release(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
