import type { CDPSession, Page } from '@playwright/test';
import { type Figure, median, quantile } from './figures.ts';

const EDITOR = '.story[role=textbox]';

/** Counts in the page: from the event to the frame that shows what it did, in milliseconds. */
async function countFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { copydeskFrames: frames });
    addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => frames.push(performance.now() - event.timeStamp);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
}

async function taskSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

const LETTERS = 'the water level of the river fell again ';

async function pressKey(cdp: CDPSession, letter: string): Promise<void> {
  const code = letter === ' ' ? 'Space' : `Key${letter.toUpperCase()}`;
  const windowsVirtualKeyCode = letter.toUpperCase().charCodeAt(0);
  const key = { key: letter, code, windowsVirtualKeyCode };
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, ...key });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/** How long a key is given to cause what it causes, in milliseconds: a fast typist’s pace is about twice that. */
const PACE = 60;

/**
 * Presses real keys in the middle of the story at a steady pace. Main-thread time is over all that a key causes: event,
 * transaction, style, layout, paint, sending, and the answer. What the window does in the same time at rest, the measuring
 * itself with it, is told beside it and not taken off.
 */
export async function measureTyping(page: Page, words: number, keys: number): Promise<Figure[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.evaluate((editor) => {
    const blocks = document.querySelectorAll(`${editor} [data-block=paragraph]`);
    const middle = blocks[Math.floor(blocks.length / 2)];
    middle?.scrollIntoView({ block: 'center' });
  }, EDITOR);
  await page.waitForTimeout(1000);
  const blocks = page.locator(`${EDITOR} [data-block=paragraph]`);
  await blocks.nth(Math.floor((await blocks.count()) / 2)).click();
  await countFrames(page);
  const rest: number[] = [];
  for (let at = 0; at < keys; at += 1) {
    const before = await taskSeconds(cdp);
    await page.waitForTimeout(PACE);
    rest.push((await taskSeconds(cdp)) - before);
  }
  const tasks: number[] = [];
  for (let at = 0; at < keys + 10; at += 1) {
    const before = await taskSeconds(cdp);
    await pressKey(cdp, LETTERS.charAt(at % LETTERS.length));
    await page.waitForTimeout(PACE);
    // The first keys compile and warm up, as they do for a person once a session.
    if (at >= 10) tasks.push((await taskSeconds(cdp)) - before);
  }
  const frames = await page.evaluate(() => Reflect.get(window, 'copydeskFrames') as number[]);
  await cdp.detach();
  const goal = words >= 100_000 ? 16 : words >= 10_000 ? 8 : null;
  return [
    { what: 'main-thread time a key, p50', size: words, ms: median(tasks) * 1000, goal },
    { what: 'main-thread time at rest, p50', size: words, ms: median(rest) * 1000, goal: null },
    { what: 'keydown to frame, p50', size: words, ms: median(frames.slice(10)), goal: null },
    { what: 'keydown to frame, p99', size: words, ms: quantile(frames.slice(10), 0.99), goal: null },
  ];
}

/** From pressing the mouse on a story in the list to the frame in which it can be written in. */
export async function measureOpening(page: Page, headline: string): Promise<number> {
  const row = page.getByRole('row', { name: headline });
  await row.waitFor();
  await page.evaluate(
    ([editor, wanted]) => {
      const opened = new Promise<number>((resolve) => {
        addEventListener(
          'pointerdown',
          (event) => {
            const look = () => {
              const story = document.querySelector(editor ?? '');
              const isThere = story?.getAttribute('aria-label')?.includes(wanted ?? '');
              if (!isThere) requestAnimationFrame(look);
              else requestAnimationFrame(() => resolve(performance.now() - event.timeStamp));
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      });
      Object.assign(window, { copydeskOpened: opened });
    },
    [EDITOR, headline],
  );
  await row.click();
  return page.evaluate(() => Reflect.get(window, 'copydeskOpened') as Promise<number>);
}

/** Waits for the frame in which a story can be written in. */
export async function firstEditableFrame(page: Page): Promise<void> {
  await page.locator(`${EDITOR}[contenteditable=true]`).waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}
