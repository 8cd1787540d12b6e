import { expect, SAMPLE, test } from './copydesk.ts';

test('the palette finds a command by a few letters and runs it', async ({ desk }) => {
  const { page } = desk;
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await expect(palette).toBeVisible();
  await page.keyboard.type('light dark');
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme ?? 'light');
  const before = await theme();
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect.poll(theme).not.toBe(before);
});

test('the palette goes away with Escape, and the keyboard is where it was', async ({ desk }) => {
  await desk.openStory(SAMPLE);
  await desk.block('lede').click();
  await desk.page.keyboard.press('Control+k');
  await expect(desk.page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(desk.editor).toBeFocused();
});

test('a change of language or theme reaches every window at once and is remembered', async ({
  desk,
  server,
}) => {
  const { page } = desk;
  const other = await page.context().newPage();
  await other.goto(server.origin);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: /Language of the window/ }).click();
  await page.getByRole('option', { name: 'Русский' }).click();
  await expect(other.getByRole('searchbox', { name: 'Поиск в библиотеке' })).toBeVisible();
  await page.getByText('Тёмное').click();
  await expect(other.locator('html[data-theme=dark]')).toBeAttached();
  await page.reload();
  await expect(page.locator('html[lang=ru][data-theme=dark]')).toBeAttached();
});

test('a story goes to the trash with Delete, comes back by undo, and again from the trash', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.story(SAMPLE).focus();
  await page.keyboard.press('Delete');
  await expect(desk.story(SAMPLE)).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(desk.story(SAMPLE)).toBeVisible();

  await desk.story(SAMPLE).focus();
  await page.keyboard.press('Delete');
  await expect(desk.story(SAMPLE)).toBeHidden();
  await page.getByRole('button', { name: 'All stories Status' }).click();
  await page.getByRole('option', { name: 'Trash' }).click();
  await desk
    .story(SAMPLE)
    .getByRole('button', { name: /More about/ })
    .click();
  await page.getByRole('menuitem', { name: 'Restore' }).click();
  await page.getByRole('button', { name: 'Trash Status' }).click();
  await page.getByRole('option', { name: 'All stories' }).click();
  await expect(desk.story(SAMPLE)).toBeVisible();
});

test('the library is searched as one types, in English and in Russian, and hits are marked', async ({
  desk,
}) => {
  const { page } = desk;
  await page.keyboard.press('Control+Shift+f');
  const search = page.getByRole('searchbox', { name: 'Search the library' });
  await expect(search).toBeFocused();
  await page.keyboard.type('hydropower pl');
  await expect(desk.stories.getByRole('row')).toHaveCount(1);
  await expect(desk.story(SAMPLE).locator('mark').first()).toHaveText(/hydropower/i);
  await search.fill('водохранилище');
  await expect(desk.story(/Токтогульское/)).toBeVisible();
  await search.fill('zzzzz');
  await expect(page.getByText('No story has all of these words.', { exact: false })).toBeVisible();
  await search.press('Escape');
  await expect(desk.stories.getByRole('row')).toHaveCount(2);
});

test('the shortcut sheet lists the shortcuts and closes with Escape', async ({ desk }) => {
  await desk.page.keyboard.press('F1');
  const sheet = desk.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toContainText('Go to story');
  await desk.page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('open stories are there again after the window was closed', async ({ desk, server, library }) => {
  await desk.openStory(SAMPLE);
  await desk.openStory(/Токтогульское/);
  await expect(desk.page.getByRole('tab')).toHaveCount(2);
  const remembered = async () => (await library.must('settings.read', {})).session.open;
  await expect.poll(remembered).toHaveLength(2);
  const next = await desk.page.context().newPage();
  await desk.page.close();
  await next.goto(server.origin);
  await expect(next.getByRole('tab')).toHaveCount(2);
  await expect(next.getByRole('tab', { selected: true })).toHaveAccessibleName(/Токтогульское/);
});

test('the place of the stories never scrolls: only what is in it does', async ({ desk }) => {
  await desk.openStory(SAMPLE);
  const overflow = await desk.page.getByRole('main').evaluate(({ parentElement: place }) => {
    return place ? place.scrollHeight - place.clientHeight : Number.NaN;
  });
  expect(overflow).toBe(0);
});
