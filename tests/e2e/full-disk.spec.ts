import { mkdirSync, readFileSync } from 'node:fs';
import { CopydeskServer } from '../support/copydesk-server.ts';
import { SeamClient } from '../support/seam-client.ts';
import { canMount, SmallDisk } from '../support/small-disk.ts';
import { Desk, expect, libraryText, SAMPLE, test } from './copydesk.ts';

// Only root may mount a disk. Elsewhere tests/faults says that these were left out.
if (canMount()) {
  test('a full disk: the window says so, keeps the text, lets it be saved elsewhere, and saves when there is room', async ({
    page,
  }) => {
    const disk = new SmallDisk(8);
    mkdirSync(disk.library);
    const server = new CopydeskServer({ library: disk.library });
    try {
      await server.start();
      const desk = new Desk(page);
      await desk.enter(server);
      await desk.openStory(SAMPLE);
      await desk.caretAtEnd(desk.block('lede'));
      disk.fill();
      const said = page.getByText(/the disk is full/i);
      let typed = '';
      for (let words = 0; words < 400 && !(await said.isVisible()); words += 1) {
        await page.keyboard.insertText(` word${words}${'.'.repeat(200)}`);
        typed += ` word${words}${'.'.repeat(200)}`;
        await page.waitForTimeout(10);
      }
      await expect(said).toBeVisible();
      await expect(desk.block('lede')).toContainText(typed);

      for (const kind of ['As text', 'The whole story, to bring back later']) {
        await page.getByRole('button', { name: 'Save elsewhere…' }).click();
        const item = page.getByRole('menuitem', { name: kind });
        await expect(item).toBeVisible();
        // Copydesk goes on trying meanwhile, every two seconds: that must not take the menu away.
        await page.waitForTimeout(4500);
        const download = page.waitForEvent('download');
        await item.click();
        expect(readFileSync(await (await download).path(), 'utf8')).toContain(typed.trim());
      }
      await expect(said).toBeVisible();

      // The page asks before it goes, and is let go all the same.
      page.once('dialog', (dialog) => void dialog.accept());
      await page.reload();
      await expect(page.getByText(/What was typed before this window was opened waits/)).toBeVisible();

      disk.free();
      await expect(desk.block('lede')).toContainText(typed);
      await desk.saved();
      const library = await SeamClient.connect(server).catch(() => null);
      if (library) expect(await libraryText(library, SAMPLE)).toContain(typed);
      library?.close();
    } finally {
      await server.dispose();
      disk.remove();
    }
  });
}
