import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from './copydesk.ts';

const stories = fileURLToPath(new URL('../shared/wire/stories/', import.meta.url));

/** One of our own wire stories. */
export function wireText(name: string): string {
  return readFileSync(`${stories}${name}`, 'utf8');
}

/** Puts text on the real clipboard and pastes it where the focus is. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+v');
}

/** What is on the clipboard. */
export function clipboardText(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The bar that says what came in. */
export function bar(desk: Desk): Locator {
  return desk.page.getByRole('region', { name: 'What came in' });
}

/** Runs a command by its name, from the palette. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Commands' })).toBeFocused();
  await page.keyboard.insertText(name);
  await expect(page.getByRole('option').first()).toHaveAccessibleName(new RegExp(name));
  await page.keyboard.press('Enter');
}

/** The kinds of the story’s blocks, top to bottom. */
export function kinds(desk: Desk): Promise<(string | null)[]> {
  return desk.editor
    .locator('> [data-block], > * > [data-block]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-block')));
}

/** Keeps the page from reading a long text beside its work until the function that is returned is called. */
export async function holdReading(page: Page): Promise<() => void> {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/parse-worker*', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Drops files on the window, as a file manager would. */
export async function dropFiles(page: Page, files: { name: string; bytes: Uint8Array }[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, bytes: [...bytes] }));
  await page.evaluate((all) => {
    const data = new DataTransfer();
    for (const { name, bytes } of all) data.items.add(new File([new Uint8Array(bytes)], name));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const init = { dataTransfer: data, bubbles: true, cancelable: true };
      document.querySelector('main')?.dispatchEvent(new DragEvent(type, init));
    }
  }, given);
}

/** Russian text as bytes of windows-1251. */
export function windows1251(text: string): Uint8Array {
  const codes = new Map<string, number>();
  const decoder = new TextDecoder('windows-1251');
  for (let code = 0; code < 256; code += 1) codes.set(decoder.decode(new Uint8Array([code])), code);
  return new Uint8Array([...text].map((letter) => codes.get(letter) ?? 0x3f));
}
