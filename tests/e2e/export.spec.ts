import { readFile } from 'node:fs/promises';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type Desk, expect, SAMPLE, test } from './copydesk.ts';
import { clipboardText, runCommand } from './wire-desk.ts';

const panel = (desk: Desk) => desk.page.getByRole('complementary', { name: 'Export' });

/** What the browser is given when somebody downloads a form. */
async function downloaded(desk: Desk, name: string): Promise<{ file: string; text: string }> {
  const coming = desk.page.waitForEvent('download');
  await panel(desk)
    .getByRole('button', { name: `Download as ${name}` })
    .click();
  const download = await coming;
  return { file: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

async function openSample(desk: Desk): Promise<void> {
  await desk.openStory(SAMPLE);
  await runCommand(desk.page, 'Export');
  await expect(panel(desk).getByRole('button', { name: 'Copy as Web page' })).toBeVisible();
}

test('a story is downloaded in every form, each readable by its own readers, and leaves receipts', async ({
  desk,
}) => {
  await openSample(desk);

  const page = await downloaded(desk, 'Web page');
  expect(page.file).toMatch(/^[a-z0-9-]+\.en\.html$/);
  const read = await desk.page.evaluate((html) => {
    const doc = new DOMParser().parseFromString(html, 'text/html');
    const data = doc.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    return {
      lang: doc.documentElement.lang,
      headline: doc.querySelector('article > header > h1')?.textContent,
      lede: doc.querySelector('article > .lede')?.textContent,
      data: JSON.parse(data),
    };
  }, page.text);
  expect(read).toMatchObject({
    lang: 'en',
    headline: expect.stringMatching(SAMPLE),
    lede: expect.stringContaining('BISHKEK'),
    data: { '@type': 'NewsArticle', inLanguage: 'en', headline: expect.stringMatching(SAMPLE) },
  });

  const wire = await downloaded(desk, 'Wire text');
  expect(wire.file).toMatch(/\.en\.txt$/);
  expect(wire.text).toMatch(SAMPLE);
  expect(wire.text).toContain(read.lede);

  const markdown = await downloaded(desk, 'Markdown');
  expect(markdown.file).toMatch(/\.en\.md$/);
  expect(fromMarkdown(markdown.text).children[0]).toMatchObject({ type: 'heading', depth: 1 });

  const ninjs = await downloaded(desk, 'ninjs');
  expect(ninjs.file).toMatch(/\.en\.json$/);
  expect(JSON.parse(ninjs.text)).toMatchObject({
    standard: { name: 'ninjs', version: '3.1' },
    language: 'en',
  });

  const receipts = panel(desk).getByRole('region', { name: 'What has left' }).getByRole('listitem');
  await expect(receipts).toHaveCount(4);
  await expect(receipts.first()).toContainText(ninjs.file);
  await expect(receipts.filter({ hasText: 'as it is now' })).toHaveCount(4);

  await desk.caretAtEnd(desk.block('headline'));
  await desk.page.keyboard.insertText(' again');
  await expect(receipts.filter({ hasText: 'changed since' })).toHaveCount(4);
});

test('what has just been typed goes along, and what is private does not', async ({ desk, library }) => {
  const doc = {
    type: 'doc',
    attrs: { language: 'en' },
    content: [
      { type: 'headline', content: [{ type: 'text', text: 'Bridge opens' }] },
      {
        type: 'lede',
        content: [
          { type: 'text', text: 'It opened on Tuesday.' },
          { type: 'text', text: ' Ask the mayor!', marks: [{ type: 'note' }] },
        ],
      },
    ],
  };
  await library.must('stories.create', { doc });
  await desk.openStory(/Bridge opens/);
  await runCommand(desk.page, 'Export');
  await expect(panel(desk)).toContainText('One note stays behind.');
  await panel(desk).getByRole('button', { name: 'Show what will leave' }).press('Enter');
  const preview = panel(desk).getByRole('region', { name: 'Preview' }).getByRole('article');
  await expect(preview).toContainText('It opened on Tuesday.');
  await expect(preview).not.toContainText('mayor');
  await desk.caretAtEnd(desk.block('headline'));
  await desk.page.keyboard.insertText(' <b>today</b>');
  await expect(preview).toContainText('Bridge opens <b>today</b>');
  const { text } = await downloaded(desk, 'Web page');
  expect(text).toContain('<h1>Bridge opens &lt;b&gt;today&lt;/b&gt;</h1>');
  expect(text).toContain('It opened on Tuesday.');
  expect(text).not.toContain('mayor');
});

test('a form is copied by keyboard alone', async ({ desk }) => {
  await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.openStory(SAMPLE);
  await runCommand(desk.page, 'Export');
  const copy = panel(desk).getByRole('button', { name: 'Copy as Web page' });
  await expect(copy).toBeFocused();
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByText('Copied.', { exact: true })).toBeVisible();
  expect(await clipboardText(desk.page)).toMatch(/^<!doctype html>/);
  await desk.page.keyboard.press('Escape');
  await expect(desk.editor).toBeFocused();
});

test('a preview is read in another form, and closed by Escape, by keyboard alone', async ({ desk }) => {
  await openSample(desk);
  const toggle = panel(desk).getByRole('button', { name: 'Show what will leave' });
  await toggle.press('Enter');
  const open = panel(desk).getByRole('button', { name: 'Hide what will leave' });
  await expect(open).toBeFocused();
  await expect(panel(desk).getByRole('article')).toBeVisible();
  await desk.page.keyboard.press('Tab');
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('option', { name: 'Wire text' }).press('Enter');
  await expect(panel(desk).locator('pre')).toContainText(SAMPLE);
  await desk.page.keyboard.press('Escape');
  await expect(panel(desk).locator('pre')).toBeHidden();
  await expect(toggle).toBeFocused();
  await desk.page.keyboard.press('Escape');
  await expect(desk.editor).toBeFocused();
});

test('an empty story is told to be empty', async ({ desk }) => {
  await desk.newStory();
  await runCommand(desk.page, 'Export');
  await expect(panel(desk)).toContainText('There is no text yet.');
});

test('a web page is no wider than its reader’s window, and its lines run the way their letters do', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.newStory();
  await page.keyboard.type('A headline');
  await page.keyboard.press('Enter');
  await page.keyboard.type('D'.repeat(400));
  await page.keyboard.press('Enter');
  await page.keyboard.type('مرحبا بالعالم');
  await runCommand(page, 'Export');
  const { text } = await downloaded(desk, 'Web page');
  const reader = await page.context().newPage();
  await reader.setContent(text);
  const shape = await reader.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const line = document.querySelector('article > p:last-child');
    const words = document.createRange();
    if (line) words.selectNodeContents(line);
    const gap = line ? line.getBoundingClientRect().right - words.getBoundingClientRect().right : Number.NaN;
    return { overflow: scrollWidth - clientWidth, gapAtTheRight: Math.round(gap) };
  });
  expect(shape).toEqual({ overflow: 0, gapAtTheRight: 0 });
  await reader.close();
});
