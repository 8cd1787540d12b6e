import type {
  UnsentPart,
  UnsentSteps,
  UnsentStore,
  UnsentWords,
} from '../../src/renderer/editor/unsent-store.ts';

/** The page’s own store, in memory. It outlives pages; `killPages` is what a crash of the browser does. */
export class MemoryUnsentStore implements UnsentStore {
  readonly steps = new Map<string, UnsentSteps>();
  readonly words = new Map<string, UnsentWords>();
  readonly #held = new Set<string>();

  async putSteps({ from, ...part }: UnsentPart): Promise<void> {
    const before = this.steps.get(part.client);
    if (from === 0 || !before) this.steps.set(part.client, part);
    else this.steps.set(part.client, { ...before, steps: [...before.steps.slice(0, from), ...part.steps] });
  }

  async removeSteps(client: string): Promise<void> {
    this.steps.delete(client);
  }

  async putWords(words: UnsentWords): Promise<void> {
    this.words.set(words.key, words);
  }

  async removeWords(key: string): Promise<void> {
    this.words.delete(key);
  }

  async stories(): Promise<string[]> {
    return [...new Set([...this.steps.values(), ...this.words.values()].map(({ story }) => story))];
  }

  async leftovers(story: string): Promise<{ steps: UnsentSteps[]; words: UnsentWords[] }> {
    return {
      steps: [...this.steps.values()].filter((entry) => entry.story === story),
      words: [...this.words.values()].filter((entry) => entry.story === story),
    };
  }

  async hold(client: string): Promise<() => void> {
    this.#held.add(client);
    return () => this.#held.delete(client);
  }

  async ifGone(client: string, bring: () => Promise<void>): Promise<void> {
    if (this.#held.has(client)) return;
    this.#held.add(client);
    await bring();
    this.#held.delete(client);
  }

  killPages(): void {
    this.#held.clear();
  }
}
