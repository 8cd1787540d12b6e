/**
 * A key with its modifiers. `code` is the physical key (`KeyboardEvent.code`), so that a shortcut stays under the same
 * finger on a Latin and on a Cyrillic layout. `mod` is Command on a Mac and Control elsewhere.
 */
export interface Shortcut {
  readonly code: string;
  readonly mod?: true;
  readonly shift?: true;
  readonly alt?: true;
}

export type Platform = 'mac' | 'other';

/** What {@link matches} reads of a keyboard event. */
export interface KeyPress {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The platform of the window, as far as shortcuts differ. */
export function platformHere(): Platform {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform) ? 'mac' : 'other';
}

/**
 * Whether an event is exactly this shortcut: a modifier more or less is another key press. Control with Alt never
 * matches, because Windows reports AltGr, with which letters are typed, as the two together.
 */
export function matches(shortcut: Shortcut, event: KeyPress, platform?: Platform): boolean {
  // With every key typed, every shortcut is asked: most are told apart by this alone.
  if (event.code !== shortcut.code) return false;
  const isMac = (platform ?? platformHere()) === 'mac';
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  return (
    mod === (shortcut.mod ?? false) &&
    event.shiftKey === (shortcut.shift ?? false) &&
    event.altKey === (shortcut.alt ?? false) &&
    !other &&
    !(event.ctrlKey && event.altKey)
  );
}

const PRINTED: Record<string, string> = {
  Quote: '’',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '−',
  Equal: '=',
  Semicolon: ';',
  Backquote: '`',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Delete: 'Del',
};

function keyName(code: string): string {
  return PRINTED[code] ?? code.replace(/^(?:Key|Digit)/, '');
}

/** The keys of a shortcut one by one, as they are printed on keyboards of the platform: `['Ctrl', 'K']`. */
export function keyCaps(shortcut: Shortcut, platform: Platform = platformHere()): string[] {
  const mac = platform === 'mac';
  const caps: string[] = [];
  if (shortcut.mod && !mac) caps.push('Ctrl');
  if (shortcut.alt) caps.push(mac ? '⌥' : 'Alt');
  if (shortcut.shift) caps.push(mac ? '⇧' : 'Shift');
  if (shortcut.mod && mac) caps.push('⌘');
  caps.push(keyName(shortcut.code));
  return caps;
}

/** How a shortcut is written in a tooltip or menu: `Ctrl+Shift+F`, on a Mac `⇧⌘F`. */
export function label(shortcut: Shortcut, platform: Platform = platformHere()): string {
  return keyCaps(shortcut, platform).join(platform === 'mac' ? '' : '+');
}

/** The same for `aria-keyshortcuts`, whose names are fixed by ARIA: `Control+Shift+F`. */
export function ariaKeys(shortcut: Shortcut, platform: Platform = platformHere()): string {
  return [
    ...(shortcut.mod ? [platform === 'mac' ? 'Meta' : 'Control'] : []),
    ...(shortcut.alt ? ['Alt'] : []),
    ...(shortcut.shift ? ['Shift'] : []),
    shortcut.code === 'Quote' ? "'" : keyName(shortcut.code),
  ].join('+');
}
