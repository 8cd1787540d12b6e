import { expect, test } from './copydesk.ts';
import { bar, dropFiles, runCommand, windows1251, wireText } from './wire-desk.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a file in windows-1251 that is dropped becomes a story, open and structured', async ({ desk }) => {
  const { page } = desk;
  await dropFiles(page, [{ name: 'reservoir.txt', bytes: windows1251(wireText('reservoir.ru.txt')) }]);
  await expect(desk.block('headline')).toHaveText(/^Токтогульское водохранилище обмелело/);
  await expect(desk.editor.locator('.dateline-chip')).toHaveText(/^БИШКЕК, 3 октября \(TCA\) — /);
  await expect(bar(desk)).toContainText('reservoir.txt: headline, dateline, lede');
  await bar(desk).getByRole('button', { name: 'Keep as plain text' }).click();
  await expect(desk.block('subheading')).toHaveCount(0);
  await expect(desk.editor).toContainText('БИШКЕК, 3 октября (TCA) — Объем воды');
  await page.keyboard.press('Control+z');
  await expect(desk.block('subheading')).toHaveText('ЗИМНИЙ ИМПОРТ');
  await bar(desk).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/is in the trash/)).toBeVisible();
  await expect(desk.editor).toBeHidden();
});

test('of several files each becomes a story; those that are none are told by name', async ({ desk }) => {
  const { page } = desk;
  await dropFiles(page, [
    { name: 'one.txt', bytes: bytes(wireText('reservoir.en.txt').replace('Toktogul', 'First')) },
    {
      name: 'picture.jpg',
      bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1]),
    },
    { name: 'nothing.txt', bytes: new Uint8Array() },
    { name: 'two.txt', bytes: bytes(wireText('reservoir.en.txt').replace('Toktogul', 'Second')) },
  ]);
  await expect(desk.story(/^First reservoir/)).toBeVisible();
  await expect(desk.story(/^Second reservoir/)).toBeVisible();
  await expect(page.getByText('2 stories were made. 2 files were not taken in.')).toBeVisible();
  await page.getByRole('button', { name: 'Which files, and why' }).click();
  const list = page.getByRole('dialog', { name: 'Which files, and why' });
  await expect(list).toContainText('“picture.jpg” was not taken in');
  await expect(list).toContainText('“nothing.txt” was not taken in');
});

test('“Open file…” asks for files by the keyboard', async ({ desk }) => {
  const { page } = desk;
  const chooser = page.waitForEvent('filechooser');
  await runCommand(page, 'Open file…');
  await (await chooser).setFiles({
    name: 'reservoir.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(wireText('reservoir.en.txt')),
  });
  await expect(desk.block('subheading')).toHaveText('WINTER IMPORTS');
  await expect(desk.editor).toBeFocused();
});

test('a story in the list is copied as wire text from its menu', async ({ desk }) => {
  const { page } = desk;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const row = desk.story(/Toktogul reservoir falls/);
  await row.hover();
  await row.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Copy as wire text' }).click();
  await expect(page.getByText('Copied as wire text.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Toktogul reservoir falls/);
});

test('a very large file comes in without holding up the typing, and is not opened unasked', async ({
  desk,
}) => {
  const { page } = desk;
  const more = '\n\nThe river rose again on Monday, officials said.'.repeat(40_000);
  const chooser = page.waitForEvent('filechooser');
  await desk.newStory();
  await runCommand(page, 'Open file…');
  await (await chooser).setFiles({
    name: 'flood.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(wireText('reservoir.en.txt').replace('Toktogul', 'Flooded') + more),
  });
  await desk.block('headline').click();
  await page.keyboard.type('Typed meanwhile');
  await expect(desk.block('headline')).toHaveText('Typed meanwhile');
  await expect(page.getByText(/^flood\.txt is very long, so it is in the library/)).toBeVisible({
    timeout: 90_000,
  });
  await expect(desk.story(/^Flooded reservoir/)).toBeVisible();
  await expect(desk.block('headline')).toHaveText('Typed meanwhile');
});

test('kill -9 of the server in mid-import: every file becomes one story, and none two', async ({
  desk,
  server,
  library,
}) => {
  const names = Array.from({ length: 5 }, (_, at) => `Flood ${at + 1}`);
  const more = '\n\nThe river rose again on Monday, officials said.'.repeat(2000);
  const files = names.map((name) => ({
    name: `${name}.txt`,
    bytes: bytes(wireText('reservoir.en.txt').replace('Toktogul', name) + more),
  }));
  await dropFiles(desk.page, files);
  await expect(desk.story(/^Flood 2 reservoir/)).toBeVisible({ timeout: 90_000 });
  await server.kill();
  await server.start();
  await library.reconnect();
  const floods = async () => {
    const { stories } = await library.must('stories.list', {});
    return stories.flatMap(({ headline }) => /^Flood \d/.exec(headline) ?? []).sort();
  };
  await expect.poll(floods, { timeout: 60_000 }).toEqual(names);
  await expect(desk.page.getByRole('progressbar')).toBeHidden();
  expect(await floods()).toEqual(names);
});
