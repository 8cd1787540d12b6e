import type { Locator } from '@playwright/test';
import { expect, SAMPLE, test } from './copydesk.ts';
import { runCommand } from './wire-desk.ts';

test.beforeEach(async ({ desk }) => {
  await desk.openStory(SAMPLE);
});

/** Types a word and looks, before anything else can happen, at what the status bar says of the story. */
function typedAndLooked(field: Locator, word: string): Promise<string | null | undefined> {
  return field.evaluate(async (element, text) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, text);
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await Promise.resolve();
    return document.querySelector('[data-saved]')?.getAttribute('data-saved');
  }, word);
}

for (const [name, value] of [
  ['Slug', 'kambar-ata-dam'],
  ['Role', 'correspondent'],
  ['Categories', 'water supply'],
  ['Keywords', 'irrigation'],
] as const) {
  test(`${name}: the last word is kept when the story is closed behind it`, async ({ desk }) => {
    const { page } = desk;
    const field = page.locator('.details').getByRole('textbox', { name }).first();
    await field.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(value);
    await page.keyboard.press('Alt+w');
    await expect(page.getByRole('tab')).toHaveCount(0);
    await desk.openStory(SAMPLE);
    if (name === 'Slug' || name === 'Role') await expect(field).toHaveValue(value);
    else await expect(page.locator('.details').getByRole('row', { name: value })).toBeVisible();
  });
}

test('what is filled in in a form over the story is kept when the story is closed behind it', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.caretAtEnd(desk.block('lede'));
  await runCommand(page, 'Dateline…');
  const place = page.getByRole('dialog', { name: 'Dateline' }).getByRole('textbox', { name: 'Place' });
  await expect(place).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('OSH');
  await page.keyboard.press('Alt+w');
  await expect(page.getByRole('tab')).toHaveCount(0);
  await desk.openStory(SAMPLE);
  await expect(desk.editor.locator('.dateline-chip')).toHaveText(/^OSH/);
});

test('“Saved” is not said while a word waits in a field', async ({ desk }) => {
  await desk.saved();
  expect(await typedAndLooked(desk.page.getByRole('textbox', { name: 'Slug' }), 'dam')).toBe('saving');
  await desk.saved();
});

test('what is typed after a field was opened by a button is typed there, and not into the story', async ({
  desk,
}) => {
  const { page } = desk;
  const details = page.locator('.details');
  const before = await desk.texts();
  /** Presses a button with the caret in the story, by the mouse and then by a key, and types on at once. */
  async function open(button: Locator, how: 'mouse' | 'key') {
    await desk.caretAtEnd(desk.block('lede'));
    if (how === 'mouse') await button.click();
    else {
      await button.focus();
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type('Aigul');
  }
  for (const how of ['mouse', 'key'] as const) {
    await open(details.getByRole('button', { name: 'Add a byline' }), how);
    const card = details.getByRole('group', { name: 'Aigul' });
    await expect(card.getByRole('textbox', { name: 'Name' })).toHaveValue('Aigul');
    await open(card.getByRole('button', { name: 'Add a biography' }), how);
    await expect(card.getByRole('textbox', { name: 'Biography' })).toHaveValue('Aigul');
    await card.getByRole('button', { name: 'Remove Aigul' }).click();
    await open(details.getByRole('button', { name: 'Add a source' }), how);
    await expect(card.getByRole('textbox', { name: 'Name' })).toHaveValue('Aigul');
    await card.getByRole('button', { name: 'Remove Aigul' }).click();
  }
  expect(await desk.texts()).toEqual(before);
});

test('a headline for a channel is typed where it was asked for', async ({ desk }) => {
  const { page } = desk;
  const details = page.locator('.details');
  const before = await desk.texts();
  for (const channel of ['Push notification', 'Newsletter']) {
    await desk.caretAtEnd(desk.block('lede'));
    await details.getByRole('button', { name: 'Headline for a channel' }).click();
    await page.getByRole('menuitem', { name: channel }).click();
    await page.keyboard.type('Water is low');
    await expect(details.getByRole('textbox', { name: channel })).toHaveValue('Water is low');
  }
  expect(await desk.texts()).toEqual(before);
});

test('who empties a biography is still in it, and who takes a date away can type another', async ({
  desk,
}) => {
  const { page } = desk;
  const details = page.locator('.details');
  const before = await desk.texts();
  await desk.caretAtEnd(desk.block('lede'));
  await details.getByRole('button', { name: 'Add a byline' }).click();
  await page.keyboard.type('Aigul');
  const card = details.getByRole('group', { name: 'Aigul' });
  await card.getByRole('button', { name: 'Add a biography' }).click();
  const biography = card.getByRole('textbox', { name: 'Biography' });
  await biography.fill('Aigul covers water.');
  await card.getByRole('textbox', { name: 'Name' }).focus();
  await biography.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await desk.saved();
  await page.keyboard.type('She covers water.');
  await expect(biography).toHaveValue('She covers water.');
  const date = details.getByRole('group', { name: 'Date of the event' });
  await date.getByRole('spinbutton').first().click();
  await page.keyboard.type('01022026');
  await desk.saved();
  await desk.caretAtEnd(desk.block('lede'));
  await date.getByRole('button', { name: 'Remove Date of the event' }).click();
  await expect(date.getByRole('button', { name: 'Remove Date of the event' })).toHaveCount(0);
  await page.keyboard.type('03042026');
  await expect(date.getByRole('spinbutton').nth(2)).toHaveText('2026');
  await expect(date.getByRole('spinbutton').first()).toHaveText('03');
  expect(await desk.texts()).toEqual(before);
});

test('a byline that is moved keeps the keyboard on its button', async ({ desk }) => {
  const { page } = desk;
  const details = page.locator('.details');
  for (const name of ['Aigul', 'Bermet', 'Chynara']) {
    await details.getByRole('button', { name: 'Add a byline' }).click();
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
  }
  for (const way of ['up', 'down']) {
    const button = details.getByRole('button', { name: `Move Bermet ${way}` });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toBeFocused();
  }
});

test('a form over a story that another window puts into the trash keeps its words until the story takes them', async ({
  desk,
  library,
}) => {
  const { page } = desk;
  const story = await library.must('stories.create', { language: 'en' });
  await desk.story(/Untitled/).click();
  await expect(desk.editor).toHaveAccessibleName(/Untitled/);
  await runCommand(page, 'Dateline');
  const place = page.getByRole('dialog').getByRole('textbox', { name: 'Place' });
  await place.fill('NARYN');
  await library.must('stories.trash', { id: story.id });
  await expect(page.getByText(/^This story can only be read now/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(place).toHaveValue('NARYN');
  await library.must('stories.restore', { id: story.id });
  await expect(page.getByText(/^This story can only be read now/)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(desk.block('lede')).toContainText('NARYN');
});
