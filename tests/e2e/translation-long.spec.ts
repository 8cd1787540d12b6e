import type { Page } from '@playwright/test';
import { newId } from '../../src/shared/article/ids.ts';
import { expect, test } from './copydesk.ts';
import { TranslationDesk } from './translation-desk.ts';

test.use({ viewport: { width: 1280, height: 800 } });

/** About 10,000 words, of which most are off screen. */
const PARAGRAPHS = 220;
const SENTENCE = 'The level of the water in the reservoir fell again on Monday, and the ministry said so. ';

/** Paragraphs of one to five sentences; the translation is longer or shorter, by turns. */
function texts(start: string, lengths: (at: number) => number): string[] {
  return Array.from({ length: PARAGRAPHS }, (_, at) =>
    `${start} ${at}. ${SENTENCE.repeat(lengths(at))}`.trim(),
  );
}

function story(attrs: object, blocks: readonly { text: string; of?: string }[]) {
  const content = blocks.map(({ text, of }, at) => ({
    type: ['headline', 'lede'][at] ?? 'paragraph',
    attrs: { id: newId(), of: of === undefined ? [] : [of] },
    content: [{ type: 'text', text }],
  }));
  return { type: 'doc', attrs, content };
}

/** Whether all that is seen of both stories stands side by side; the texts name their places. */
function crooked(page: Page): Promise<string[]> {
  return page.locator('.pair').evaluate((pair) => {
    const desk = pair.closest('.pair-desk')?.getBoundingClientRect();
    const placed = (side: string) =>
      new Map(
        [...pair.querySelectorAll(`.pair-column.${side} [data-block=paragraph]`)].map((block) => [
          /\d+/.exec(block.textContent ?? '')?.[0] ?? '',
          block.getBoundingClientRect(),
        ]),
      );
    const targets = placed('target');
    const faults: string[] = [];
    let seen = 0;
    for (const [number, box] of placed('source')) {
      if (!desk || box.bottom < desk.top || box.top > desk.bottom) continue;
      seen++;
      const off = (targets.get(number)?.top ?? Number.NaN) - box.top;
      if (!(Math.abs(off) <= 1)) faults.push(`${number} is off by ${off}`);
    }
    return seen === 0 ? ['nothing is seen'] : faults;
  });
}

test('a long translation is aligned wherever one scrolls, writes and jumps', async ({ desk, library }) => {
  const source = story(
    { language: 'en' },
    ['A long source', 'Its lede.', ...texts('Number', (at) => 1 + (at % 5))].map((text) => ({ text })),
  );
  const { id } = await library.must('stories.create', { doc: source });
  const target = story(
    { language: 'ru', translationOf: { story: id, revision: '' } },
    ['A long translation', 'Its lede.', ...texts('Место', (at) => 1 + ((at * 3) % 5))].map((text, at) => ({
      text,
      of: source.content[at]?.attrs.id ?? '',
    })),
  );
  await library.must('stories.create', { doc: target });
  await desk.story(/A long translation/).click();
  const pair = new TranslationDesk(desk);
  const { page } = desk;
  const scroller = page.locator('.pair-desk');
  await expect(page.locator('.band-state').first()).toBeVisible();
  await expect.poll(() => crooked(page)).toEqual([]);
  for (const at of [3000, 9000, 9400, 9800, 4000, 20000]) {
    await scroller.evaluate((element, top) => element.scrollTo(0, top), at);
    await expect.poll(() => crooked(page)).toEqual([]);
  }

  // What is above does not push what is read while it is drawn.
  await scroller.evaluate((element) => element.scrollTo(0, 14_000));
  await expect.poll(() => crooked(page)).toEqual([]);
  const top = () =>
    page
      .locator('.pair-column.source [data-block=paragraph]', { hasText: /^Number 100\./ })
      .evaluate((block) => block.getBoundingClientRect().top);
  const before = await top();
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, -200);
  await expect.poll(top).toBeGreaterThan(before + 150);
  expect((await top()) - before).toBeLessThan(250);

  // Writing in the middle, with a new block, keeps both sides together and puts the letters where the caret is.
  const middle = page.locator('.pair-column.target [data-block=paragraph]', { hasText: /^Место 100\./ });
  await middle.scrollIntoViewIfNeeded();
  await desk.caretAtEnd(middle);
  await page.keyboard.type(' And more of it.');
  await expect(middle).toHaveText(/And more of it\.$/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('A new paragraph 100000 here.');
  await expect(pair.blocks('target')).toHaveCount(PARAGRAPHS + 3);
  await expect.poll(() => crooked(page)).toEqual([]);

  // A jump to the end, far from what was drawn.
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' The end.');
  await expect(pair.blocks('target').last()).toHaveText(/ The end\.$/);
  await expect(pair.blocks('target').last()).toBeInViewport();
  await expect.poll(() => crooked(page)).toEqual([]);
  await page.keyboard.press('Alt+BracketRight');
  await expect.poll(() => crooked(page)).toEqual([]);
});
