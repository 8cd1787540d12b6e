import type { Locator } from '@playwright/test';
import { article } from '../support/typing.ts';
import { type Desk, expect, test } from './copydesk.ts';

/** Enough to be drawn in groups, most of them off screen. */
const PARAGRAPHS = 400;
const WORDS =
  'The level of the water in the reservoir fell again on Monday, and the ministry said so. '.repeat(4);

function paragraphs(count = PARAGRAPHS): string[] {
  return Array.from({ length: count }, (_, at) => `Number ${at + 1}. ${WORDS}`.trim());
}

test.beforeEach(async ({ desk, library }) => {
  const doc = article({ headline: 'A long story', lede: 'Its lede.', paragraphs: paragraphs() });
  await library.must('stories.create', { doc });
  await desk.openStory(/A long story/);
});

/** The paragraph that starts with this number. */
function paragraph(desk: Desk, number: number): Locator {
  return desk.block('paragraph').nth(number - 1);
}

/** The text of the block in which the caret is, and whether the caret is on the screen. */
function caret(desk: Desk): Promise<{ text: string; isSeen: boolean }> {
  return desk.editor.evaluate((story) => {
    const selection = document.getSelection();
    const node = selection?.focusNode;
    const block = (node instanceof Element ? node : node?.parentElement)?.closest('[data-block]');
    const range = selection?.getRangeAt(0).cloneRange();
    range?.collapse(false);
    const box = range?.getClientRects()[0] ?? block?.getBoundingClientRect();
    const page = story.closest('.story-desk')?.getBoundingClientRect();
    const isSeen = box && page ? box.top >= page.top - 1 && box.bottom <= page.bottom + 1 : false;
    return { text: block?.textContent ?? '', isSeen };
  });
}

test('the keys to its ends, through the pages and to everything reach all of it', async ({ desk }) => {
  const { page } = desk;
  await desk.caretAtEnd(desk.block('lede'));
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' The end.');
  await expect(paragraph(desk, PARAGRAPHS)).toHaveText(/ The end\.$/);
  await expect.poll(() => caret(desk)).toMatchObject({ isSeen: true });
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Such ');
  await expect(desk.block('headline')).toHaveText('Such A long story');
  let before = -1;
  for (let times = 0; times < 12; times += 1) {
    await page.keyboard.press('PageDown');
    await expect.poll(() => caret(desk)).toMatchObject({ isSeen: true });
    const now = Number(/^Number (\d+)/.exec((await caret(desk)).text)?.[1] ?? 0);
    expect(now).toBeGreaterThanOrEqual(before);
    before = now;
  }
  expect(before).toBeGreaterThan(20);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  await expect(desk.block('paragraph')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(desk.block('paragraph')).toHaveCount(PARAGRAPHS);
});

test('arrows go from line to line and leave no block out', async ({ desk }) => {
  const { page } = desk;
  await paragraph(desk, 100).scrollIntoViewIfNeeded();
  await desk.caretAtEnd(paragraph(desk, 100));
  const seen = new Set<string>();
  for (let times = 0; times < 160; times += 1) {
    await page.keyboard.press('ArrowDown');
    seen.add((await caret(desk)).text.slice(0, 10));
  }
  const numbers = [...seen].map((text) => Number(/\d+/.exec(text)?.[0]));
  const first = Math.min(...numbers);
  expect(numbers).toEqual(numbers.map((_, at) => first + at));
  expect(numbers.length).toBeGreaterThan(20);
  await page.keyboard.press('Home');
  const here = (await caret(desk)).text;
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  expect((await caret(desk)).text).toBe(here);
});

test('what is written in the middle stands as it was typed, however many blocks it makes', async ({
  desk,
}) => {
  const { page } = desk;
  await paragraph(desk, 200).scrollIntoViewIfNeeded();
  await desk.caretAtEnd(paragraph(desk, 200));
  const lines = Array.from({ length: 24 }, (_, at) => `Line ${at + 1}.`);
  for (const line of lines) {
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(line);
  }
  await expect(paragraph(desk, 224)).toHaveText(lines.at(-1) ?? '');
  const texts = await desk.block('paragraph').allTextContents();
  expect(texts.slice(200, 224)).toEqual(lines);
  expect(texts.toSpliced(200, 24)).toEqual(paragraphs());
  await expect.poll(() => caret(desk)).toMatchObject({ isSeen: true });
  // Down the page every line is a block of the story, each after the one before it.
  const shown = await desk.editor.evaluate((story) => {
    const { left, width } = story.getBoundingClientRect();
    const blocks = new Set<Element>();
    for (let y = 200; y < innerHeight - 100; y += 4) {
      const block = document.elementFromPoint(left + width / 2, y)?.closest('.story > *');
      if (block) blocks.add(block);
    }
    const all = [...story.children];
    return [...blocks].map((block) => all.indexOf(block));
  });
  expect(shown.length).toBeGreaterThan(2);
  expect(shown).toEqual(shown.map((_, at) => (shown[0] ?? 0) + at));
  for (let times = 0; times < 60; times += 1) await page.keyboard.press('Control+z');
  await expect.poll(() => desk.block('paragraph').allTextContents()).toEqual(paragraphs());
});

test('the words stay where they are while one scrolls up into what was never drawn', async ({ desk }) => {
  const { page } = desk;
  await desk.caretAtEnd(desk.block('lede'));
  await page.keyboard.press('Control+End');
  await expect.poll(() => caret(desk)).toMatchObject({ isSeen: true });
  for (let times = 0; times < 40; times += 1) {
    const moved = await page.locator('.story-desk:visible').evaluate(async (desk) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const { left, top, width, height } = desk.getBoundingClientRect();
      const block = document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.story > *');
      const before = block?.getBoundingClientRect().top ?? Number.NaN;
      desk.scrollBy(0, -250);
      for (let frames = 0; frames < 3; frames += 1) await frame();
      return (block?.getBoundingClientRect().top ?? Number.NaN) - before;
    });
    expect(Math.abs(moved - 250)).toBeLessThan(2);
  }
});

test('the browser finds what is off screen, and the mouse selects from one block to another', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.caretAtEnd(desk.block('lede'));
  expect(await page.evaluate(() => Reflect.get(window, 'find').call(window, 'Number 333.'))).toBe(true);
  await expect.poll(() => caret(desk)).toMatchObject({ text: paragraphs()[332] });
  await paragraph(desk, 333).evaluate((block) => block.scrollIntoView({ block: 'start' }));
  await expect(paragraph(desk, 335)).toBeInViewport();
  const [from, to] = [await paragraph(desk, 333).boundingBox(), await paragraph(desk, 335).boundingBox()];
  if (!from || !to) throw new Error('A paragraph is not drawn.');
  await page.mouse.move(from.x + from.width / 2, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 10, { steps: 8 });
  await page.mouse.up();
  const selected = await page.evaluate(() => String(document.getSelection()));
  expect(selected).toContain('Number 334.');
  expect(selected).toContain('Number 335.');
  await page.keyboard.press('Delete');
  await expect(desk.block('paragraph')).toHaveCount(PARAGRAPHS - 2);
  // By the keyboard too, over more blocks than a group has.
  await desk.caretAtEnd(paragraph(desk, 330));
  for (let times = 0; times < 140; times += 1) await page.keyboard.press('Shift+ArrowDown');
  const stretched = await page.evaluate(() => String(document.getSelection()));
  for (let number = 336; number < 346; number += 1) expect(stretched).toContain(`Number ${number}.`);
});
