import type { Settings } from '../../shared/api/settings.ts';

/** What Electron’s own parts say. The page’s texts are in assets/locales. */
const en = {
  file: 'File',
  newWindow: 'New Window',
  closeWindow: 'Close Window',
  quit: 'Quit Copydesk',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteAsText: 'Paste as Plain Text',
  selectAll: 'Select All',
  view: 'View',
  reload: 'Reload',
  actualSize: 'Actual Size',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  fullScreen: 'Full Screen',
  window: 'Window',
  minimize: 'Minimize',
  about: 'About Copydesk',
  hide: 'Hide Copydesk',
  hideOthers: 'Hide Others',
  showAll: 'Show All',
  services: 'Services',
  bringToFront: 'Bring All to Front',
  unsavedTitle: 'Some words are not saved yet',
  unsavedDetail:
    'Copydesk could not write them to the disk. They are kept as long as this window is open. Keep it open, and save the text elsewhere from the status bar.',
  keepOpen: 'Keep Open',
  closeAnyway: 'Close and Lose Them',
  startFailed: 'Copydesk could not start',
};

export type DesktopTexts = typeof en;

const ru: DesktopTexts = {
  file: 'Файл',
  newWindow: 'Новое окно',
  closeWindow: 'Закрыть окно',
  quit: 'Завершить Copydesk',
  edit: 'Правка',
  undo: 'Отменить',
  redo: 'Повторить',
  cut: 'Вырезать',
  copy: 'Копировать',
  paste: 'Вставить',
  pasteAsText: 'Вставить без оформления',
  selectAll: 'Выделить всё',
  view: 'Вид',
  reload: 'Обновить',
  actualSize: 'Обычный размер',
  zoomIn: 'Крупнее',
  zoomOut: 'Мельче',
  fullScreen: 'Во весь экран',
  window: 'Окно',
  minimize: 'Свернуть',
  about: 'О программе Copydesk',
  hide: 'Скрыть Copydesk',
  hideOthers: 'Скрыть остальные',
  showAll: 'Показать все',
  services: 'Службы',
  bringToFront: 'Все окна на передний план',
  unsavedTitle: 'Часть текста ещё не сохранена',
  unsavedDetail:
    'Copydesk не смог записать её на диск. Пока это окно открыто, текст цел. Не закрывайте окно и сохраните текст в другом месте из строки состояния.',
  keepOpen: 'Не закрывать',
  closeAnyway: 'Закрыть и потерять',
  startFailed: 'Copydesk не запустился',
};

/** The texts for a language setting; 'system' takes the first of the system’s languages that we have. */
export function desktopTexts(setting: Settings['language'], systemLocales: readonly string[]): DesktopTexts {
  if (setting !== 'system') return setting === 'ru' ? ru : en;
  const known = systemLocales.map((tag) => tag.split('-')[0]).find((tag) => tag === 'en' || tag === 'ru');
  return known === 'ru' ? ru : en;
}
