import { fileURLToPath } from 'node:url';
import { BrowserWindow, dialog, nativeTheme, type OpenDialogOptions, screen, shell } from 'electron';
import { APP_PAGE, isAppAddress, isWebLink } from './desktop/app-address.ts';
import type { DesktopTexts } from './desktop/desktop-texts.ts';
import { PatientClose } from './desktop/patient-close.ts';
import { rememberedPlace, rememberPlace } from './desktop/window-place.ts';
import type { SettingsStore } from './settings/service.ts';

const PRELOAD = fileURLToPath(new URL('preload.cjs', import.meta.url));
/** A page that dies again this soon after it was loaded anew would only go on dying. In milliseconds. */
const CRASHED_AGAIN_MS = 10_000;
/** The page’s ground, so that nothing flashes before it is there. */
const GROUND = { light: '#f6f5f2', dark: '#1b1b1d' };

export interface WindowOptions {
  places: SettingsStore;
  texts: () => DesktopTexts;
  /** Closes again what the page refused to close: this window, or all of Copydesk. */
  closeAgain: (window: BrowserWindow) => void;
  /** The person chose to keep the window open. */
  stay: () => void;
}

/** Opens a window on our page: sandboxed, alone with `call` and `on`, and unable to go anywhere else. */
export function openWindow({ places, texts, closeAgain, stay }: WindowOptions): BrowserWindow {
  const place = rememberedPlace(
    places,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...place?.bounds,
    minWidth: 480,
    minHeight: 360,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Electron’s spelling dictionaries would come from the network.
      spellcheck: false,
    },
  });
  if (place?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    rememberPlace(places, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  keepInside(window);
  closePatiently(window, texts, {
    closeAgain: () => {
      if (!window.isDestroyed()) closeAgain(window);
    },
    stay,
  });
  comeBackAfterCrash(window);
  void window.loadURL(APP_PAGE);
  return window;
}

/** A page whose process died is loaded anew; what it had not yet saved it finds in its own store. */
function comeBackAfterCrash({ webContents }: BrowserWindow): void {
  let last = Number.NEGATIVE_INFINITY;
  webContents.on('render-process-gone', (_event, { reason }) => {
    const now = performance.now();
    if (reason !== 'clean-exit' && now - last > CRASHED_AGAIN_MS) webContents.reload();
    last = now;
  });
}

/** No other page, no other window; a link of a story opens in the system’s browser, if it is one to the web. */
function keepInside({ webContents }: BrowserWindow): void {
  webContents.on('will-navigate', (event) => {
    if (isAppAddress(event.url)) return;
    event.preventDefault();
    openOutside(event.url);
  });
  webContents.on('will-redirect', (event) => event.preventDefault());
  webContents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}

function openOutside(url: string): void {
  if (isWebLink(url)) void shell.openExternal(url);
}

function closePatiently(
  window: BrowserWindow,
  texts: () => DesktopTexts,
  { closeAgain, stay }: { closeAgain: () => void; stay: () => void },
): void {
  const patience = new PatientClose({
    closeAgain,
    giveUp: () => {
      const { unsavedTitle, unsavedDetail, keepOpen, closeAnyway } = texts();
      const answer = dialog.showMessageBoxSync(window, {
        type: 'warning',
        message: unsavedTitle,
        detail: unsavedDetail,
        buttons: [keepOpen, closeAnyway],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      });
      if (answer === 0) stay();
      return answer === 1;
    },
    now: () => performance.now(),
  });
  window.webContents.on('will-prevent-unload', (event) => {
    // Preventing the prevention is Electron’s way to say: close all the same.
    if (patience.refused()) event.preventDefault();
  });
}

/** Asks for a folder in the system’s own way, over the window in front. Null where none was chosen. */
export async function chooseFolder(start: string): Promise<string | null> {
  const options: OpenDialogOptions = {
    defaultPath: start,
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return canceled ? null : (filePaths[0] ?? null);
}
