import type { Page } from '@playwright/test';
import { expect, SAMPLE, test } from './copydesk.ts';

/** From now on no frame comes in the page until it is let: whatever waits for one is not done before the next key. */
async function holdFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const held: FrameRequestCallback[] = [];
    const real = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => held.push(callback);
    Object.assign(window, {
      copydeskLetFrames: () => {
        window.requestAnimationFrame = real;
        return new Promise<void>((resolve) => {
          for (const callback of held) real(callback);
          real(() => resolve());
        });
      },
    });
  });
}

/** Lets all frames come that were held back, and waits for them. */
async function letFrames(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.get(window, 'copydeskLetFrames')());
}

/** The letters of a word, one key after the other, with nothing waited for in between. */
async function typeAtOnce(page: Page, text: string): Promise<void> {
  for (const letter of text) await page.keyboard.press(letter === ' ' ? 'Space' : letter);
}

test('what is typed right after a command was chosen in the palette is in the story, and the command was first', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.newStory();
  await page.keyboard.type('Rain');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Roads are ');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('Bold');
  await expect(page.getByRole('option').first()).toHaveAccessibleName(/Bold/);
  await holdFrames(page);
  await page.keyboard.press('Enter');
  await typeAtOnce(page, 'closed');
  await letFrames(page);
  await expect(desk.block('lede').locator('strong')).toHaveText('closed');
  await expect(desk.block('lede')).toHaveText('Roads are closed');
});

test('what is typed right after the palette was left is where the keyboard was', async ({ desk }) => {
  const { page } = desk;
  await desk.newStory();
  await page.keyboard.type('Rain');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Commands' })).toBeFocused();
  await holdFrames(page);
  await page.keyboard.press('Escape');
  await typeAtOnce(page, ' in Osh');
  await letFrames(page);
  await expect(desk.block('headline')).toHaveText('Rain in Osh');
});

test('what is typed right after Ctrl and K is in the palette', async ({ desk }) => {
  const { page } = desk;
  await desk.newStory();
  await holdFrames(page);
  await page.keyboard.press('Control+k');
  await typeAtOnce(page, 'light dark');
  await expect(page.getByRole('combobox', { name: 'Commands' })).toHaveValue('light dark');
  await letFrames(page);
  await page.keyboard.press('Escape');
  await expect(desk.block('headline')).toHaveText('');
});

test('what is typed right after Alt and N is in the new story, however long it takes to be made', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.openStory(SAMPLE);
  await holdFrames(page);
  await page.keyboard.press('Alt+n');
  await typeAtOnce(page, 'Rain');
  await page.keyboard.press('Enter');
  await typeAtOnce(page, 'Roads');
  await expect(desk.editor).toHaveAccessibleName(/Rain/);
  await typeAtOnce(page, ' are closed');
  await letFrames(page);
  await expect(desk.block('headline')).toHaveText('Rain');
  await expect(desk.block('lede')).toHaveText('Roads are closed');
});

test('what is typed right after Enter on a story in the list is in that story', async ({ desk }) => {
  const { page } = desk;
  await desk.story(SAMPLE).focus();
  await holdFrames(page);
  await page.keyboard.press('Enter');
  await typeAtOnce(page, 'New ');
  await expect(desk.block('headline')).toHaveText(/^New Toktogul/);
  await letFrames(page);
});

test('what is typed right after a story was chosen by its name is in that story', async ({ desk }) => {
  const { page } = desk;
  await desk.newStory();
  await page.keyboard.press('Control+p');
  await page.keyboard.insertText('toktogul res');
  await expect(page.getByRole('option').first()).toHaveAccessibleName(SAMPLE);
  await holdFrames(page);
  await page.keyboard.press('Enter');
  await typeAtOnce(page, 'New ');
  await expect(desk.block('headline')).toHaveText(/^New Toktogul/);
  await letFrames(page);
});

test('what is typed right after a kind of block or a language was chosen in a list is in the story', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.newStory();
  await page.keyboard.type('Rain');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Kind of block/ }).click();
  await page.getByRole('option', { name: 'Subheading' }).focus();
  await holdFrames(page);
  await page.keyboard.press('Enter');
  await typeAtOnce(page, 'Roads');
  await letFrames(page);
  await expect(desk.block('subheading')).toHaveText('Roads');
  await page.getByRole('button', { name: 'New story', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Russian' }).focus();
  await holdFrames(page);
  await page.keyboard.press('Enter');
  await typeAtOnce(page, 'Osh');
  await expect(desk.block('headline')).toHaveText('Osh');
  await letFrames(page);
});

test('what is typed right after a link was given stands behind the words in the story', async ({ desk }) => {
  const { page } = desk;
  await desk.newStory();
  await page.keyboard.type('Rain');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Roads');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Control+Shift+k');
  await page.keyboard.insertText('https://example.org/');
  await holdFrames(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await typeAtOnce(page, ' are closed');
  await letFrames(page);
  await expect(desk.block('lede')).toHaveText('Roads are closed');
  await expect(desk.block('lede').getByRole('link')).toHaveText('Roads');
});

test('the keyboard is in the part of the window that was asked for, at once', async ({ desk }) => {
  const { page } = desk;
  await desk.openStory(SAMPLE);
  await page.keyboard.press('Control+Backslash');
  await expect(desk.stories).toBeHidden();
  await holdFrames(page);
  await page.keyboard.press('Control+Shift+f');
  await typeAtOnce(page, 'hydro');
  await expect(page.getByRole('searchbox', { name: 'Search the library' })).toHaveValue('hydro');
  await page.keyboard.press('Alt+Shift+e');
  await typeAtOnce(page, 'New ');
  await letFrames(page);
  await expect(desk.block('headline')).toHaveText(/^New Toktogul/);
});

test('a closed story leaves the keyboard to the next one, and the last to the list', async ({ desk }) => {
  const { page } = desk;
  await desk.openStory(SAMPLE);
  await desk.newStory();
  await holdFrames(page);
  await page.keyboard.press('Alt+w');
  await typeAtOnce(page, 'New ');
  await expect(desk.block('headline')).toHaveText(/^New Toktogul/);
  await page.keyboard.press('Alt+w');
  await page.keyboard.press('ArrowDown');
  await expect(desk.stories.locator(':focus')).toHaveCount(1);
  await letFrames(page);
});
