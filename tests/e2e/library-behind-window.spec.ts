import { closeSync, cpSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CopydeskServer } from '../support/copydesk-server.ts';
import { expect, SAMPLE, test } from './copydesk.ts';
import { TranslationDesk } from './translation-desk.ts';

/** Copies the library as the README says: while Copydesk is closed. */
async function backUp(server: CopydeskServer): Promise<void> {
  await server.stop();
  cpSync(server.library, `${server.library}-backup`, { recursive: true });
  await server.start();
}

async function putBack(server: CopydeskServer): Promise<void> {
  await server.stop();
  rmSync(server.library, { recursive: true });
  renameSync(`${server.library}-backup`, server.library);
  await server.start();
}

test('a library whose folder is moved away says so at the next word, and takes it when the folder is back', async ({
  desk,
  server,
}) => {
  const { page } = desk;
  await desk.openStory(SAMPLE);
  await desk.caretAtEnd(desk.block('lede'));
  await page.keyboard.type(' Before.');
  await desk.saved();
  renameSync(server.library, `${server.library}-elsewhere`);
  await page.keyboard.type(' Meanwhile.');
  await expect(page.getByText(/^The library’s folder was moved, deleted or replaced/)).toBeVisible();
  await expect(page.getByText('Not saved yet')).toBeVisible();
  await expect(page.getByText(/What was typed before this window was opened/)).toHaveCount(0);
  renameSync(`${server.library}-elsewhere`, server.library);
  await desk.saved();
  await expect(page.getByText(/^The library’s folder was moved/)).toHaveCount(0);
  await expect(desk.block('lede')).toContainText('Before. Meanwhile.');
});

test('a backup that is put back under an open window: what it has not is kept beside the story, and writing goes on', async ({
  desk,
  server,
}) => {
  const { page } = desk;
  await desk.openStory(SAMPLE);
  await desk.caretAtEnd(desk.block('lede'));
  await page.keyboard.type(' In the backup.');
  await desk.saved();
  await backUp(server);
  await desk.caretAtEnd(desk.block('lede'));
  await page.keyboard.type(' Not in it.');
  await desk.saved();
  await putBack(server);
  await expect(desk.block('lede')).toContainText(/In the backup\.$/);
  await expect(page.locator('.status-bar').getByText('Kept words: 1')).toBeVisible();
  await desk.caretAtEnd(desk.block('lede'));
  await page.keyboard.type(' Written on.');
  await desk.saved();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('In the backup. Not in it.')).toBeVisible();
});

test('a backup that is put back under two stories side by side: both are drawn anew, and are written on', async ({
  desk,
  server,
}) => {
  const { page } = desk;
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await desk.openStory(SAMPLE);
  const pair = new TranslationDesk(desk);
  await pair.translateInto('Kazakh');
  await page.keyboard.type('Бірінші');
  await desk.saved();
  await backUp(server);
  await pair.caretAtEnd('source', 1);
  await page.keyboard.type(' Not in the backup.');
  await pair.caretAtEnd('target', 0);
  await page.keyboard.type(', кейінгі');
  await desk.saved();
  await putBack(server);
  await expect(pair.blocks('target').first()).toHaveText('Бірінші');
  await expect(pair.blocks('source').nth(1)).not.toContainText('Not in the backup.');
  await pair.caretAtEnd('target', 0);
  await page.keyboard.type(', жаңа');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Жаңа абзац');
  await expect(pair.blocks('target').filter({ hasText: 'Жаңа абзац' })).toBeVisible();
  await desk.saved();
  await pair.expectAligned();
  expect(faults).toEqual([]);
});

test('a library that was damaged and put right behind an open window is told of there', async ({
  desk,
  server,
}) => {
  const { page } = desk;
  await desk.openStory(SAMPLE);
  await desk.caretAtEnd(desk.block('lede'));
  await page.keyboard.type(' Before the damage.');
  await desk.saved();
  await server.stop();
  const file = openSync(join(server.library, 'library.db'), 'r+');
  writeSync(file, Buffer.alloc(8192, 0x55), 0, 8192, 8192);
  closeSync(file);
  await server.start();
  await expect(page.getByText(/^The library was damaged, and was put right/)).toBeVisible();
  await page.getByRole('button', { name: 'Understood' }).click();
  await expect(page.getByText(/^The library was damaged, and was put right/)).toHaveCount(0);
});
