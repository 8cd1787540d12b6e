import { fileURLToPath } from 'node:url';
import { type ElectronApplication, _electron as electron, expect, test } from '@playwright/test';
import { TemporaryHome } from '../../support/copydesk-server.ts';
import { Desk, SAMPLE } from '../copydesk.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const home = new TemporaryHome();

test.afterAll(() => home.remove());

/** Opens the desktop window on the library of this file’s own home. */
async function open(): Promise<{ application: ElectronApplication; desk: Desk }> {
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const application = await electron.launch({
    ...(process.env.COPYDESK_ELECTRON ? { executablePath: process.env.COPYDESK_ELECTRON } : {}),
    args: [project, ...sandbox, '--library', home.library],
    env: {
      ...Object.fromEntries(Object.entries(home.environment).map(([name, value]) => [name, value ?? ''])),
      DISPLAY: process.env.DISPLAY ?? '',
      WAYLAND_DISPLAY: process.env.WAYLAND_DISPLAY ?? '',
    },
  });
  return { application, desk: new Desk(await application.firstWindow()) };
}

test('the desktop window saves what is typed, and closing it loses nothing', async () => {
  const first = await open();
  await first.desk.openStory(SAMPLE);
  await first.desk.caretAtEnd(first.desk.block('lede'));
  await first.desk.page.keyboard.type(' Typed in the window, and closed at once.');
  await first.application.close();

  const second = await open();
  await expect(second.desk.block('lede')).toContainText('Typed in the window, and closed at once.');
  await second.application.close();
});

test('the page has the two functions of the seam and nothing of Node or Electron', async () => {
  const { application, desk } = await open();
  await expect(desk.stories).toBeVisible();
  const found = await desk.page.evaluate(() => ({
    bridge: Object.keys(Reflect.get(globalThis, 'copydesk')).sort(),
    process: typeof Reflect.get(globalThis, 'process'),
    require: typeof Reflect.get(globalThis, 'require'),
    address: location.protocol,
  }));
  expect(found).toEqual({
    bridge: ['call', 'on'],
    process: 'undefined',
    require: 'undefined',
    address: 'app:',
  });
  await application.close();
});

test('a second start shows the first window and ends', async () => {
  const { application, desk } = await open();
  await expect(desk.stories).toBeVisible();
  const second = await open().catch(() => null);
  await second?.application.waitForEvent('close');
  expect(application.windows()).toHaveLength(1);
  await application.close();
});
