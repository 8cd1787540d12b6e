import { BrowserProcess } from '../support/browser-process.ts';
import { Desk, expect, libraryText, SAMPLE, test } from './copydesk.ts';

const SENTENCE = 'The turbines were stopped at noon and started again before dawn. ';

test('kill -9 of the server in mid-typing: the open page comes back by itself and nothing is lost', async ({
  desk,
  server,
  library,
}) => {
  await desk.openStory(SAMPLE);
  await desk.caretAtEnd(desk.block('lede'));
  const typing = desk.page.keyboard.type(SENTENCE.repeat(3), { delay: 12 });
  await desk.page.waitForTimeout(700);
  await server.kill();
  await typing;
  await expect(desk.page.getByText('Copydesk is not answering.', { exact: false })).toBeVisible();
  await desk.page.keyboard.type('Typed while it was away.');

  await server.start();
  await desk.saved();
  const expected = `${SENTENCE.repeat(3)}Typed while it was away.`;
  await expect(desk.block('lede')).toContainText(expected);
  await library.reconnect();
  expect(await libraryText(library, SAMPLE)).toContain(expected);
});

test('kill -9 of server and browser in mid-typing: all but the last 100 ms is there', async ({
  server,
  library,
}) => {
  const browser = new BrowserProcess();
  try {
    const desk = new Desk(await browser.start());
    await desk.enter(server);
    await desk.openStory(SAMPLE);
    await desk.caretAtEnd(desk.block('lede'));
    const typed: { letter: string; at: number }[] = [];
    let before = performance.now();
    let slowest = 0;
    for (const letter of SENTENCE.repeat(2)) {
      await desk.page.keyboard.type(letter);
      const at = performance.now();
      slowest = Math.max(slowest, at - before);
      before = at;
      typed.push({ letter, at });
    }
    const killedAt = performance.now();
    await Promise.all([server.kill(), browser.kill()]);

    // A machine that keeps one key waiting so long does so with what comes after the key too.
    const due = typed.filter(({ at }) => at < killedAt - 100 - slowest);
    await server.start();
    const again = new Desk(await browser.start());
    await again.enter(server);
    await expect(again.block('lede')).toContainText(
      due
        .map(({ letter }) => letter)
        .join('')
        .trimEnd(),
    );
    await again.saved();
    await library.reconnect();
    expect(await libraryText(library, SAMPLE)).toContain(due.map(({ letter }) => letter).join(''));
  } finally {
    await browser.dispose();
  }
});

test('what was typed while the server was gone outlives the browser too', async ({ server, library }) => {
  const browser = new BrowserProcess();
  try {
    const desk = new Desk(await browser.start());
    await desk.enter(server);
    await desk.openStory(SAMPLE);
    await desk.caretAtEnd(desk.block('lede'));
    await server.kill();
    await desk.page.keyboard.type(SENTENCE);
    await desk.kept(SENTENCE.trim());
    await browser.kill();

    await server.start();
    const again = new Desk(await browser.start());
    await again.enter(server);
    await expect(again.block('lede')).toContainText(SENTENCE.trim());
    await library.reconnect();
    await expect.poll(() => libraryText(library, SAMPLE)).toContain(SENTENCE);
  } finally {
    await browser.dispose();
  }
});

test('words of a killed window come back into a story that is not open either, and the window says so', async ({
  server,
  library,
}) => {
  const browser = new BrowserProcess();
  try {
    const desk = new Desk(await browser.start());
    await desk.enter(server);
    await desk.openStory(SAMPLE);
    await desk.caretAtEnd(desk.block('lede'));
    await server.kill();
    await desk.page.keyboard.type(SENTENCE);
    await desk.kept(SENTENCE.trim());
    await browser.kill();

    await server.start();
    await library.reconnect();
    await library.must('settings.change', { session: { open: [], front: null } });
    const again = new Desk(await browser.start());
    await again.enter(server);
    await expect(again.page.getByText(/What was typed .* is back in “Toktogul reservoir/)).toBeVisible();
    await again.page.getByRole('button', { name: 'Open', exact: true }).click();
    expect(await libraryText(library, SAMPLE)).toContain(SENTENCE);
    await expect(again.block('lede')).toContainText(SENTENCE.trim());
  } finally {
    await browser.dispose();
  }
});
