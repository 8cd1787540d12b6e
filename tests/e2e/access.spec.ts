import { expect, SAMPLE, test } from './copydesk.ts';

const CONTROLS =
  'button, a[href], input:not([type=hidden]), textarea, select, [role=button], [role=tab], [role=textbox]';

test('every control has a name that a screen reader can say', async ({ desk }) => {
  await desk.openStory(SAMPLE);
  const controls = desk.page
    .locator(CONTROLS)
    .and(desk.page.locator(':not([aria-hidden=true] *)'))
    .filter({ visible: true });
  const count = await controls.count();
  expect(count).toBeGreaterThan(20);
  await Promise.all((await controls.all()).map((control) => expect(control).toHaveAccessibleName(/\S/)));
});

test('the list takes the keyboard at the story in front, however it was reached before', async ({
  desk,
  library,
}) => {
  const { page } = desk;
  for (let at = 0; at < 20; at++) await library.must('stories.create', { language: 'en' });
  await expect(desk.stories.getByRole('row').nth(8)).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'New story' }).first().waitFor();
  await expect(desk.stories.getByRole('row').first()).toBeVisible();
  await page.keyboard.press('Alt+Shift+l');
  await expect(desk.stories.getByRole('row').first()).toBeFocused();
  await desk.stories.getByRole('row').nth(2).click();
  await page.keyboard.press('Alt+Shift+l');
  await expect(desk.stories.getByRole('row').nth(2)).toBeFocused();
  await page.reload();
  await expect(page.locator('.story-row.front')).toBeVisible();
  await expect(desk.editor).toBeFocused();
  await page.keyboard.press('Alt+Shift+l');
  await expect(page.locator('.story-row.front')).toBeFocused();
});

test('Escape leaves the settings from any of their fields, and folds them where they lie over the story', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.openStory(SAMPLE);
  await page.setViewportSize({ width: 800, height: 800 });
  await page.keyboard.press('Control+,');
  const name = page.getByRole('textbox', { name: 'Your name as a translator' });
  await name.click();
  await page.keyboard.type('Aigul');
  await page.keyboard.press('Escape');
  await expect(desk.editor).toBeFocused();
  await expect(name).toHaveCount(0);
  await page.keyboard.press('Control+,');
  await expect(name).toHaveValue('Aigul');
});

test('Tab reaches every part of the window, and where the focus is can be seen', async ({ desk }) => {
  const { page } = desk;
  await desk.openStory(SAMPLE);
  const parts = new Set<string>();
  await page.keyboard.press('Alt+Shift+l');
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return null;
      const style = getComputedStyle(active);
      const ringed = [active, active.parentElement, active.closest('[data-focus-visible]')].some((each) => {
        const { outlineStyle, outlineWidth, boxShadow } = each ? getComputedStyle(each) : style;
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      });
      const isText = active.getAttribute('role') === 'textbox' || active.tagName === 'INPUT';
      const part = active.closest('nav, aside, main, footer, [role=complementary], [role=grid]');
      return {
        seen: ringed || isText,
        part: part?.getAttribute('aria-label') ?? part?.tagName ?? '',
        what: active.outerHTML.slice(0, 120),
      };
    });
    if (!focus) continue;
    expect(focus.seen, `no focus ring on ${focus.what}`).toBe(true);
    parts.add(focus.part);
  }
  expect(parts.size).toBeGreaterThanOrEqual(4);
});

test('nothing on the page is refused by its own content security policy', async ({ page, server }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(server.link);
  await page.getByRole('row', { name: SAMPLE }).click();
  await expect(page.locator('.story[role=textbox]')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);
});
