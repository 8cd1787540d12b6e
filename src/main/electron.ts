import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, protocol, safeStorage, session } from 'electron';
import Store from 'electron-store';
import { type App, createApp } from './app.ts';
import { APP_SCHEME } from './desktop/app-address.ts';
import { serveApp } from './desktop/app-protocol.ts';
import { PUSH_CHANNEL } from './desktop/channels.ts';
import { desktopTexts } from './desktop/desktop-texts.ts';
import { registerIpc } from './desktop/ipc.ts';
import { parseDesktopArguments } from './desktop/options.ts';
import { isTrustedFrame } from './desktop/trusted-frame.ts';
import { setMenu } from './menu.ts';
import { builtPageFolder, openPageFiles } from './page-files.ts';
import { type Keychain, keychainSecret } from './secrets.ts';
import { memoryStore, openSettings, type SettingsStore } from './settings/service.ts';
import { describeEndFailure, describeStartFailure, EXIT, exitCodeOf } from './start-failure.ts';
import { chooseFolder, openWindow } from './window.ts';

const options = parseDesktopArguments(process.argv.slice(1));

// Before anything is ready, as Electron asks: a scheme with an origin, so that the page’s policy holds.
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusFirst);
  // Not awaited here: Electron becomes ready only after this module has run to its end.
  app.whenReady().then(start).catch(refuseStart);
} else {
  app.exit(EXIT.ok);
}

/** Where Linux has no keychain, Electron would encrypt with a password that everyone knows: that is none. */
const keychain: Keychain = {
  isAvailable: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  encrypt: (text) => safeStorage.encryptString(text),
  decrypt: (bytes) => safeStorage.decryptString(Buffer.from(bytes)),
};

async function start(): Promise<void> {
  const locales = app.getPreferredSystemLanguages();
  const settings = openSettings(join(options.settings, 'settings.json'), () => openStore('settings'));
  const copydesk = await createApp({
    libraryPath: options.library,
    settings,
    secrets: keychainSecret(keychain, openStore('secrets'), process.env),
    host: 'electron',
    chooseFolder,
    locales,
    log,
  });
  const texts = () => desktopTexts(settings.read().language, locales);
  const places = openStore('window');

  denyAll();
  protocol.handle(APP_SCHEME, serveApp(openPageFiles(builtPageFolder()), copydesk));
  registerIpc(ipcMain, copydesk.answer, ({ senderFrame }) =>
    isTrustedFrame(
      senderFrame,
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.mainFrame),
    ),
  );
  copydesk.onAny((push, value) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      if (!webContents.isCrashed()) webContents.send(PUSH_CHANNEL, push, value);
    }
  });

  let quitting = false;
  const open = (): void => {
    openWindow({
      places,
      texts,
      closeAgain: (window) => (quitting ? app.quit() : window.close()),
      stay: () => {
        quitting = false;
      },
    });
  };
  const menu = (): void => setMenu({ texts: texts(), platform: process.platform, openWindow: open });
  menu();
  copydesk.on('settings.changed', menu);
  app.on('before-quit', () => {
    quitting = true;
  });
  closeLibraryLast(copydesk);
  open();
}

/** Windows close first, each when its words are saved; then the library; then the process. */
function closeLibraryLast(copydesk: App): void {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    copydesk.close().then(
      () => app.exit(EXIT.ok),
      (error: unknown) => {
        log(describeEndFailure(error));
        app.exit(EXIT.failed);
      },
    );
  });
}

/** No camera, no place, no notices; and no network: all that the window needs comes from the program. */
function denyAll(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'] },
    (_details, answer) => answer({ cancel: true }),
  );
}

function focusFirst(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** A file in the settings folder; where that cannot be used, what it would hold lasts as long as the process. */
function openStore(name: string): SettingsStore {
  try {
    return new Store<Record<string, unknown>>({ name, cwd: options.settings, clearInvalidConfig: true });
  } catch {
    log(`The settings folder ${options.settings} cannot be used, so changes last only until Copydesk ends.`);
    return memoryStore();
  }
}

function refuseStart(error: unknown): void {
  const message = describeStartFailure(error);
  log(message);
  dialog.showErrorBox(desktopTexts('system', app.getPreferredSystemLanguages()).startFailed, message);
  app.exit(exitCodeOf(error));
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}
