import type { Shortcut } from '../ui/shortcut.ts';

/** The keys of the translation, for commands, menus and hints alike. */
export const SHORTCUTS = {
  translate: { code: 'KeyT', alt: true },
  confirm: { code: 'Enter', mod: true },
  stillValid: { code: 'Enter', mod: true, shift: true },
  takeBack: { code: 'KeyU', alt: true, shift: true },
  next: { code: 'BracketRight', alt: true },
  previous: { code: 'BracketLeft', alt: true },
  otherSide: { code: 'KeyO', alt: true, shift: true },
  beside: { code: 'KeyB', alt: true, shift: true },
} as const satisfies Record<string, Shortcut>;
