import { createStory } from '../bench/library.ts';
import { expect, test } from './copydesk.ts';

test('no letter goes astray, however fast one types through Enter', async ({ desk }) => {
  const { page } = desk;
  await desk.newStory();
  const lines = [
    'Rain in Osh',
    'Roads are closed',
    ...Array.from({ length: 15 }, (_, at) => `Line ${at} goes on`),
  ];
  for (const [at, line] of lines.entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    for (const letter of line) await page.keyboard.press(letter === ' ' ? 'Space' : letter);
  }
  await expect(desk.editor.locator('> [data-block]')).toHaveText(lines);
});

test('a letter typed right after a jump stands where the jump led', async ({ desk, library }) => {
  await createStory(library, 20_000, 'A long story');
  const { page } = desk;
  await desk.openStory(/A long story/);
  await desk.block('headline').click();
  for (const letter of ['x', 'y', 'z']) {
    await page.keyboard.press('Control+End');
    await page.keyboard.press(letter);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press(letter);
  }
  await expect(desk.block('headline')).toHaveText('zyxA long story');
  await expect(desk.editor.locator('> [data-block]').last()).toHaveText(/xyz$/);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Shift+Home');
  await page.keyboard.press('Delete');
  await expect(desk.editor.locator('> [data-block]')).toHaveText(['', '']);
  await page.keyboard.press('Control+z');
  await expect(desk.editor.locator('> [data-block]').last()).toHaveText(/xyz$/);
});

test('a letter typed right after undo has led back off screen stands at the caret', async ({
  desk,
  library,
}) => {
  await createStory(library, 20_000, 'A long story');
  const { page } = desk;
  await desk.openStory(/A long story/);
  await desk.block('headline').click();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await page.waitForTimeout(600); // a new undo event begins after a pause of half a second
  await page.keyboard.press('Control+End');
  await page.keyboard.type('?');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('q');
  await expect(desk.block('headline')).toHaveText('A long storyq');
});

test('Enter right after the caret has moved parts the words there, also while the window is busy', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.newStory();
  await page.keyboard.type('Rain in Osh');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Roads are closed');
  await page.keyboard.press('Enter');
  for (let times = 0; times < 5; times++) {
    await page.keyboard.type('behind the new line');
    await Promise.all([
      page.evaluate(() => {
        const until = performance.now() + 200;
        while (performance.now() < until);
      }),
      page.keyboard.press('Home'),
      page.keyboard.press('Enter'),
    ]);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
  }
  const lines = Array(5).fill(['', 'behind the new line']).flat();
  await expect(desk.editor.locator('> [data-block]')).toHaveText([
    'Rain in Osh',
    'Roads are closed',
    ...lines,
    '',
  ]);
});
