import type { Locator } from '@playwright/test';
import { type Desk, expect, test } from './copydesk.ts';
import { bar, dropFiles, wireText } from './wire-desk.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function edges(what: Locator): Promise<{ top: number; bottom: number }> {
  const box = await what.boundingBox();
  if (!box) throw new Error('It is not to be seen.');
  return { top: box.y, bottom: box.y + box.height };
}

/** Opens the window anew with notices that do not go by themselves, however long it takes to look at them. */
async function withLastingNotices({ page, stories }: Desk): Promise<void> {
  await page.addInitScript(() => {
    const later = window.setTimeout;
    const unlessLong = (run: () => void, time = 0) => (time >= 8000 ? 0 : later.call(window, run, time));
    Object.assign(window, { setTimeout: unlessLong });
  });
  await page.reload();
  await expect(stories).toBeVisible();
}

for (const width of [1280, 1000]) {
  test(`at a width of ${width} nothing that is told at the foot covers anything else`, async ({ desk }) => {
    const { page } = desk;
    await withLastingNotices(desk);
    await page.setViewportSize({ width, height: 800 });
    const story = (name: string) => bytes(wireText('reservoir.en.txt').replace('Toktogul', name));
    // A name that takes several lines of the bar.
    const long = `${'the-reservoir-and-the-winter-'.repeat(6)}.txt`;
    await dropFiles(page, [{ name: long, bytes: story('First') }]);
    await expect(bar(desk)).toContainText('headline, dateline');
    await dropFiles(page, [
      { name: 'two.txt', bytes: story('Second') },
      { name: 'three.txt', bytes: story('Third') },
      { name: 'nothing.txt', bytes: new Uint8Array() },
    ]);
    const made = page.getByRole('group', { name: '2 stories were made.' });
    const failed = page.getByRole('group', { name: /nothing\.txt/ });
    await expect
      .poll(async () => {
        const [upper, lower, foot] = [await edges(made), await edges(failed), await edges(bar(desk))];
        return lower.top >= upper.bottom && foot.top >= lower.bottom;
      })
      .toBe(true);
    const status = await edges(page.locator('.status-bar'));
    expect((await edges(bar(desk))).bottom).toBeLessThanOrEqual(status.top);
  });
}

test('a list of files that failed stands clear of what came in, and is answered by the keyboard', async ({
  desk,
}) => {
  const { page } = desk;
  await dropFiles(page, [{ name: 'one.txt', bytes: bytes(wireText('reservoir.en.txt')) }]);
  await expect(bar(desk)).toContainText('headline, dateline');
  await dropFiles(page, [
    { name: 'nothing.txt', bytes: new Uint8Array() },
    { name: 'none.txt', bytes: new Uint8Array() },
  ]);
  const failed = page.locator('.wire-imports .bar');
  await expect(failed).toContainText('2 files were not taken in.');
  await expect.poll(async () => (await edges(failed)).bottom <= (await edges(bar(desk))).top).toBe(true);
});
