import type { Page } from '@playwright/test';
import { expect, libraryText, test } from './copydesk.ts';
import { bar, clipboardText, holdReading, kinds, pasteText, runCommand, wireText } from './wire-desk.ts';

const english = wireText('reservoir.en.txt');
const furniture = 'Share this article';
/** The story as it stands on a site, with what stands around it there. */
const site = english.replace('WINTER IMPORTS', `${furniture}\n\nWINTER IMPORTS`);
const structure = [
  'headline',
  'lede',
  'paragraph',
  'paragraph',
  'subheading',
  'paragraph',
  'paragraph',
  'paragraph',
  'attribution',
];

test.beforeEach(async ({ desk }) => {
  await desk.newStory();
});

test('a pasted story is structured at once, as one undo', async ({ desk, library }) => {
  const { page } = desk;
  await pasteText(page, english);
  await expect(desk.block('headline')).toHaveText(/^Toktogul reservoir falls to lowest level/);
  await expect(desk.editor.locator('.dateline-chip')).toHaveText(/^BISHKEK, Oct. 3 \(TCA\) — /);
  await expect(bar(desk)).toContainText('headline, dateline, lede, 5 paragraphs');
  await expect(bar(desk)).toContainText('byline Nargiza Sultanova');
  expect(await kinds(desk)).toEqual(
    structure.map((kind) => expect.stringMatching(new RegExp(`${kind}|quote`))),
  );
  await expect(page.getByRole('status').filter({ hasText: 'Structured: headline' })).toHaveCount(1);
  await desk.saved();
  await expect.poll(() => libraryText(library, /^Toktogul reservoir falls/)).toContain('WINTER IMPORTS');

  await page.keyboard.press('Control+z');
  await expect(desk.block('headline')).toHaveText('');
  await expect.poll(() => kinds(desk)).toEqual(['headline', 'lede']);
  await expect(bar(desk)).toBeHidden();

  await page.keyboard.press('Control+Shift+z');
  await expect(desk.block('subheading')).toHaveText('WINTER IMPORTS');
  await expect(bar(desk)).toContainText('headline, dateline, lede');
});

test('a Russian story too', async ({ desk }) => {
  await pasteText(desk.page, wireText('reservoir.ru.txt'));
  await expect(desk.editor.locator('.dateline-chip')).toHaveText(/^БИШКЕК, 3 октября \(TCA\) — /);
  await expect(desk.block('subheading')).toHaveText('ЗИМНИЙ ИМПОРТ');
  await expect(bar(desk)).toContainText('byline Наргиза Султанова');
  await expect(desk.editor).toHaveAttribute('lang', 'ru');
});

test('what is typed after a paste is an undo of its own', async ({ desk }) => {
  const { page } = desk;
  await pasteText(page, english);
  await page.keyboard.insertText(', again');
  await expect(desk.block('headline')).toHaveText(/say, again$/);
  await expect(bar(desk)).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(desk.block('headline')).toHaveText(/officials say$/);
  await expect(desk.block('subheading')).toHaveText('WINTER IMPORTS');
});

test('“Undo” in the bar takes the story back', async ({ desk }) => {
  await pasteText(desk.page, english);
  await bar(desk).getByRole('button', { name: 'Undo' }).click();
  await expect(desk.block('headline')).toHaveText('');
  await expect(desk.editor).toBeFocused();
});

test('“Keep as plain text” leaves every line as it came, and can be undone', async ({ desk }) => {
  await pasteText(desk.page, site);
  await expect(desk.block('subheading')).toBeVisible();
  await bar(desk).getByRole('button', { name: 'Keep as plain text' }).click();
  await expect(desk.block('subheading')).toHaveCount(0);
  const lines = site.split('\n').filter((line) => line !== '');
  expect(await desk.texts()).toEqual(lines.map((line) => line.trim()));
  await expect(desk.editor).toBeFocused();
  await desk.page.keyboard.press('Control+z');
  await expect(desk.block('subheading')).toHaveText('WINTER IMPORTS');
  await expect(desk.editor).not.toContainText(furniture);
});

test('a passage that was left out comes back to its place, also after a restart', async ({
  desk,
  server,
}) => {
  const { page } = desk;
  await pasteText(page, site);
  await expect(desk.editor).not.toContainText(furniture);
  await bar(desk).getByRole('button', { name: '1 left out' }).click();
  const list = page.getByRole('dialog', { name: 'What was left out' });
  await expect(list).toContainText(furniture);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await desk.saved();

  await server.stop();
  await server.start();
  await page.goto(await server.newLink());
  await expect(desk.block('subheading')).toHaveText('WINTER IMPORTS');
  await runCommand(page, 'What was left out');
  await expect(list).toContainText(furniture);
  await list.getByRole('button', { name: 'Put back' }).first().click();
  const before = async (words: string) => {
    const texts = await desk.texts();
    return texts[texts.indexOf(words) - 1];
  };
  await expect.poll(() => before('WINTER IMPORTS')).toBe(furniture);
});

test('after an undo what was left out is that of the text that stands there', async ({ desk }) => {
  const { page } = desk;
  await pasteText(page, site);
  await desk.block('headline').click();
  await page.keyboard.press('Control+a');
  await pasteText(page, `${wireText('reservoir.ru.txt')}\n\nЧитайте также: Отключения на юге`);
  await expect(desk.editor).toHaveAttribute('lang', 'ru');
  const list = page.getByRole('dialog', { name: 'What was left out' });
  await runCommand(page, 'What was left out');
  await expect(list).toContainText('Отключения на юге');
  await page.keyboard.press('Escape');
  await bar(desk).getByRole('button', { name: 'Undo' }).click();
  await expect(desk.block('subheading')).toHaveText('WINTER IMPORTS');
  await runCommand(page, 'What was left out');
  await expect(list).toContainText(furniture);
  await expect(list).not.toContainText('Отключения на юге');
});

test('everything can be done by the keyboard alone', async ({ desk }) => {
  const { page } = desk;
  await pasteText(page, site);
  await runCommand(page, 'What was left out');
  const list = page.getByRole('dialog', { name: 'What was left out' });
  await expect(list).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(list.getByRole('button', { name: 'Put back' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.editor).toContainText(furniture);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await runCommand(page, 'Keep what was pasted as plain text');
  await expect(desk.block('subheading')).toHaveCount(0);
  await expect(desk.editor).toBeFocused();
  await runCommand(page, 'Structure this story from its text');
  await expect(desk.block('subheading')).toHaveText('WINTER IMPORTS');
  await expect(bar(desk)).toBeVisible();
});

test('keys that follow each other faster than frames are drawn find the list of what was left out', async ({
  desk,
}) => {
  const { page } = desk;
  await pasteText(
    page,
    english.replace('WINTER IMPORTS', `${furniture}\n\nWINTER IMPORTS\n\nRead also: Power cuts`),
  );
  await runCommand(page, 'What was left out');
  const list = page.getByRole('dialog', { name: 'What was left out' });
  const back = list.getByRole('button', { name: 'Put back' });
  await expect(back.nth(1)).toBeVisible();
  await back.first().focus();
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.keyboard.press('Enter');
  await expect(desk.editor).toContainText(furniture);
  await expect(back.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
});

test('plain text by the browser’s own key stays plain', async ({ desk }) => {
  const { page } = desk;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), english);
  await page.keyboard.press('Control+Shift+v');
  await expect(desk.editor).toContainText('By Nargiza Sultanova');
  await expect(desk.block('subheading')).toHaveCount(0);
  await expect(bar(desk)).toBeHidden();
});

test('a passage that is pasted into a story with text is an ordinary paste', async ({ desk }) => {
  await desk.page.keyboard.insertText('A headline');
  await desk.page.keyboard.press('Enter');
  await pasteText(desk.page, english);
  await expect(desk.editor).toContainText('By Nargiza Sultanova');
  await expect(desk.editor.locator('.dateline-chip')).toHaveCount(0);
});

test('a story that is copied as wire text is the same when it comes back', async ({ desk }) => {
  const { page } = desk;
  await pasteText(page, english);
  await expect(desk.block('subheading')).toHaveText('WINTER IMPORTS');
  const before = await kinds(desk);
  const words = await desk.texts();
  await runCommand(page, 'Copy as wire text');
  await expect(page.getByText('Copied as wire text.')).toBeVisible();
  expect(await clipboardText(page)).toContain('BISHKEK, Oct. 3 (TCA) — Water');
  await desk.newStory();
  await page.keyboard.press('Control+v');
  await expect.poll(() => kinds(desk)).toEqual(before);
  await expect.poll(() => desk.texts()).toEqual(words);
});

/** Puts HTML on the clipboard, with its text beside it as a browser does. */
async function copyHtml(page: Page, html: string, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    ([markup, words]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([markup ?? ''], { type: 'text/html' }),
          'text/plain': new Blob([words ?? ''], { type: 'text/plain' }),
        }),
      ]),
    [html, text],
  );
}

test('HTML that is only text is understood; a formatted passage keeps what it has', async ({ desk }) => {
  const { page } = desk;
  const paragraphs = english.split('\n\n').map((line) => `<p>${line}</p>`);
  await copyHtml(page, paragraphs.join(''), english);
  await page.keyboard.press('Control+v');
  await expect(desk.block('subheading')).toHaveText('WINTER IMPORTS');
  await desk.newStory();
  await copyHtml(page, '<p>The <b>dam</b> is dry.</p><p>It was built long ago.</p>', 'The dam is dry.');
  await page.keyboard.press('Control+v');
  await expect(desk.editor.locator('strong')).toHaveText('dam');
  await expect(bar(desk)).toBeHidden();
});

test('a story that is copied from a site is structured with its links, and can be undone', async ({
  desk,
}) => {
  const { page } = desk;
  const [title = '', ...lines] = english.split('\n\n');
  const site = lines.map(
    (line) => `<p>${line.replace('Toktogul', '<a href="https://example.org/t">Toktogul</a>')}</p>`,
  );
  const html = `<p><a href="https://example.org/">Home</a></p><h1>${title}</h1>${site.join('')}<p><b>Share this article</b></p>`;
  await copyHtml(page, html, `Home\n\n${english}\n\nShare this article`);
  await page.keyboard.press('Control+v');
  await expect(desk.block('headline')).toHaveText(title);
  await expect(desk.editor.locator('.dateline-chip')).toHaveText(/^BISHKEK, Oct. 3 \(TCA\) — /);
  await expect(desk.editor.locator('a[href="https://example.org/t"]').first()).toHaveText('Toktogul');
  await expect(bar(desk).getByRole('button', { name: '2 left out' })).toBeVisible();
  await bar(desk).getByRole('button', { name: 'Keep as plain text' }).click();
  await expect(desk.block('headline')).toHaveText('Home');
  await expect(desk.editor).toContainText('Share this article');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(desk.block('headline')).toHaveText('');
});

test('text that is dropped on an empty story is understood too', async ({ desk }) => {
  await desk.block('lede').evaluate((lede, text) => {
    const { left, top } = lede.getBoundingClientRect();
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', text);
    const place = { clientX: left + 5, clientY: top + 5, bubbles: true, cancelable: true };
    lede.dispatchEvent(new DragEvent('drop', { ...place, dataTransfer }));
  }, english);
  await expect(desk.block('subheading')).toHaveText('WINTER IMPORTS');
  await expect(bar(desk)).toBeVisible();
});

test('a long text is read beside the window’s work, and nobody’s typing is lost', async ({ desk }) => {
  const { page } = desk;
  const long = `${english}\n\n${'The river rose again on Monday, officials said.\n\n'.repeat(500)}`;
  await pasteText(page, long);
  await expect(desk.block('subheading').first()).toHaveText('WINTER IMPORTS');
  await expect(bar(desk)).toContainText('505 paragraphs');

  await desk.newStory();
  const release = await holdReading(page);
  await page.keyboard.press('Control+v');
  await expect(page.getByText(/^Reading the pasted text, \d+/)).toBeVisible();
  await page.keyboard.type('My own headline');
  release();
  await expect(page.getByText(/the pasted text stands at its end as it came/)).toBeVisible();
  await expect(desk.block('headline')).toHaveText('My own headline');
  await expect(desk.editor).toContainText('By Nargiza Sultanova');
});

test('a long text that is called off leaves the story as it was', async ({ desk }) => {
  const { page } = desk;
  await page.route('**/parse-worker*', () => {});
  await pasteText(page, 'The river rose again on Monday.\n\n'.repeat(700));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/^Reading the pasted text, /)).toBeHidden();
  await expect(desk.block('headline')).toHaveText('');
});

test('without permission for the clipboard the story is copied all the same', async ({ desk }) => {
  const { page } = desk;
  await pasteText(page, english);
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('Refused', 'NotAllowedError'));
    Object.defineProperty(navigator.clipboard, 'writeText', { value: refuse });
  });
  await runCommand(page, 'Copy as wire text');
  await expect(page.getByText('Copied as wire text.')).toBeVisible();
  await expect(desk.editor).toBeFocused();
  expect(await clipboardText(page)).toContain('(Additional reporting by Timur Aliev in Tashkent)');
  expect(await clipboardText(page)).toMatch(/^Toktogul/);
});

test('“Paste as plain text” does so, or names the keys where it may not', async ({ desk }) => {
  const { page } = desk;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), english);
  await runCommand(page, 'Paste as plain text');
  await expect(desk.editor).toContainText('By Nargiza Sultanova');
  await expect(desk.editor.locator('.dateline-chip')).toHaveCount(0);
  await page.context().clearPermissions();
  await runCommand(page, 'Paste as plain text');
  await expect(page.getByText(/Press Ctrl\+Shift\+V/)).toBeVisible();
});

test('the keyboard goes from the story to the bar and back', async ({ desk }) => {
  const { page } = desk;
  await pasteText(page, english);
  await expect(bar(desk)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(bar(desk).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(desk.editor).toBeFocused();
});
