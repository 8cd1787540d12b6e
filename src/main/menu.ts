import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { DesktopTexts } from './desktop/desktop-texts.ts';

export interface MenuOptions {
  texts: DesktopTexts;
  platform: NodeJS.Platform;
  openWindow: () => void;
}

/** Sets the native menu. What is about a story is in the page’s own palette, where it works in a browser too. */
export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}

function menuTemplate({ texts, platform, openWindow }: MenuOptions): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(mac ? [appMenu(texts)] : []),
    {
      label: texts.file,
      submenu: [
        { label: texts.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: openWindow },
        separator,
        { label: texts.closeWindow, role: 'close' },
        ...(mac ? [] : [separator, { label: texts.quit, role: 'quit' } as const]),
      ],
    },
    {
      label: texts.edit,
      submenu: [
        // The page keeps its own undo history, so its keys stay its own.
        { label: texts.undo, role: 'undo', registerAccelerator: false },
        { label: texts.redo, role: 'redo', registerAccelerator: false },
        separator,
        { label: texts.cut, role: 'cut' },
        { label: texts.copy, role: 'copy' },
        { label: texts.paste, role: 'paste' },
        { label: texts.pasteAsText, role: 'pasteAndMatchStyle' },
        { label: texts.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: texts.view,
      submenu: [
        { label: texts.reload, role: 'reload' },
        separator,
        { label: texts.actualSize, role: 'resetZoom' },
        { label: texts.zoomIn, role: 'zoomIn' },
        { label: texts.zoomOut, role: 'zoomOut' },
        separator,
        { label: texts.fullScreen, role: 'togglefullscreen' },
      ],
    },
    {
      label: texts.window,
      role: 'window',
      submenu: [
        { label: texts.minimize, role: 'minimize' },
        ...(mac ? [separator, { label: texts.bringToFront, role: 'front' } as const] : []),
      ],
    },
  ];
}

function appMenu(texts: DesktopTexts): MenuItemConstructorOptions {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return {
    label: 'Copydesk',
    submenu: [
      { label: texts.about, role: 'about' },
      separator,
      { label: texts.services, role: 'services' },
      separator,
      { label: texts.hide, role: 'hide' },
      { label: texts.hideOthers, role: 'hideOthers' },
      { label: texts.showAll, role: 'unhide' },
      separator,
      { label: texts.quit, role: 'quit' },
    ],
  };
}
