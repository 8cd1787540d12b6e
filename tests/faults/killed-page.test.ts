import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { afterEach, expect, test } from 'vitest';
import { BrowserProcess } from '../support/browser-process.ts';
import { CopydeskServer } from '../support/copydesk-server.ts';
import { SeamClient } from '../support/seam-client.ts';
import { momentsOfRun, SeededRandom, seedOfRun } from '../support/seeded-random.ts';
import { ledeOf, readStory } from '../support/story-writer.ts';

const MOMENTS = momentsOfRun(50);
/** What the promise allows to be lost: the typing of the last tenth of a second. */
const ALLOWED_MS = 100;

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

/** Puts the caret at the end of the story that the window opens with. */
async function openStory(page: Page, link: string): Promise<void> {
  await page.goto(link);
  const lede = page.locator('.story[role=textbox] [data-block=lede]');
  await lede.click();
  await lede.evaluate(async (element) => {
    const selection = element.ownerDocument.getSelection();
    selection?.selectAllChildren(element);
    selection?.collapseToEnd();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Each word with the time at which the page took it, in milliseconds since 1970. */
type Typed = Map<string, number>;

function now(): number {
  return performance.timeOrigin + performance.now();
}

/**
 * Has the page tell when its editor has made a word a change of the story. A busy page comes to a key later than it was
 * struck, and the answer to the key comes later still: the promise counts from when the page has the word.
 */
async function hearTyping(page: Page, typed: () => Typed): Promise<void> {
  await page.exposeFunction('tookWord', (word: string, at: number) => typed().set(word, at));
  await page.locator('.story[role=textbox]').evaluate((story) => {
    const tell: (word: string, at: number) => void = Reflect.get(window, 'tookWord');
    let word = '';
    story.addEventListener('beforeinput', (event) => {
      if (event instanceof InputEvent) word = event.data ?? '';
    });
    // The editor’s own observer is older than this one, so it has taken the change in before this is called.
    const changed = new MutationObserver(() => {
      if (word !== '') tell(word, performance.timeOrigin + performance.now());
      word = '';
    });
    changed.observe(story, { characterData: true, childList: true, subtree: true });
  });
}

/** Types words until the page is gone. A word that the page does not tell of counts from when its key was answered. */
async function typeUntilKilled(page: Page, name: string, typed: Typed): Promise<void> {
  try {
    for (let word = 1; ; word += 1) {
      const text = `${name}.${word} `;
      await page.keyboard.insertText(text);
      if (!typed.has(text)) typed.set(text, now());
    }
  } catch {
    // The browser was killed in the middle of a key.
  }
}

const TICK_MS = 5;

/**
 * How long the machine let this process stand still. One that is overloaded lets the page stand still as well, and what
 * the page was not let do in its tenth of a second cannot be asked of it.
 */
class Stalls {
  #longest = 0;
  #last = now();
  readonly #timer = setInterval(() => this.#tick(), TICK_MS);

  #tick(): void {
    this.#longest = Math.max(this.#longest, now() - this.#last - TICK_MS);
    this.#last = now();
  }

  /** The longest in milliseconds since this was asked last. */
  take(): number {
    this.#tick();
    const longest = Math.round(this.#longest);
    this.#longest = 0;
    return longest;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

type Victim = 'browser' | 'server' | 'both';

test(
  `kill -9 of page, server or both at ${MOMENTS} random moments of typing loses at most the last ${ALLOWED_MS} ms`,
  async () => {
    const random = new SeededRandom(seedOfRun());
    console.log(`FAULT_SEED=${random.seed} FAULT_MOMENTS=${MOMENTS}`);
    const server = await CopydeskServer.start();
    cleanups.push(() => server.dispose());
    const client = await SeamClient.connect(server);
    const { id } = await client.must('stories.create', { language: 'en' });
    await client.must('settings.change', { session: { open: [id], front: id } });
    const browser = new BrowserProcess();
    cleanups.push(() => browser.dispose());

    let typed: Typed = new Map();
    const enter = async (): Promise<Page> => {
      const entered = await browser.start();
      await openStory(entered, await server.newLink());
      await hearTyping(entered, () => typed);
      return entered;
    };
    const stalls = new Stalls();
    cleanups.push(() => stalls.stop());
    let page = await enter();
    for (let moment = 1; moment <= MOMENTS; moment += 1) {
      const victim: Victim = (['browser', 'server', 'both'] as const)[random.between(0, 2)] ?? 'both';
      typed = new Map();
      stalls.take();
      const typing = typeUntilKilled(page, `m${moment}`, typed);
      await pause(random.between(20, 400));
      if (victim === 'both') await server.kill();
      if (victim === 'server') {
        await server.kill();
        // The page types on against nothing, and is then killed as well.
        await pause(random.between(150, 400));
      }
      const killedAt = now();
      const stall = stalls.take();
      await browser.kill();
      await typing;
      const due = [...typed].filter(([, at]) => at < killedAt - ALLOWED_MS - stall);

      if (victim !== 'browser') await server.start();
      await client.reconnect();
      page = await enter();
      /** What is missing of what was due, each with the milliseconds between its key and the kill. */
      const missing = async () => {
        const lede = ledeOf((await readStory(client, id)).doc);
        const gone = due.filter(([text]) => !lede.includes(text));
        return gone.map(([text, at]) => `${text.trim()} (${Math.round(killedAt - at)} ms)`);
      };
      const message = `seed ${random.seed}, moment ${moment}, killed ${victim}, this process stood still for up to ${stall} ms`;
      await expect.poll(missing, { message, timeout: 10_000 }).toEqual([]);
    }
    const lede = ledeOf((await readStory(client, id)).doc);
    const words = lede.trim().split(' ');
    expect(new Set(words).size, 'a word is there twice').toBe(words.length);
    expect(words.length).toBeGreaterThan(MOMENTS);
  },
  120_000 + MOMENTS * 15_000,
);
