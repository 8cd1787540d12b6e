import { wireToArticle } from '../../src/shared/wire/article.ts';
import { parseWire } from '../../src/shared/wire/parse.ts';
import { Desk, expect, test } from './copydesk.ts';
import {
  canalStory,
  canalStoryInRussian,
  confirmedTranslation,
  TranslationDesk,
} from './translation-desk.ts';
import { pasteText, wireText } from './wire-desk.ts';

test.use({ viewport: { width: 1280, height: 800 } });

test.beforeEach(async ({ desk, library }) => {
  await library.must('stories.create', { doc: canalStory() });
  await desk.openStory(/Canal opens/);
});

test('a translation is made, filled, kept up to date and finished by keyboard', async ({ desk }) => {
  const pair = new TranslationDesk(desk);
  const { page } = desk;
  await pair.translateInto('Russian');
  await expect(pair.blocks('target')).toHaveCount(8);
  await pair.expectAligned();
  await expect.poll(() => pair.states()).toEqual(Array(8).fill('Empty'));

  await page.keyboard.type('Канал открылся после века ожидания');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type(
    'У крестьян долины будет вода в сухие месяцы, и никто больше не повезёт её издалека бочками.',
  );
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('В понедельник по Большому степному каналу впервые пошла вода.');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => pair.states()).toEqual([...Array(3).fill('Checked'), ...Array(5).fill('Empty')]);
  await page.keyboard.type('Около трёхсот человек смотрели, как поднимают затворы.');
  await expect.poll(async () => (await pair.states())[3]).toBe('Draft');
  await pair.expectAligned();
  await expect(page.getByText(/31 of \d+ words checked/)).toBeAttached();

  // Two blocks of the source change: one that was confirmed, and one that is a draft.
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.waitForFunction(() => document.querySelectorAll('.band-state.draft').length === 1);
  await pair.caretAtEnd('source', 2);
  await page.keyboard.type(' Officials called it historic.');
  await expect.poll(async () => (await pair.states())[2]).toBe('Source changed');
  await expect(pair.changes).toHaveCount(1);
  await expect(pair.changes.first().locator('ins')).toContainText('Officials called it historic.');
  await pair.expectAligned();
  await pair.caretAtEnd('source', 3);
  await page.keyboard.press('Control+Backspace');
  await page.keyboard.press('Control+Backspace');
  await page.keyboard.type('opened.');
  await expect.poll(async () => (await pair.states())[3]).toBe('Source changed');
  await expect(pair.changes.nth(1).locator('del')).toContainText('raised');
  await expect(pair.changes.nth(1).locator('ins')).toContainText('opened');
  await pair.expectAligned();

  // One block of the source is split, and one is added.
  await pair.caretAtEnd('source', 4);
  for (let words = 0; words < 5; words++) await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(pair.blocks('source')).toHaveCount(9);
  await pair.expectAligned();
  await pair.caretAtEnd('source', 8);
  await page.keyboard.press('Enter');
  await page.keyboard.type('The ministry has published no dates.');
  await expect(page.getByRole('button', { name: /Not translated yet/ })).toHaveCount(2);
  await pair.expectAligned();
  await expect.poll(async () => (await pair.states()).filter((state) => state === 'Missing')).toHaveLength(2);

  // Up to date again: one still holds, the others are confirmed or written.
  await pair.caretAtEnd('target', 2);
  await page.keyboard.press('Control+Shift+Enter');
  await expect.poll(async () => (await pair.states())[2]).toBe('Checked');
  await page.keyboard.press('Alt+BracketRight');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await pair.states())[3]).toBe('Checked');
  await expect(pair.changes).toHaveCount(0);
  for (const text of [
    'Длина канала — девяносто километров,',
    'и он стоил четыре миллиарда тенге.',
    'Что дальше',
    '«Мы ждали этого со времён моего деда», — сказал крестьянин.',
    'Весной последует вторая ветка.',
    'Министерство не назвало дат.',
  ]) {
    await page.keyboard.type(text);
    await page.keyboard.press('Control+Enter');
  }
  await expect(page.getByText('Everything in this translation is checked.')).toBeVisible();
  await pair.expectAligned();
  await expect.poll(() => pair.states()).toEqual(Array(10).fill('Checked'));
});

test('splits, merges, moves and removals on either side leave the blocks beside what they translate', async ({
  desk,
}) => {
  const pair = new TranslationDesk(desk);
  const { page } = desk;
  await pair.translateInto('Russian');
  await pair.caretAtEnd('target', 3);
  await page.keyboard.type(
    'Около трёхсот человек смотрели. Затворы подняли в полдень, и вода пошла по каналу.',
  );
  for (let words = 0; words < 7; words++) await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(pair.blocks('target')).toHaveCount(9);
  await pair.expectAligned();
  const [first, second] = await pair
    .blocks('target')
    .evaluateAll((blocks) => [3, 4].map((at) => blocks[at]?.getBoundingClientRect().toJSON()));
  expect(second?.top - first?.bottom).toBeLessThan(2);

  // The two parts become one again, and swallow the block before.
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await expect(pair.blocks('target')).toHaveCount(8);
  await pair.expectAligned();
  await pair.caretAtEnd('target', 4);
  await page.keyboard.type('Длина канала — девяносто километров.');
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await expect(pair.blocks('target')).toHaveCount(7);
  await pair.expectAligned();
  await expect(pair.page.locator('.band-state')).toHaveCount(7);

  // The last block of the source goes up by one: each side keeps its own order.
  await pair.caretAtEnd('source', 7);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(pair.blocks('source').nth(6)).toHaveText('A second branch is to follow in the spring.');
  await expect.poll(() => pair.states()).toContain('Moved');
  // And the translation follows.
  await pair.caretAtEnd('target', 6);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(() => pair.states()).not.toContain('Moved');
  await pair.expectAligned();

  // A source block is removed: its translation is marked, and can be kept or deleted.
  await pair.caretAtEnd('target', 6);
  await page.keyboard.type('«Мы ждали», — сказал крестьянин.');
  await pair.blocks('source').nth(7).click({ clickCount: 3 });
  for (const _ of ['its words', 'its kind', 'itself']) await page.keyboard.press('Backspace');
  await expect(pair.blocks('source')).toHaveCount(7);
  await expect.poll(() => pair.states()).toContain('Source removed');
  await pair.expectAligned();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(pair.blocks('target')).toHaveCount(6);
  await page.keyboard.press('Control+z');
  await expect(pair.blocks('target')).toHaveCount(7);
  await page.getByRole('button', { name: 'Keep it as our own' }).click();
  await expect.poll(() => pair.states()).toContain('Own text');
});

test('two windows on one translation show the same states, and each other’s words', async ({ desk }) => {
  const pair = new TranslationDesk(desk);
  await pair.translateInto('Russian');
  const other = new Desk(await desk.page.context().newPage());
  await other.page.setViewportSize({ width: 1280, height: 800 });
  await other.page.goto(new URL('/', desk.page.url()).href);
  const second = new TranslationDesk(other);
  await expect(second.blocks('target')).toHaveCount(8);

  await pair.editor('target').focus();
  await pair.caretAtEnd('target', 0);
  await desk.page.keyboard.type('Канал открылся');
  await desk.page.keyboard.press('Control+Enter');
  await expect(second.blocks('target').first()).toHaveText('Канал открылся');
  await expect.poll(async () => (await second.states())[0]).toBe('Checked');

  await second.caretAtEnd('source', 0);
  await other.page.keyboard.type(' at last');
  await expect.poll(async () => (await pair.states())[0]).toBe('Source changed');
  await second.caretAtEnd('target', 3);
  await other.page.keyboard.press('Enter');
  await other.page.keyboard.type('Ещё один абзац.');
  await expect(pair.blocks('target')).toHaveCount(9);
  await pair.expectAligned();
  await second.expectAligned();
});

test('a story that is there is linked to its source, joined by order, then by hand, and back by one undo', async ({
  desk,
  library,
}) => {
  const { page } = desk;
  await library.must('stories.create', { doc: canalStoryInRussian() });
  await desk.openStory(/Канал открылся/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('This is a translation of');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'This is a translation of' })).toBeFocused();
  await page.keyboard.type('Canal opens');
  await page.keyboard.press('Enter');
  const pair = new TranslationDesk(desk);
  await expect(pair.blocks('source')).toHaveCount(8);
  await expect(pair.blocks('target')).toHaveCount(7);
  await pair.expectAligned();
  await expect.poll(() => pair.states()).not.toContain('Missing');

  await pair.caretAtEnd('target', 6);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Part the paragraph');
  await page.keyboard.press('Enter');
  await expect.poll(() => pair.states()).toContain('Own text');
  await pair.caretAtEnd('target', 6);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Join with the source paragraph above');
  await page.keyboard.press('Enter');
  await expect.poll(() => pair.states()).not.toContain('Own text');
  await pair.expectAligned();

  for (let undos = 0; undos < 3; undos++) await page.keyboard.press('Control+z');
  await expect(page.locator('.pair')).toHaveCount(0);
  await expect(desk.editor).toHaveAccessibleName(/Канал открылся/);
});

test('a paragraph is confirmed by mouse, and the keyboard is in the next one', async ({ desk }) => {
  const pair = new TranslationDesk(desk);
  const { page } = desk;
  await pair.translateInto('Russian');
  await page.keyboard.type('Канал открылся');
  await expect.poll(async () => (await pair.states())[0]).toBe('Draft');
  await page.locator('.band-state').first().click();
  await page.getByRole('menuitem', { name: /^Confirm / }).click();
  await expect.poll(async () => (await pair.states())[0]).toBe('Checked');
  await expect(pair.editor('target')).toBeFocused();
  await page.keyboard.type('Будет вода.');
  await expect(pair.blocks('target').nth(1)).toHaveText('Будет вода.');
});

test('a source that somebody puts into the trash can only be read at once, and the translation goes on', async ({
  desk,
  library,
}) => {
  const pair = new TranslationDesk(desk);
  await pair.translateInto('Russian');
  const { stories } = await library.must('stories.list', {});
  const id = stories.find(({ headline }) => headline.startsWith('Canal opens'))?.id ?? '';
  await pair.caretAtEnd('source', 0);
  await library.must('stories.trash', { id });
  await expect(desk.page.getByText('In the trash')).toBeVisible();
  await expect(pair.editor('source')).toHaveAttribute('aria-readonly', 'true');
  await expect(pair.editor('source')).toBeFocused();
  await desk.page.keyboard.type('lost');
  await library.must('stories.restore', { id });
  await expect(desk.page.getByText('In the trash')).toBeHidden();
  await expect(pair.editor('source')).toBeFocused();
  await desk.page.keyboard.insertText(' again');
  await expect(pair.blocks('source').first()).toHaveText('Canal opens after a century of waiting again');

  await desk.saved();
  await library.must('stories.trash', { id });
  await desk.page.reload();
  await expect(desk.page.getByText('In the trash')).toBeVisible();
  await pair.caretAtEnd('target', 0);
  await desk.page.keyboard.type('Канал открылся');
  await desk.page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await pair.states())[0]).toBe('Checked');
  await pair.expectAligned();
});

test('a translation whose source is not in this library says so and is written like any story', async ({
  desk,
  library,
}) => {
  const story = { story: '0192f0c4-0000-7000-8000-000000000000', revision: '' };
  const lost = canalStoryInRussian();
  await library.must('stories.create', { doc: { ...lost, attrs: { language: 'ru', translationOf: story } } });
  await desk.openStory(/Канал открылся/);
  await expect(desk.page.getByText(/is not in this library/)).toBeVisible();
  await desk.caretAtEnd(desk.block('headline'));
  await desk.page.keyboard.type(' наконец');
  await expect(desk.block('headline')).toHaveText('Канал открылся после века ожидания наконец');
  await desk.saved();
});

test('the two stories undo each for itself, and one column is a key away', async ({ desk }) => {
  const pair = new TranslationDesk(desk);
  const { page } = desk;
  await pair.translateInto('Russian');
  await page.keyboard.insertText('Канал');
  await pair.caretAtEnd('source', 0);
  // At once: what is typed slowly is taken back in parts.
  await page.keyboard.insertText(' again');
  await page.keyboard.press('Control+z');
  await expect(pair.blocks('source').first()).toHaveText('Canal opens after a century of waiting');
  await expect(pair.blocks('target').first()).toHaveText('Канал');
  await page.keyboard.press('Alt+Shift+o');
  await expect(pair.editor('target')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(pair.blocks('target').first()).toHaveText('');

  await page.keyboard.press('Alt+Shift+b');
  await expect(page.locator('.pair')).toHaveCount(0);
  await expect(desk.editor).toBeFocused();
  await page.getByRole('button', { name: 'Show beside the source' }).click();
  await expect(pair.blocks('source')).toHaveCount(8);
  await pair.expectAligned();
});

test('the library tells of a translation and how far it is, and its menu makes one', async ({ desk }) => {
  const pair = new TranslationDesk(desk);
  const { page } = desk;
  await page.setViewportSize({ width: 1920, height: 1080 });
  await desk.story(/Canal opens/).hover();
  await page.getByRole('button', { name: /More about “Canal opens/ }).click();
  await page.getByRole('menuitem', { name: 'Translate into…' }).click();
  await expect(page.getByRole('combobox', { name: 'Translate into' })).toBeFocused();
  await page.keyboard.type('Kazakh');
  await page.keyboard.press('Enter');
  await expect(pair.blocks('target')).toHaveCount(8);
  await expect(pair.editor('target')).toBeFocused();
  await page.keyboard.type('Канал ашылды');
  await page.keyboard.press('Control+Enter');
  await expect(desk.story(/Canal opens/)).toContainText(/Kazakh, 9 % checked/);
  await expect(desk.story(/Канал ашылды/)).toContainText(/Translation of “Canal opens/);
});

test('in a narrow window one column is seen, and the other is a key away', async ({ desk }) => {
  const pair = new TranslationDesk(desk);
  const { page } = desk;
  await pair.translateInto('Russian');
  await page.setViewportSize({ width: 800, height: 700 });
  await expect(pair.editor('target')).toBeVisible();
  await expect(pair.editor('source')).toBeHidden();
  await page.keyboard.press('Alt+Shift+o');
  await expect(pair.editor('source')).toBeFocused();
  await expect(pair.editor('target')).toBeHidden();
  await page.keyboard.press('Alt+BracketRight');
  await expect(pair.editor('target')).toBeFocused();
  await page.keyboard.type('Будет вода.');
  await expect(pair.blocks('target').nth(1)).toHaveText('Будет вода.');
  await page.getByRole('button', { name: 'Source: English' }).click();
  await expect(pair.editor('source')).toBeFocused();
});

test('what is confirmed while the library is away is not lost with the page', async ({ desk, server }) => {
  const pair = new TranslationDesk(desk);
  const { page } = desk;
  await pair.translateInto('Russian');
  await page.keyboard.insertText('Канал открылся');
  await desk.saved();
  await server.kill();
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await pair.states())[0]).toBe('Checked');
  await page.waitForFunction(async () => {
    const named = (await indexedDB.databases()).some(({ name }) => name === 'copydesk-records');
    if (!named) return false;
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('copydesk-records');
      opening.onsuccess = () => resolve(opening.result);
    });
    const kept = await new Promise<number>((resolve) => {
      const count = database.transaction('unkept').objectStore('unkept').count();
      count.onsuccess = () => resolve(count.result);
    });
    database.close();
    return kept > 0;
  });
  await page.close({ runBeforeUnload: false });

  await server.start();
  const again = new Desk(await page.context().newPage());
  await again.page.goto(server.link);
  await expect
    .poll(async () => (await new TranslationDesk(again).states())[0], { timeout: 20_000 })
    .toBe('Checked');
});

test('after a reload both stories stand where they were, with the caret in its place', async ({ desk }) => {
  const pair = new TranslationDesk(desk);
  const { page } = desk;
  await pair.translateInto('Russian');
  await pair.caretAtEnd('target', 6);
  await page.keyboard.type('«Мы ждали»,');
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.waitForFunction(() =>
    Object.values(sessionStorage).some((place) => JSON.parse(place).offset === 11),
  );
  await page.reload();
  await expect(pair.editor('target')).toBeFocused();
  await expect(pair.blocks('target').nth(6)).toHaveText('«Мы ждали»,');
  await expect(page.locator('.band-state').first()).toBeVisible();
  await page.keyboard.type(' — сказал он.');
  await expect(pair.blocks('target').nth(6)).toHaveText('«Мы ждали», — сказал он.');
});

test('every control beside two stories has a name, and a reader hears where a paragraph stands', async ({
  desk,
}) => {
  const pair = new TranslationDesk(desk);
  const { page } = desk;
  await pair.translateInto('Russian');
  await page.keyboard.type('Канал открылся');
  await expect(page.getByRole('status').filter({ hasText: '1 of 8: Draft' })).toBeAttached();
  await page.keyboard.press('Control+Enter');
  const spoken = (text: string) => page.getByRole('status').filter({ hasText: text });
  await expect(spoken('Paragraph 1 confirmed. 2 of 8: Empty')).toBeAttached();
  await pair.caretAtEnd('source', 0);
  await page.keyboard.insertText(' again');
  await page.keyboard.press('Alt+Shift+O');
  await expect(pair.editor('target')).toBeFocused();
  await expect(spoken('1 of 8: Source changed')).toBeAttached();
  await pair.caretAtEnd('target', 7);
  await page.keyboard.insertText('Весной — вторая ветка.');
  await expect(spoken('8 of 8: Draft')).toBeAttached();
  // One of the two that changed places stays beside its source.
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await pair.caretAtEnd('target', 7);
  await expect(spoken('9 of 9: Empty. Its source is in another place')).toBeAttached();
  const controls = page.locator('.pair-pane').getByRole('button');
  const count = await controls.count();
  expect(count).toBeGreaterThan(10);
  for (let at = 0; at < count; at++) await expect(controls.nth(at)).toHaveAccessibleName(/\S/);
  await expect(page.getByRole('region', { name: 'Source' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Translation' })).toBeVisible();
});

test('a new version pasted over the source is structured there, and what it changes is all that is stale', async ({
  desk,
  library,
}) => {
  const pair = new TranslationDesk(desk);
  const { page } = desk;
  const wire = wireText('reservoir.en.txt');
  await confirmedTranslation(library, wireToArticle(parseWire(wire)));
  await desk.openStory(/Перевод/);
  const all = await pair.blocks('source').count();
  await expect.poll(() => pair.states()).toEqual(Array(all).fill('Checked'));
  const kinds = () =>
    pair.blocks('source').evaluateAll((blocks) => blocks.map((each) => each.getAttribute('data-block')));
  const before = await kinds();
  await pair.caretAtEnd('source', 2);
  await page.keyboard.press('Control+a');
  await pasteText(page, wire.replace('about 40 percent', 'about 42 percent'));
  await expect(pair.editor('source')).toContainText('about 42 percent');
  expect(await kinds()).toEqual(before);
  await expect(pair.changes.locator('ins').filter({ hasText: '42' })).toHaveCount(1);
  await expect(pair.changes.locator('del').filter({ hasText: '40' })).toHaveCount(1);
  // Nothing else has changed: quotations and their speakers are those that they were.
  const states = await pair.states();
  expect(states.filter((state) => state === 'Source changed')).toHaveLength(1);
  expect(states.filter((state) => state === 'Checked')).toHaveLength(all - 1);
  await pair.expectAligned();

  await page.locator('.over-source').getByRole('button', { name: 'Undo' }).click();
  await expect(pair.editor('source')).toBeFocused();
  await expect.poll(() => pair.states()).toEqual(Array(all).fill('Checked'));
});
