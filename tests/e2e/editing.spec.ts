import { expect, libraryText, SAMPLE, test } from './copydesk.ts';

test.beforeEach(async ({ desk }) => {
  await desk.openStory(SAMPLE);
});

test('undo and redo go through typing, block types and metadata alike', async ({ desk }) => {
  const { page } = desk;
  const before = await desk.texts();
  await desk.caretAtEnd(desk.block('paragraph').first());
  await page.keyboard.insertText(' More.');
  await page.keyboard.press('Alt+2');
  await expect(desk.block('subheading').first()).toContainText('More.');
  const slug = page.getByRole('textbox', { name: 'Slug' });
  await slug.fill('a-new-slug');
  await slug.press('Tab');
  await desk.editor.focus();
  for (let times = 0; times < 6; times += 1) await page.keyboard.press('Control+z');
  await expect(slug).toHaveValue('toktogul-reservoir');
  await expect.poll(() => desk.texts()).toEqual(before);
  for (let times = 0; times < 6; times += 1) await page.keyboard.press('Control+Shift+z');
  await expect(slug).toHaveValue('a-new-slug');
  await expect(desk.block('subheading').first()).toContainText('More.');
});

test('a quote that is cut and pasted stays a quote with its source', async ({ desk, library, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = desk;
  const quote = desk.block('quote').first();
  const words = (await quote.textContent()) ?? '';
  const source = await quote.getAttribute('data-source');
  await quote.click({ clickCount: 3 });
  await expect.poll(() => page.evaluate(() => String(document.getSelection()).trim())).toBe(words.trim());
  await page.keyboard.press('Control+c');
  await desk.caretAtEnd(desk.block('lede'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  await expect(desk.block('quote')).toHaveCount(2);
  await expect(desk.block('quote').first()).toHaveText(words);
  expect(await desk.block('quote').first().getAttribute('data-source')).toBe(source);
  const ids = await desk.editor
    .locator('[data-id]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-id')));
  expect(new Set(ids).size).toBe(ids.length);
  await desk.saved();
  expect(await libraryText(library, SAMPLE)).toContain(words);
});

test('what is typed where Home leads goes behind the dateline, which stays one', async ({ desk }) => {
  const { page } = desk;
  const lede = desk.block('lede');
  const before = (await lede.textContent()) ?? '';
  const chip = lede.locator('.dateline-chip');
  const dateline = (await chip.textContent()) ?? '';
  await lede.click();
  await lede.evaluate(async (element) => {
    element.ownerDocument.getSelection()?.collapse(element, 0);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  await page.keyboard.insertText('On Monday, ');
  await expect(chip).toHaveText(dateline);
  await expect(lede).toHaveText(`${dateline}On Monday, ${before.slice(dateline.length)}`);
  await page.keyboard.press('Control+z');
  await expect(lede).toHaveText(before);
});

test('the dateline is changed by the keyboard alone', async ({ desk, library }) => {
  const { page } = desk;
  await desk.caretAtEnd(desk.block('headline'));
  await page.keyboard.press('ArrowRight', { delay: 100 });
  await page.keyboard.press('ArrowRight', { delay: 100 });
  await expect(desk.editor.locator('.dateline-chip.ProseMirror-selectednode')).toBeVisible();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Dateline' });
  await expect(dialog).toBeVisible();
  const place = dialog.getByRole('textbox', { name: 'Place' });
  await expect(place).toBeFocused();
  await place.fill('OSH');
  await expect(dialog.getByRole('textbox', { name: 'Prints as' })).toHaveValue(/^OSH, Oct\. 3 \(TCA\)/);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(desk.editor).toBeFocused();
  await expect(desk.block('lede')).toContainText('OSH, Oct. 3 (TCA)');
  await desk.saved();
  await expect(desk.story(SAMPLE)).toContainText('OSH');
  expect(await libraryText(library, SAMPLE)).toContain('Water in Kyrgyzstan');
});

test('on a Cyrillic layout every shortcut works by its place on the keyboard', async ({ desk }) => {
  const { page } = desk;
  const cdp = await page.context().newCDPSession(page);
  /** A key as a Russian layout sends it: the place of the key, and the letter that is printed on it there. */
  const press = async (code: string, key: string, modifiers: number) => {
    for (const type of ['rawKeyDown', 'keyUp'] as const) {
      await cdp.send('Input.dispatchKeyEvent', { type, code, key, modifiers, windowsVirtualKeyCode: 0 });
    }
  };
  const CTRL = 2;
  const SHIFT = 8;
  await desk.block('paragraph').first().click({ clickCount: 3 });
  await press('KeyB', 'и', CTRL);
  await expect(desk.block('paragraph').first().locator('strong')).toBeVisible();
  await press('KeyZ', 'я', CTRL);
  await expect(desk.block('paragraph').first().locator('strong')).toHaveCount(0);
  await press('KeyZ', 'Я', CTRL | SHIFT);
  await expect(desk.block('paragraph').first().locator('strong')).toBeVisible();
  await press('KeyK', 'л', CTRL);
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(desk.editor).toBeFocused();
});

test('Enter, Backspace and arrows at the borders of blocks lose no letter', async ({ desk }) => {
  const { page } = desk;
  const letters = async () => (await desk.texts()).join('').replace(/\s/g, '');
  const before = await letters();
  const blocks = (await desk.texts()).length;
  // From the lede on: the headline is followed by the dateline, on which Enter opens a form.
  for (let at = 1; at < blocks - 1; at += 1) {
    await desk.caretAtEnd(desk.editor.locator('> *').nth(at));
    for (const key of ['Enter', 'Backspace', 'ArrowRight', 'Backspace', 'Enter']) {
      await page.keyboard.press(key, { delay: 20 });
    }
  }
  await expect.poll(letters).toBe(before);
});

test('letters of Kazakh, Kyrgyz, Tajik and Uzbek come from the bundled typefaces', async ({ desk }) => {
  const letters = 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі Ӣӣ Ӯӯ Ҳҳ Ҷҷ Oʻ oʻ Gʻ gʻ';
  const { page } = desk;
  await desk.caretAtEnd(desk.block('lede'));
  await page.keyboard.insertText(` ${letters}`);
  await desk.page.getByRole('textbox', { name: 'Slug' }).fill(letters);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  const { root } = await cdp.send('DOM.getDocument', {});
  for (const selector of ['.story [data-block=lede]', '.details input']) {
    const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts)
      expect(font.isCustomFont, `${selector} is drawn with ${font.familyName}`).toBe(true);
  }
});
