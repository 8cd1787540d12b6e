import type { Page } from '@playwright/test';
import { Desk, expect, libraryText, SAMPLE, test } from './copydesk.ts';

test.beforeEach(async ({ desk }) => {
  await desk.openStory(SAMPLE);
});

/** A second window on the story that is open in the first. */
async function secondDesk(desk: Desk, prepare?: (page: Page) => Promise<void>): Promise<Desk> {
  const other = new Desk(await desk.page.context().newPage());
  await prepare?.(other.page);
  await other.page.goto(new URL('/', desk.page.url()).href);
  await expect(other.editor).toHaveAccessibleName(SAMPLE);
  return other;
}

/** Waits until two windows show the same story: what one has sent may still be on its way to the other. */
async function same(one: Desk, other: Desk): Promise<void> {
  await expect(async () => expect(await other.texts()).toEqual(await one.texts())).toPass();
}

test('two pages that type at once in one story end the same, with every letter once', async ({
  desk,
  library,
}) => {
  const other = await secondDesk(desk);
  await desk.caretAtEnd(desk.block('lede'));
  await other.caretAtEnd(other.block('paragraph').first());
  const left = 'The left desk writes this sentence. '.repeat(2);
  const right = 'The right desk writes that one. '.repeat(2);
  await Promise.all([
    desk.page.keyboard.type(left, { delay: 5 }),
    other.page.keyboard.type(right, { delay: 7 }),
  ]);
  await Promise.all([desk.saved(), other.saved()]);
  await same(desk, other);
  await expect(desk.block('lede')).toContainText(left.trim());
  await expect(desk.block('paragraph').first()).toContainText(right.trim());
  const text = await libraryText(library, SAMPLE);
  expect(text).toContain(left);
  expect(text).toContain(right);
});

test('two pages that type at one place keep all the letters of both', async ({ desk, library }) => {
  const other = await secondDesk(desk);
  await desk.caretAtEnd(desk.block('lede'));
  await other.caretAtEnd(other.block('lede'));
  await Promise.all([
    desk.page.keyboard.type('a'.repeat(60), { delay: 4 }),
    other.page.keyboard.type('b'.repeat(60), { delay: 4 }),
  ]);
  await Promise.all([desk.saved(), other.saved()]);
  await same(desk, other);
  const [mixed] = /[ab]{100,}/.exec(await libraryText(library, SAMPLE)) ?? [''];
  expect([...mixed].sort().join('')).toBe('a'.repeat(60) + 'b'.repeat(60));
});

/** The socket of a page, in the test’s hands: what goes over it can be held back and let go again. */
class HeldSocket {
  #isHeld = false;
  #waiting: (() => void)[] = [];

  /** Has to be called before the page is opened. */
  async route(page: Page): Promise<void> {
    await page.routeWebSocket(/\/socket$/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => this.#pass(() => server.send(message)));
      server.onMessage((message) => this.#pass(() => socket.send(message)));
    });
  }

  hold(): void {
    this.#isHeld = true;
  }

  letGo(): void {
    this.#isHeld = false;
    for (const send of this.#waiting.splice(0)) send();
  }

  #pass(send: () => void): void {
    if (this.#isHeld) this.#waiting.push(send);
    else send();
  }
}

test('one deletes the paragraph in which the other types: the words are in a copy, and both are shown it', async ({
  desk,
  library,
}) => {
  const socket = new HeldSocket();
  const other = await secondDesk(desk, (page) => socket.route(page));
  await other.caretAtEnd(other.block('paragraph').first());
  for (let words = 0; words < 5; words += 1) await other.page.keyboard.press('Control+ArrowLeft');
  socket.hold();
  await other.page.keyboard.type(' Words that must not be lost.');
  await desk.block('paragraph').first().click({ clickCount: 3 });
  await desk.page.keyboard.press('Backspace');
  await desk.page.keyboard.press('Backspace');
  await desk.saved();
  socket.letGo();

  for (const each of [desk, other]) {
    await expect(each.page.getByText(/Words that could not stay/)).toBeVisible();
    await each.page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(each.page.getByRole('dialog')).toContainText('Words that must not be lost.');
    await each.page.keyboard.press('Escape');
  }
  const { copies } = await library.must('conflicts.list', {});
  expect(copies.some(({ text }) => text.includes('Words that must not be lost.'))).toBe(true);

  await desk.page.getByRole('button', { name: 'Show', exact: true }).click();
  await desk.page.getByRole('button', { name: 'Add at the end' }).click();
  await expect(desk.editor).toContainText('Words that must not be lost.');
  await expect(desk.page.getByText(/Words that could not stay/)).toBeHidden();
});
