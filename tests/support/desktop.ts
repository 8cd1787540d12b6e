import { vi } from 'vitest';
import { TemporaryHome } from './copydesk-server.ts';
import type * as FakeElectron from './fake-electron.ts';

/** The real desktop entry over the fake Electron, in this process. */
export interface Desktop {
  readonly electron: typeof FakeElectron;
  readonly home: TemporaryHome;
  /** Starts what waits for Electron to be ready. */
  becomeReady(): void;
  /** Closes every window and waits for the end of the process that it would be. */
  quit(): Promise<number>;
}

/** Loads the entry, as Electron does, into a fresh copy of everything. Not ready yet: a test may prepare first. */
export async function loadDesktop(
  home = new TemporaryHome(),
  prepare: (electron: typeof FakeElectron) => void = () => {},
): Promise<Desktop> {
  vi.resetModules();
  const electron = await import('./fake-electron.ts');
  prepare(electron);
  const argv = process.argv;
  process.argv = ['electron', '.', '--library', home.library, '--settings', home.path];
  try {
    await import('../../src/main/electron.ts');
  } finally {
    process.argv = argv;
  }
  return {
    electron,
    home,
    becomeReady: () => electron.desk.becomeReady(),
    async quit() {
      const exited = electron.desk.exited();
      electron.app.quit();
      return exited;
    },
  };
}

/** Loads the entry and waits for its first window. */
export async function startDesktop(
  home?: TemporaryHome,
): Promise<Desktop & { page: FakeElectron.FakePage; window: FakeElectron.BrowserWindow }> {
  const desktop = await loadDesktop(home);
  const { desk, BrowserWindow } = desktop.electron;
  const loading = desk.nextPage();
  desktop.becomeReady();
  const page = await loading;
  const [window] = BrowserWindow.getAllWindows();
  if (!window) throw new Error('The desktop entry opened no window');
  return { ...desktop, page, window };
}
