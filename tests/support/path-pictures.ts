import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { parseWire } from '../../src/shared/wire/parse.ts';
import { chromiumOptions } from './chromium.ts';
import { CopydeskServer } from './copydesk-server.ts';
import { SeamClient } from './seam-client.ts';
import { logIn } from './wordpress/log-in.ts';
import { TestWordpress } from './wordpress/wordpress.ts';

/**
 * The pictures of the README: one story’s way from wire text to WordPress, into docs/images. The last two stations need a
 * WordPress, by COPYDESK_WORDPRESS (see tests/support/wordpress/wordpress.ts); without one they are left as they are.
 */

const images = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const wire = (language: string) =>
  readFileSync(new URL(`../shared/wire/stories/reservoir.${language}.txt`, import.meta.url), 'utf8');

/** What a translator types into each block, in the order of the blocks; the dateline is there already. */
function russianBlocks(): string[] {
  const story = parseWire(wire('ru'));
  const { headline } = story;
  return [headline ?? '', ...story.blocks.map(({ text }) => text)];
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await page.keyboard.press('Control+v');
}

async function photograph(page: Page, name: string): Promise<void> {
  // Fonts, and whatever moves when something opens.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(images, `${name}.png`) });
  process.stderr.write(`${name}\n`);
}

const wordpress = existsSync(process.env.COPYDESK_WORDPRESS ?? '') ? new TestWordpress() : null;
const server = await CopydeskServer.start({
  environment: { COPYDESK_WORDPRESS_PASSWORD: wordpress?.users.editor.application_password ?? '' },
});
const library = await SeamClient.connect(server);
const { stories } = await library.must('stories.list', {});
for (const { id } of stories) await library.must('stories.trash', { id });
await library.must('settings.change', {
  language: 'en',
  theme: 'light',
  wordpress: { address: wordpress?.url ?? '', user: wordpress ? 'editor' : '' },
});

mkdirSync(images, { recursive: true });
const browser = await chromium.launch(chromiumOptions());
const context = await browser.newContext({
  viewport: { width: 1280, height: 800 },
  permissions: ['clipboard-read', 'clipboard-write'],
});
const page = await context.newPage();
await page.goto(await server.newLink());
await page.locator('.library').waitFor();
await page.keyboard.press('Alt+n');
await page.locator('.story[role=textbox]').waitFor();
await paste(page, wire('en'));
await page.locator('.dateline-chip').waitFor();
await photograph(page, 'path-1-wire');

await page.keyboard.press('Alt+t');
await page.keyboard.type('Russian');
await page.keyboard.press('Enter');
await page.locator('.band-state').first().waitFor();
for (const text of russianBlocks().slice(0, 5)) {
  await page.keyboard.insertText(text);
  await page.keyboard.press('Control+Enter');
}
await page.waitForTimeout(800);
const source = page.locator('.pair-column.source .story > *').nth(2);
await source.click();
await page.keyboard.press('End');
await page.keyboard.type(' It was built in 1975.');
await page.getByRole('complementary', { name: 'What changed in the source' }).first().waitFor();
await photograph(page, 'path-2-translation');

await page.keyboard.press('Control+k');
await page.keyboard.type('Export');
await page.keyboard.press('Enter');
await page.getByRole('complementary', { name: 'Export' }).waitFor();
if (wordpress) {
  await page.getByRole('tab').first().click();
  await page.getByRole('button', { name: 'Send to WordPress' }).click();
  await page.getByText('nothing has changed here since').waitFor({ timeout: 60_000 });
  await photograph(page, 'path-3-export');
  const there = await context.newPage();
  await logIn(there, wordpress, 'editor');
  const address = await page.getByRole('link', { name: 'Open the post in WordPress' }).getAttribute('href');
  await there.goto(address ?? '');
  await there.locator('.block-editor-block-list__layout').first().waitFor();
  // The editor greets who opens it for the first time.
  await there.keyboard.press('Escape');
  await photograph(there, 'path-4-wordpress');
}
await browser.close();
library.close();
await server.dispose();
process.stderr.write(`The pictures are in ${images}\n`);
