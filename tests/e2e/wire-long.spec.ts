import { expect, test } from './copydesk.ts';
import { bar, holdReading, pasteText, wireText } from './wire-desk.ts';

const english = wireText('reservoir.en.txt');

/** A text of at least so many characters that begins with a headline of its own. */
function longText(headline: string, characters: number): string {
  const times = Math.ceil(characters / english.length);
  return [headline, ...Array.from({ length: times }, () => english)].join('\n\n');
}

test('a story of a million characters is pasted, drawn in groups, and written in', async ({ desk }) => {
  const { page } = desk;
  await desk.newStory();
  await pasteText(page, longText('Flood book', 1_000_000));
  await expect(bar(desk)).toContainText('headline', { timeout: 90_000 });
  await expect(desk.block('headline')).toHaveText('Flood book');
  expect(await desk.editor.evaluate((story) => story.shadowRoot?.children.length ?? 0)).toBeGreaterThan(100);
  await page.keyboard.insertText(', again');
  await expect(desk.block('headline')).toHaveText('Flood book, again');
  await desk.saved();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(desk.block('headline')).toHaveText('');
  await expect(desk.block('paragraph')).toHaveCount(0);
});

test('a longer text becomes a story of its own, which asks before it is drawn', async ({ desk }) => {
  const { page } = desk;
  await desk.newStory();
  await pasteText(page, longText('Endless flood', 3_000_000));
  await page.keyboard.type('Typed meanwhile');
  await expect(page.getByText(/^Pasted text is very long, so it is in the library/)).toBeVisible({
    timeout: 90_000,
  });
  await expect(desk.block('headline')).toHaveText('Typed meanwhile');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText(/^This story is very long: \d,\d+,\d+ characters/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(desk.block('headline')).toHaveText('Endless flood', { timeout: 90_000 });
});

test('a text of very many short lines becomes a story of its own too, which asks before it is drawn', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.newStory();
  await page.keyboard.type('Rain');
  await page.keyboard.press('Enter');
  await pasteText(page, `Results\n\n${'Osh 3:1\n'.repeat(26_000)}`);
  await expect(page.getByText(/^This story is very long: \d+,\d+ characters/)).toBeVisible({
    timeout: 40_000,
  });
  await page.keyboard.press('Alt+w');
  await expect(desk.editor.locator('> [data-block]')).toHaveText(['Rain', '']);
});

for (const [where, line] of [
  ['alone', 'word '.repeat(300_000)],
  ['in a story', `${english}\n\n${'word '.repeat(50_000)}`],
] as const) {
  test(`a line without end, ${where}, is refused with a word, and nothing is changed`, async ({ desk }) => {
    const { page } = desk;
    await desk.newStory();
    await pasteText(page, line);
    await expect(page.getByText(/“Pasted text” was not taken in.* longer than any paragraph/)).toBeVisible();
    await expect(desk.block('headline')).toHaveText('');
    await page.keyboard.type('Written on');
    await expect(desk.block('headline')).toHaveText('Written on');
  });
}

test('a story that is closed while a long text is read for it leaves the text as a story of its own', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.newStory();
  const release = await holdReading(page);
  await pasteText(page, longText('Flood to come', 600_000));
  await page.keyboard.press('Alt+w');
  await expect(page.getByRole('tab')).toHaveCount(0);
  release();
  await expect(page.getByText('1 story was made. It is in the library.')).toBeVisible({ timeout: 90_000 });
  await expect(desk.story(/^Flood to come/)).toBeVisible();
});
