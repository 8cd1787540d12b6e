import { BrowserProcess } from '../support/browser-process.ts';
import { Desk, expect, test } from './copydesk.ts';
import { pasteText, runCommand, wireText } from './wire-desk.ts';

const FURNITURE = 'Share this article';
const site = wireText('reservoir.en.txt').replace('WINTER IMPORTS', `${FURNITURE}\n\nWINTER IMPORTS`);

test('what was left out of a text that was pasted while the server was gone outlives the browser', async ({
  server,
}) => {
  const browser = new BrowserProcess();
  try {
    const desk = new Desk(await browser.start());
    await desk.enter(server);
    await desk.newStory();
    await server.kill();
    await pasteText(desk.page, site);
    await expect(desk.block('subheading')).toHaveText('WINTER IMPORTS');
    await desk.kept('WINTER IMPORTS');
    await browser.kill();

    await server.start();
    const again = new Desk(await browser.start());
    await again.enter(server);
    await expect(again.block('subheading')).toHaveText('WINTER IMPORTS');
    await again.saved();
    await runCommand(again.page, 'left out');
    await expect(again.page.getByRole('dialog')).toContainText(FURNITURE);
  } finally {
    await browser.dispose();
  }
});
