import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { newId } from '../../src/shared/article/ids.ts';
import { chromiumOptions } from './chromium.ts';
import { CopydeskServer } from './copydesk-server.ts';
import { SeamClient } from './seam-client.ts';

/** Pictures of the main screens, light and dark, English and Russian, small and large, into screenshots/. */

const folder = fileURLToPath(new URL('../../screenshots/', import.meta.url));
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'ru'] as const;

interface Screen {
  name: string;
  show(page: Page, library: SeamClient): Promise<unknown>;
  leave?(page: Page, library: SeamClient): Promise<unknown>;
}

const pressEscape = (page: Page) => page.keyboard.press('Escape');

/** Shows a panel by its button in the rail: beside two stories it is folded away. */
async function openPanel(page: Page, name: RegExp, shown: string): Promise<void> {
  if (!(await page.locator(shown).isVisible())) await page.getByRole('button', { name }).click();
  await page.locator(shown).waitFor();
}

async function goToStory(page: Page, headline: string): Promise<void> {
  await page.locator('.story [data-block]').first().waitFor();
  await page.keyboard.press('Control+p');
  await page.keyboard.type(headline);
  await page.getByRole('option', { name: headline }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** The screens, in the order in which one leads to the next. */
const screens: readonly Screen[] = [
  {
    name: 'translation',
    show: async (page) => {
      await goToStory(page, 'Токтогульское');
      await page.locator('.band-state').first().waitFor();
    },
  },
  {
    name: 'translation-panel',
    show: (page) => page.getByRole('button', { name: /^(Translation|Перевод)$/ }).click(),
    // The other pictures are of one story.
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Alt+Shift+b');
      await page.locator('.pair').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^(Details|Сведения)$/ }).click();
    },
  },
  {
    name: 'library-and-editor',
    show: async (page) => {
      const isRussian = (await page.locator('html').getAttribute('lang')) === 'ru';
      await goToStory(page, isRussian ? 'Токтогульское' : 'Toktogul');
      await page.locator('.story [data-block=lede]').waitFor();
    },
  },
  { name: 'dateline', show: (page) => page.locator('.dateline-chip').first().click(), leave: pressEscape },
  {
    name: 'details',
    show: async (page) => {
      await openPanel(page, /^(Details|Сведения)$/, '.details');
      await page.locator('.details').evaluate((panel) => panel.parentElement?.scrollTo(0, 400));
    },
  },
  { name: 'commands', show: (page) => page.keyboard.press('Control+k'), leave: pressEscape },
  { name: 'go-to-story', show: (page) => page.keyboard.press('Control+p'), leave: pressEscape },
  { name: 'shortcuts', show: (page) => page.keyboard.press('F1'), leave: pressEscape },
  {
    name: 'search',
    show: async (page) => {
      await page.keyboard.press('Control+Shift+f');
      await page.keyboard.type('Toktogul');
    },
    leave: async (page) => {
      await page.getByRole('searchbox').fill('');
    },
  },
  {
    name: 'export',
    show: (page) => openPanel(page, /^(Export|Экспорт)$/, '.publish .formats'),
    leave: (page) => openPanel(page, /^(Details|Сведения)$/, '.details'),
  },
  { name: 'settings', show: (page) => page.keyboard.press('Control+,') },
];

async function sampleIds(library: SeamClient): Promise<string[]> {
  const { stories } = await library.must('stories.list', {});
  return stories.sort((a, b) => a.language.localeCompare(b.language)).map(({ id }) => id);
}

async function photographAll(
  browser: Browser,
  language: 'en' | 'ru',
  theme: 'light' | 'dark',
): Promise<void> {
  const server = await CopydeskServer.start();
  const library = await SeamClient.connect(server);
  const ids = await sampleIds(library);
  const front = (language === 'en' ? ids[0] : ids[1]) ?? newId();
  await library.must('settings.change', { language, theme, session: { open: ids, front } });
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: size });
    const photograph = async (name: string) => {
      // Fonts, and whatever moves when something opens.
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(350);
      await page.screenshot({ path: join(folder, `${name}-${language}-${theme}-${size.width}.png`) });
    };
    await page.goto(await server.newLink());
    for (const screen of screens) {
      await screen.show(page, library);
      await photograph(screen.name);
      await screen.leave?.(page, library);
    }
    await photographConflict(library, front, photograph);
    await photographEmpty(page, library, ids, photograph);
    await page.close();
  }
  library.close();
  await server.dispose();
}

/** The bar above a story whose words could not stay in it. */
async function photographConflict(
  library: SeamClient,
  story: string,
  photograph: (name: string) => Promise<void>,
): Promise<void> {
  const text = 'The ministry will publish the next figures on Friday.';
  const blocks = [{ type: 'paragraph', attrs: { id: newId() }, content: [{ type: 'text', text }] }];
  const { id } = await library.must('conflicts.keep', { story, blocks, text, reason: 'typed-in-deleted' });
  await photograph('conflict');
  await library.must('conflicts.settle', { id, settled: true });
}

/** An empty trash, then an empty library. */
async function photographEmpty(
  page: Page,
  library: SeamClient,
  ids: readonly string[],
  photograph: (name: string) => Promise<void>,
): Promise<void> {
  await library.must('settings.change', { session: { open: [], front: null } });
  for (const id of ids) await library.must('stories.trash', { id });
  await page.reload();
  await page.locator('.library').waitFor();
  await photograph('empty-library');
  for (const id of ids) await library.must('stories.restore', { id });
  await library.must('settings.change', { session: { open: [...ids], front: ids[0] ?? null } });
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(chromiumOptions());
for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    await photographAll(browser, language, theme);
    process.stderr.write(`${language}, ${theme}: done\n`);
  }
}
await browser.close();
process.stderr.write(`The pictures are in ${folder}\n`);
