import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { bareApp } from '../../support/bare-app.ts';
import { TemporaryHome } from '../../support/copydesk-server.ts';
import { loadDesktop, startDesktop } from '../../support/desktop.ts';
import type { FakeMenuItem } from '../../support/fake-electron.ts';

const home = new TemporaryHome();
afterEach(() => home.remove());

test('the window shows itself when its page is there', async () => {
  const desktop = await startDesktop(home);
  expect(desktop.window.visible).toBe(true);
  expect(desktop.page.frame.url).toBe('app://copydesk/');
  await desktop.quit();
});

test('a second start ends at once, and the first one comes to the front', async () => {
  const second = await loadDesktop(home, ({ desk }) => {
    desk.firstInstance = false;
  });
  second.becomeReady();
  expect(second.electron.BrowserWindow.getAllWindows()).toEqual([]);

  const first = await startDesktop(home);
  first.window.minimized = true;
  first.electron.app.emit('second-instance');
  expect([first.window.minimized, first.window.focused]).toEqual([false, 1]);
  await first.quit();
});

test('closing the last window closes the library, so that the next start opens it', async () => {
  const desktop = await startDesktop(home);
  const exited = desktop.electron.desk.exited();
  desktop.window.close();
  expect(await exited).toBe(0);
  await (await bareApp(home.library)).close();
});

test('a window with unsaved words waits until they are saved, and then closes by itself', async () => {
  const desktop = await startDesktop(home);
  let saved = false;
  desktop.window.mayUnload = () => saved;
  const exited = desktop.electron.desk.exited();
  expect(desktop.window.close()).toBe(false);
  expect(desktop.electron.desk.questions).toEqual([]);
  saved = true;
  expect(await exited).toBe(0);
});

test('quitting waits in the same way, and goes on', async () => {
  const desktop = await startDesktop(home);
  let saved = false;
  desktop.window.mayUnload = () => saved;
  const exited = desktop.electron.desk.exited();
  desktop.electron.app.quit();
  expect(desktop.window.isDestroyed()).toBe(false);
  saved = true;
  expect(await exited).toBe(0);
});

test('after three seconds the person is asked, and may keep the window or give the words up', async () => {
  const desktop = await startDesktop(home);
  const { desk } = desktop.electron;
  desktop.window.mayUnload = () => false;
  vi.useFakeTimers();
  desktop.window.close();
  await vi.advanceTimersByTimeAsync(2900);
  expect(desk.questions).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(desk.questions).toMatchObject([
    { buttons: [expect.any(String), expect.any(String)], defaultId: 0, cancelId: 0 },
  ]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(desk.questions).toHaveLength(1);
  expect(desktop.window.isDestroyed()).toBe(false);

  desk.answer = 1;
  desktop.window.close();
  await vi.advanceTimersByTimeAsync(3200);
  vi.useRealTimers();
  expect(desktop.window.isDestroyed()).toBe(true);
  await desktop.quit();
});

test('a page whose process dies is loaded anew, once; the others go on', async () => {
  const desktop = await startDesktop(home);
  const { webContents } = desktop.window;
  webContents.crash();
  expect(webContents.reloads).toBe(1);
  webContents.crash();
  expect(webContents.reloads).toBe(1);
  const { call } = desktop.page.world.copydesk as {
    call: (name: string, input: unknown) => Promise<unknown>;
  };
  expect(await call('settings.change', { theme: 'dark' })).toMatchObject({ ok: true });
  await desktop.quit();
});

test('the person is asked for a folder by the system’s own dialog, which may be closed', async () => {
  const desktop = await startDesktop(home);
  const { desk } = desktop.electron;
  const { call } = desktop.page.world.copydesk as {
    call: (name: string, input: unknown) => Promise<unknown>;
  };
  expect(await call('export.chooseFolder', { folder: '~/out' })).toEqual({
    ok: true,
    value: { folder: null },
  });
  expect(desk.questions).toMatchObject([
    { defaultPath: join(homedir(), 'out'), properties: expect.arrayContaining(['openDirectory']) },
  ]);
  desk.folder = '/media/stick';
  expect(await call('export.chooseFolder', {})).toEqual({ ok: true, value: { folder: '/media/stick' } });
  await desktop.quit();
});

test('the window comes back where it was', async () => {
  const first = await startDesktop(home);
  first.window.bounds = { x: 200, y: 100, width: 900, height: 700 };
  await first.quit();
  const second = await startDesktop(home);
  expect(second.window.options).toMatchObject({ x: 200, y: 100, width: 900, height: 700 });
  second.window.bounds = { x: 5000, y: 100, width: 900, height: 700 };
  await second.quit();
  const third = await startDesktop(home);
  expect(third.window.options).toMatchObject({ width: 1280, height: 800 });
  expect(third.window.options).not.toHaveProperty('x');
  await third.quit();
});

test('the menu is in the language of the system, and changes with the setting', async () => {
  const desktop = await startDesktop(home);
  const labels = (): (string | undefined)[] =>
    desktop.electron.Menu.current.map(({ label }: FakeMenuItem) => label);
  expect(labels()).toContain('Правка');
  const { call } = desktop.page.world.copydesk as {
    call: (name: string, input: unknown) => Promise<unknown>;
  };
  await call('settings.change', { language: 'en' });
  expect(labels()).toContain('Edit');
  await desktop.quit();
});

test('a library that cannot be opened is told in a box, and nothing is opened', async () => {
  mkdirSync(join(home.library, 'library.db'), { recursive: true });
  const desktop = await loadDesktop(home);
  const exited = desktop.electron.desk.exited();
  desktop.becomeReady();
  expect(await exited).toBe(3);
  expect(desktop.electron.desk.errors).toEqual([expect.stringMatching(/^Copydesk не запустился: \S/)]);
  expect(desktop.electron.BrowserWindow.getAllWindows()).toEqual([]);
});
