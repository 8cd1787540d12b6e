import { describe, expect, it } from 'vitest';
import { ariaKeys, type KeyPress, label, matches } from '../../../src/renderer/ui/shortcut.ts';

function press(code: string, modifiers: Partial<KeyPress> & { key?: string } = {}): KeyPress {
  return { code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers };
}

const palette = { code: 'KeyK', mod: true } as const;
const quote = { code: 'Digit3', alt: true } as const;

describe('a shortcut', () => {
  it('is under the same finger on a Cyrillic layout, where the key types another letter', () => {
    expect(matches(palette, press('KeyK', { ctrlKey: true, key: 'л' }), 'other')).toBe(true);
  });

  it('is Command on a Mac and Control elsewhere', () => {
    expect(matches(palette, press('KeyK', { metaKey: true }), 'mac')).toBe(true);
    expect(matches(palette, press('KeyK', { ctrlKey: true }), 'mac')).toBe(false);
    expect(matches(palette, press('KeyK', { metaKey: true }), 'other')).toBe(false);
  });

  it('takes no modifier more', () => {
    expect(matches(palette, press('KeyK', { ctrlKey: true, shiftKey: true }), 'other')).toBe(false);
    expect(matches(palette, press('KeyK', { ctrlKey: true, metaKey: true }), 'other')).toBe(false);
  });

  it('never fires for AltGr, which Windows reports as Control with Alt', () => {
    const altGr = { ctrlKey: true, altKey: true };
    expect(matches(quote, press('Digit3', altGr), 'other')).toBe(false);
    expect(matches({ code: 'Digit3', alt: true, mod: true }, press('Digit3', altGr), 'other')).toBe(false);
  });

  it('is written as the platform writes it', () => {
    const search = { code: 'KeyF', mod: true, shift: true } as const;
    expect(label(search, 'other')).toBe('Ctrl+Shift+F');
    expect(label(search, 'mac')).toBe('⇧⌘F');
    expect(ariaKeys(search, 'other')).toBe('Control+Shift+F');
    expect(label({ code: 'F1' }, 'other')).toBe('F1');
  });
});
