import { EventEmitter } from 'node:events';
import { createContext, Script } from 'node:vm';
import { bridgeClone } from './fake-electron/bridge-clone.ts';
import { preloadCode } from './fake-electron/preload-code.ts';

/**
 * A small Electron for tests: as much of it as Copydesk’s desktop entry uses, with its ways of copying what crosses
 * between processes and worlds. vitest gives it in place of `electron`, so the real entry, the real window and the
 * real preload run over it. `desk` is what a test holds: it plays the person and the system.
 */

type IpcHandler = (event: IpcEvent, ...args: unknown[]) => unknown;

export interface FakeFrame {
  url: string;
  parent: FakeFrame | null;
}

interface IpcEvent {
  senderFrame: FakeFrame | null;
  sender: FakeWebContents | null;
}

/** An event that can be prevented, as Electron’s are. */
class Preventable {
  prevented = false;
  readonly url: string;
  readonly isMainFrame: boolean;

  constructor(url = '', isMainFrame = true) {
    this.url = url;
    this.isMainFrame = isMainFrame;
  }

  preventDefault(): void {
    this.prevented = true;
  }
}

const handlers = new Map<string, IpcHandler>();
const windows = new Set<BrowserWindow>();

/** Sends a call as the process of a page would: copied on the way in and on the way out. */
async function invokeFrom(event: IpcEvent, channel: string, args: unknown[]): Promise<unknown> {
  const copies: unknown[] = structuredClone(args);
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  try {
    return structuredClone(await handler(event, ...copies));
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
  }
}

class FakeWebContents extends EventEmitter {
  readonly mainFrame: FakeFrame = { url: '', parent: null };
  /** The preload’s end of the wire, once the page is loaded. */
  readonly toPage = new EventEmitter();
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });

  crashed = false;
  reloads = 0;

  isCrashed(): boolean {
    return this.crashed;
  }

  /** Plays the death of the page’s process. */
  crash(): void {
    this.crashed = true;
    this.emit('render-process-gone', {}, { reason: 'crashed' });
  }

  reload(): void {
    this.crashed = false;
    this.reloads++;
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.crashed) throw new Error('Render frame was disposed');
    this.toPage.emit(channel, {}, ...structuredClone(args));
  }
}

export interface FakePage {
  /** What the page’s own world has on `window`. */
  readonly world: Record<string, unknown>;
  readonly frame: FakeFrame;
}

export class BrowserWindow extends EventEmitter {
  readonly options: Record<string, unknown>;
  readonly webContents = new FakeWebContents();
  readonly loaded: Promise<FakePage>;
  /** Plays the page’s beforeunload: false while it has words that are not saved. */
  mayUnload: () => boolean = () => true;
  visible = false;
  focused = 0;
  minimized = false;
  bounds = { x: 0, y: 0, width: 1280, height: 800 };
  #finish: (page: FakePage) => void = () => {};

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    this.loaded = new Promise((resolve) => {
      this.#finish = resolve;
    });
    windows.add(this);
    desk.emit('window', this);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  /** The test has one window, and the person works in it. */
  static getFocusedWindow(): BrowserWindow | null {
    return [...windows][0] ?? null;
  }

  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    const world: Record<string, unknown> = {};
    await runPreload(this.webContents, world);
    this.emit('ready-to-show');
    this.#finish({ world, frame: this.webContents.mainFrame });
  }

  show(): void {
    this.visible = true;
  }
  focus(): void {
    this.focused++;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  maximize(): void {}
  isMaximized(): boolean {
    return false;
  }
  getNormalBounds(): typeof this.bounds {
    return this.bounds;
  }
  isDestroyed(): boolean {
    return !windows.has(this);
  }

  /** As in Electron: `close` first, then the page is asked, and only then is the window gone. */
  close(): boolean {
    if (this.isDestroyed()) return true;
    const closing = new Preventable();
    this.emit('close', closing);
    if (closing.prevented) return false;
    if (!this.mayUnload()) {
      const unloading = new Preventable();
      this.webContents.emit('will-prevent-unload', unloading);
      if (!unloading.prevented) return false;
    }
    windows.delete(this);
    this.emit('closed');
    if (windows.size === 0 && !quitting) app.emit('window-all-closed');
    return true;
  }
}

/** A sandboxed preload: its own world, and of Electron only what a sandbox has. */
async function runPreload(contents: FakeWebContents, world: Record<string, unknown>): Promise<void> {
  const sandboxed = {
    contextBridge: {
      exposeInMainWorld(name: string, api: unknown) {
        world[name] = bridgeClone(api);
      },
    },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) =>
        invokeFrom({ senderFrame: contents.mainFrame, sender: contents }, channel, args),
      on: (channel: string, listener: (...args: unknown[]) => void) => contents.toPage.on(channel, listener),
    },
  };
  const require = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return sandboxed;
  };
  const context = createContext({ require, exports: {}, module: { exports: {} } });
  new Script(await preloadCode()).runInContext(context);
}

let quitting = false;
let ready: () => void = () => {};
const whenReady = new Promise<void>((resolve) => {
  ready = resolve;
});

class FakeApp extends EventEmitter {
  sandboxed = false;

  requestSingleInstanceLock(): boolean {
    return desk.firstInstance;
  }
  whenReady(): Promise<void> {
    return whenReady;
  }
  enableSandbox(): void {
    this.sandboxed = true;
  }
  getPreferredSystemLanguages(): string[] {
    return ['ru-KG', 'en'];
  }
  getPath(): string {
    return '/nowhere';
  }
  getVersion(): string {
    return '0.0.0';
  }

  /** As in Electron: windows first, and no `window-all-closed` on this way. */
  quit(): void {
    quitting = true;
    this.emit('before-quit', new Preventable());
    for (const window of [...windows]) {
      if (!window.close()) {
        quitting = false;
        return;
      }
    }
    const leaving = new Preventable();
    this.emit('will-quit', leaving);
    if (!leaving.prevented) this.exit(0);
  }

  exit(code: number): void {
    desk.emit('exit', code);
  }
}

export const app = new FakeApp();

export const ipcMain = Object.assign(new EventEmitter(), {
  handle(channel: string, handler: IpcHandler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
});

type ProtocolHandler = (request: Request) => Promise<Response>;
export const protocol = {
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  handlers: new Map<string, ProtocolHandler>(),
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: Record<string, boolean> }[]) {
    protocol.schemes.push(...schemes);
  },
  handle(scheme: string, handler: ProtocolHandler) {
    protocol.handlers.set(scheme, handler);
  },
};

type Permit = (allowed: boolean) => void;
const permissions = {
  request: null as ((contents: unknown, permission: string, answer: Permit) => void) | null,
  check: null as (() => boolean) | null,
  device: null as (() => boolean) | null,
};
const network: {
  urls: string[];
  answer: ((details: { url: string }, answer: (result: { cancel: boolean }) => void) => void) | null;
} = {
  urls: [],
  answer: null,
};
export const session = {
  defaultSession: {
    setPermissionRequestHandler(handler: typeof permissions.request) {
      permissions.request = handler;
    },
    setPermissionCheckHandler(handler: () => boolean) {
      permissions.check = handler;
    },
    setDevicePermissionHandler(handler: () => boolean) {
      permissions.device = handler;
    },
    webRequest: {
      onBeforeRequest(filter: { urls: string[] }, handler: typeof network.answer) {
        network.urls = filter.urls;
        network.answer = handler;
      },
    },
  },
};

export interface FakeMenuItem {
  label?: string;
  role?: string;
  type?: string;
  submenu?: FakeMenuItem[];
  click?: () => void;
}
export const Menu = {
  current: [] as FakeMenuItem[],
  buildFromTemplate: (template: FakeMenuItem[]) => template,
  setApplicationMenu(template: FakeMenuItem[]) {
    Menu.current = template;
  },
};

export const dialog = {
  showMessageBoxSync: (_window: unknown, options: unknown): number => {
    desk.questions.push(options);
    return desk.answer;
  },
  async showOpenDialog(
    _window: unknown,
    options: unknown,
  ): Promise<{ canceled: boolean; filePaths: string[] }> {
    desk.questions.push(options);
    return { canceled: desk.folder === null, filePaths: desk.folder === null ? [] : [desk.folder] };
  },
  showErrorBox: (title: string, content: string): void => {
    desk.errors.push(`${title}: ${content}`);
  },
};

export const shell = {
  async openExternal(url: string): Promise<void> {
    desk.openedOutside.push(url);
  },
};

/** A keychain that turns words around; without it, as on a Linux without a desktop, Electron offers plain text. */
export const safeStorage = {
  isEncryptionAvailable: (): boolean => desk.keychain !== 'none',
  getSelectedStorageBackend: () => (desk.keychain === 'plain' ? 'basic_text' : 'gnome_libsecret'),
  encryptString: (text: string): Buffer => Buffer.from(`sealed:${[...text].reverse().join('')}`),
  decryptString(sealed: Buffer): string {
    const text = sealed.toString();
    if (!text.startsWith('sealed:')) throw new Error('Error while decrypting the ciphertext');
    return [...text.slice('sealed:'.length)].reverse().join('');
  },
};

export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] };
export const nativeTheme = { shouldUseDarkColors: false };

/** The test’s hands on this Electron. */
class Desk extends EventEmitter {
  /** False plays a second start. */
  firstInstance = true;
  /** What the system has to keep secrets in. */
  keychain: 'system' | 'plain' | 'none' = 'system';
  /** Which button the person presses in a message box. */
  answer = 0;
  /** Which folder the person chooses; null where the dialog is closed. */
  folder: string | null = null;
  readonly questions: unknown[] = [];
  readonly errors: string[] = [];
  readonly openedOutside: string[] = [];
  readonly permissions = permissions;
  readonly network = network;

  /** What Electron does when the entry’s module has run. */
  becomeReady(): void {
    ready();
  }

  /** The page of the next window that opens. */
  nextPage(): Promise<FakePage> {
    return new Promise((resolve) => this.once('window', (window: BrowserWindow) => resolve(window.loaded)));
  }

  exited(): Promise<number> {
    return new Promise((resolve) => this.once('exit', resolve));
  }

  /** Sends a call from any frame, past preload and bridge, as a page that broke out of them would. */
  invokeFrom(frame: FakeFrame | null, channel: string, ...args: unknown[]): Promise<unknown> {
    return invokeFrom({ senderFrame: frame, sender: null }, channel, args);
  }

  /** Asks the window to go to an address; true when it went. */
  navigate(window: BrowserWindow, url: string): boolean {
    const event = new Preventable(url);
    window.webContents.emit('will-navigate', event);
    return !event.prevented;
  }
}

export const desk = new Desk();

// electron-store takes Electron as its default export.
export default { app, ipcMain, shell };
