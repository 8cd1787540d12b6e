import { expect, libraryText, SAMPLE, test } from './copydesk.ts';

test('an empty folder becomes a library with two samples, marked so', async ({ desk }) => {
  await expect(desk.stories.getByRole('row')).toHaveCount(2);
  for (const row of await desk.stories.getByRole('row').all()) await expect(row).toContainText('Sample');
});

test('what is typed into a sample is saved, and is there when the page is loaded again', async ({
  desk,
  library,
}) => {
  await desk.openStory(SAMPLE);
  await desk.caretAtEnd(desk.block('lede'));
  await desk.page.keyboard.type(' Rain is expected on Friday.');
  await desk.saved();
  expect(await libraryText(library, SAMPLE)).toContain('Rain is expected on Friday.');
  await desk.page.reload();
  await expect(desk.block('lede')).toContainText('Rain is expected on Friday.');
});

test('a story is begun with the keyboard alone, and its headline names it in the list', async ({
  desk,
  library,
}) => {
  await desk.page.keyboard.press('Alt+n');
  await expect(desk.editor).toBeFocused();
  await desk.page.keyboard.type('Snow closes the Töö-Ashuu pass');
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.type('The pass was closed on Monday.');
  await desk.saved();
  await expect(desk.story(/Töö-Ashuu/)).toBeVisible();
  expect(await libraryText(library, /Töö-Ashuu/)).toBe(
    'Snow closes the Töö-Ashuu pass\nThe pass was closed on Monday.',
  );
});

test('the link opens once: a stranger who has it later is told what to do', async ({
  browser,
  desk,
  server,
}) => {
  await expect(desk.stories).toBeVisible();
  const stranger = await browser.newContext();
  const page = await stranger.newPage();
  const response = await page.goto(server.link);
  expect(response?.status()).toBe(403);
  await expect(page.locator('body')).toContainText(/start/i);
  await stranger.close();
});
