import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { CopydeskServer } from '../../support/copydesk-server.ts';
import { ninjsFaults } from '../../support/ninjs.ts';
import {
  type Fault,
  type FaultyProxy,
  faultyProxy,
  firstWrites,
} from '../../support/wordpress/faulty-proxy.ts';
import { logIn } from '../../support/wordpress/log-in.ts';
import { TestWordpress } from '../../support/wordpress/wordpress.ts';
import { test as base, expect } from '../copydesk.ts';
import { TranslationDesk } from '../translation-desk.ts';
import { bar, pasteText, runCommand, wireText } from '../wire-desk.ts';

const PASSWORD = 'COPYDESK_WORDPRESS_PASSWORD';
const seeds = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));

/** A wire story to go the whole way with, and the name by which its posts are told from those of other tests. */
interface Wire {
  name: string;
  text: string;
  /** What goes wrong when the source is sent, and when its translation is. */
  faults: readonly [Fault, Fault];
}

const stories: Wire[] = [
  { name: 'our own story', text: wireText('reservoir.en.txt'), faults: ['drop', '503'] },
  ...(existsSync(seeds) ? readdirSync(seeds).filter((file) => file.endsWith('.txt')) : []).map(
    (file): Wire => ({
      name: 'the first story',
      text: readFileSync(join(seeds, file), 'utf8'),
      faults: ['500', 'slow=3'],
    }),
  ),
];

interface Site {
  wordpress: TestWordpress;
  proxy: FaultyProxy;
}

const test = base.extend<{ site: Site }>({
  site: async ({ browserName: _ }, use) => {
    const wordpress = new TestWordpress();
    const proxy = await faultyProxy(wordpress.url);
    await use({ wordpress, proxy });
    await proxy.close();
  },
  server: async ({ site }, use) => {
    const server = await CopydeskServer.start({
      environment: { [PASSWORD]: site.wordpress.users.editor.application_password },
    });
    await use(server);
    await server.dispose();
  },
});

test.use({ viewport: { width: 1280, height: 800 } });

const panel = (page: Page) => page.getByRole('complementary', { name: 'Export' });

/** The texts of an editor’s blocks, top to bottom. */
async function texts(blocks: Locator): Promise<string[]> {
  const all = await blocks.evaluateAll((found) => found.map((block) => block.textContent ?? ''));
  return all.filter((text) => text !== '');
}

async function downloaded(page: Page, name: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await panel(page)
    .getByRole('button', { name: `Download as ${name}` })
    .click();
  return readFileSync(await (await coming).path(), 'utf8');
}

/** Exports the story in front in every form; each has to hold its headline and to be what it says that it is. */
async function exportEveryForm(page: Page, headline: string, last: string): Promise<void> {
  await runCommand(page, 'Export');
  const html = await downloaded(page, 'Web page');
  const seen = await page.evaluate((text) => {
    const doc = new DOMParser().parseFromString(text, 'text/html');
    const data: unknown = JSON.parse(
      doc.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
    );
    return {
      headline: doc.querySelector('h1')?.textContent,
      text: doc.querySelector('article')?.textContent,
      data,
    };
  }, html);
  expect(seen.headline).toBe(headline);
  expect(seen.text).toContain(last);
  expect(seen.data).toMatchObject({ '@type': 'NewsArticle', headline });
  const wire = await downloaded(page, 'Wire text');
  expect(wire.startsWith(headline)).toBe(true);
  expect(wire).toContain(last);
  const markdown = await downloaded(page, 'Markdown');
  expect(markdown.startsWith('# ')).toBe(true);
  const ninjs: unknown = JSON.parse(await downloaded(page, 'ninjs'));
  expect(ninjsFaults(ninjs)).toEqual([]);
  expect(JSON.stringify(ninjs)).toContain(JSON.stringify(headline).slice(1, -1));
}

/** Sends the story in front, whatever goes wrong on the way the first time, and then once more. */
async function sendTwice(page: Page, proxy: FaultyProxy, fault: Fault): Promise<void> {
  proxy.choose = firstWrites(fault);
  const before = proxy.passed.length;
  await panel(page).getByRole('button', { name: 'Send to WordPress' }).click();
  await expect(panel(page).getByText('nothing has changed here since')).toBeVisible({ timeout: 60_000 });
  expect(proxy.passed.slice(before).map((each) => each.fault)).toContain(fault);
  await panel(page).getByRole('button', { name: 'Send again' }).click();
  await expect(panel(page).getByRole('progressbar')).toBeHidden({ timeout: 30_000 });
  await expect(panel(page).getByText('nothing has changed here since')).toBeVisible();
}

/** The one post with this title: exactly one, a draft, with every text of the story in it. */
async function onePost(wordpress: TestWordpress, title: string, said: readonly string[]) {
  const posts = await wordpress.postsTitled(title);
  expect(
    posts.map(({ id }) => id),
    title,
  ).toHaveLength(1);
  const [post] = posts;
  if (!post) throw new Error('There is no post.');
  expect(post.status).toBe('draft');
  expect(post.slug).toMatch(/^[a-z0-9-]+$/);
  expect(post.content.raw).toContain('<!-- wp:paragraph');
  expect(post.excerpt.raw).not.toBe('');
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const content = plain(post.content.rendered.replace(/<[^>]*>/g, ' ').replace(/&#\d+;|&[a-z]+;/g, ' '));
  for (const text of said) expect(content).toContain(plain(text));
  return post;
}

for (const wire of stories) {
  test(`from wire text to WordPress, in two languages: ${wire.name}`, async ({
    desk,
    server,
    site,
    browser,
  }) => {
    test.setTimeout(240_000);
    const { page } = desk;
    const { wordpress, proxy } = site;
    const shot = (station: string) =>
      page.screenshot({ path: `test-results/whole-path/${wire.name.replaceAll(' ', '-')}-${station}.png` });

    // A wire story is pasted, and structured at once.
    await desk.newStory();
    await pasteText(page, wire.text);
    await expect(bar(desk)).toContainText('dateline');
    const [printed = ''] = wire.text.split('\n');
    await expect(desk.block('headline')).toHaveText(printed.trim());
    await expect(desk.block('lede').locator('.dateline-chip')).toHaveCount(1);
    await shot('1-pasted');

    // It is edited, and the process is killed in the middle of a word.
    const mark = `${wire.name} ${Date.now()}`;
    await desk.caretAtEnd(desk.block('headline'));
    await page.keyboard.type(` (${mark})`);
    const headline = `${printed.trim()} (${mark})`;
    await desk.caretAtEnd(desk.block('lede'));
    await page.keyboard.type(' Officials were to meet again on ');
    await server.kill();
    await page.keyboard.type('Thursday.');
    await server.start();
    await expect(page.getByText(/^Saved/).first()).toBeVisible({ timeout: 20_000 });
    await page.goto(await server.newLink());
    await expect(desk.block('lede')).toContainText('Officials were to meet again on Thursday.');
    await expect(desk.block('headline')).toHaveText(headline);
    await shot('2-after-kill');

    // Its Russian translation begins, and three blocks are filled by keyboard.
    const pair = new TranslationDesk(desk);
    await desk.block('headline').click();
    await pair.translateInto('Russian');
    const count = await pair.blocks('source').count();
    await expect(pair.blocks('target')).toHaveCount(count);
    await expect(pair.editor('target').locator('.dateline-chip')).toHaveCount(1);
    const russian = `Заголовок по-русски (${mark})`;
    for (const text of [
      russian,
      'Первый абзац рассказывает, что произошло.',
      'Второй абзац объясняет, почему.',
    ]) {
      await page.keyboard.type(text);
      await page.keyboard.press('Control+Enter');
    }
    await expect.poll(async () => (await pair.states()).slice(0, 3)).toEqual(Array(3).fill('Checked'));
    await pair.expectAligned();
    await shot('3-three-filled');

    // Two source blocks change, one is split, one is added.
    await pair.caretAtEnd('source', 1);
    await page.keyboard.type(' They did not say why.');
    await pair.caretAtEnd('source', 2);
    await page.keyboard.type(' Nobody was hurt.');
    await pair.caretAtEnd('source', 3);
    for (let words = 0; words < 4; words += 1) await page.keyboard.press('Control+ArrowLeft');
    await page.keyboard.press('Enter');
    await pair.caretAtEnd('source', count);
    await page.keyboard.press('Enter');
    await page.keyboard.type('More is to follow.');
    await expect(pair.blocks('source')).toHaveCount(count + 2);
    await expect.poll(() => pair.states()).toContain('Missing');
    expect((await pair.states()).filter((state) => state === 'Source changed')).toHaveLength(2);
    await expect(pair.changes.first().locator('ins')).toContainText('They did not say why.');
    await pair.expectAligned();
    await pair.blocks('source').first().scrollIntoViewIfNeeded();
    await shot('4-stale');

    // It is brought up to date: one still holds, one is written again, all others are filled.
    await pair.caretAtEnd('target', 1);
    await page.keyboard.press('Control+Shift+Enter');
    await pair.caretAtEnd('target', 2);
    await page.keyboard.type(' Никто не пострадал.');
    await page.keyboard.press('Control+Enter');
    for (let block = 3; block < count + 2; block += 1) {
      await page.keyboard.type(`Абзац номер ${block} по-русски.`);
      await page.keyboard.press('Control+Enter');
    }
    await expect(page.getByText('Everything in this translation is checked.')).toBeVisible();
    expect(new Set(await pair.states())).toEqual(new Set(['Checked']));
    await pair.expectAligned();
    await pair.blocks('source').first().scrollIntoViewIfNeeded();
    await shot('5-up-to-date');
    const said = { source: await texts(pair.blocks('source')), target: await texts(pair.blocks('target')) };

    // The site is set up, and the account is tested.
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Address of the site').fill(proxy.url);
    await page.getByLabel('User name').fill('editor');
    await page.getByLabel('User name').press('Tab');
    await page.getByRole('button', { name: 'Test the account' }).click();
    await expect(page.getByText('makes drafts')).toBeVisible();
    await shot('6-account');

    // Both leave in every form, and both are sent, with something going wrong on the way.
    await exportEveryForm(page, russian, said.target.at(-1) ?? '');
    await sendTwice(page, proxy, wire.faults[1]);
    await page.getByRole('tab', { name: headline.slice(0, 20) }).click();
    await exportEveryForm(page, headline, 'More is to follow.');
    await sendTwice(page, proxy, wire.faults[0]);
    await shot('7-sent');

    // There is one post of each, and it reads as the story does.
    const there = await browser.newPage();
    await logIn(there, wordpress, 'editor');
    for (const [title, [, ...blocks]] of [
      [headline, said.source],
      [russian, said.target],
    ] as const) {
      const post = await onePost(wordpress, title, blocks);
      await there.goto(`${wordpress.url}/?p=${post.id}&preview=true`);
      for (const text of [title, ...blocks.slice(-3)])
        await expect(there.locator('body')).toContainText(text);
      await there.screenshot({
        path: `test-results/whole-path/${wire.name.replaceAll(' ', '-')}-8-post-${post.id}.png`,
        fullPage: true,
      });
    }
    await there.close();
  });
}

test('no secret is written anywhere on the way', async ({ desk, server, site }) => {
  const { page } = desk;
  const password = site.wordpress.users.editor.application_password;
  await desk.openStory(/Toktogul reservoir falls/);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Address of the site').fill(site.proxy.url);
  await page.getByLabel('User name').fill('editor');
  await page.getByLabel('User name').press('Tab');
  await runCommand(page, 'Export');
  site.proxy.choose = firstWrites('500', 10);
  await panel(page).getByRole('button', { name: 'Send to WordPress' }).click();
  await expect(panel(page).getByRole('alert')).toBeVisible({ timeout: 60_000 });
  await server.stop();
  const forms = [
    password,
    password.replaceAll(' ', ''),
    Buffer.from(`editor:${password}`).toString('base64'),
  ];
  const files = readdirSync(server.home.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
  expect(files.length).toBeGreaterThan(2);
  for (const text of [...files, server.output, await page.content()]) {
    for (const secret of forms) expect(text.includes(secret)).toBe(false);
  }
});
