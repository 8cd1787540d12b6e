import { describe, expect, it } from 'vitest';
import { editorCommands } from '../../../src/renderer/editor/editor-commands.ts';
import { allCommands, deskCommands } from '../../../src/renderer/shell/commands.ts';
import { label, type Shortcut } from '../../../src/renderer/ui/shortcut.ts';

const shortcuts = allCommands.flatMap(({ id, shortcut }) => (shortcut ? [{ id, shortcut }] : []));

/** What Chrome, Firefox, Edge or the system take for themselves before a page is asked. */
const TAKEN = new Set(
  ['Ctrl+N', 'Ctrl+T', 'Ctrl+W', 'Ctrl+Shift+N', 'Ctrl+Shift+T', 'Ctrl+Shift+W', 'Ctrl+Q', 'Ctrl+Tab'].concat(
    [
      'Ctrl+Shift+Tab',
      'Ctrl+PgUp',
      'Ctrl+PgDn',
      'Alt+F4',
      'Alt+Tab',
      'Alt+D',
      'Alt+E',
      'Alt+F',
      'Alt+←',
      'Alt+→',
    ],
    ['Ctrl+Shift+I', 'Ctrl+Shift+J', 'Ctrl+Shift+C', 'Alt+Shift+I', 'F11', 'F12'],
  ),
);

describe('the commands', () => {
  it('hold every command of the editor and of the window, each once', () => {
    const ids = allCommands.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const command of [...editorCommands, ...deskCommands]) expect(ids).toContain(command.id);
  });

  it('never share a shortcut', () => {
    const written = [
      ...shortcuts.map(({ shortcut }) => label(shortcut, 'other')),
      ...editorCommands.flatMap((command) => command.also.map((shortcut) => label(shortcut, 'other'))),
    ];
    expect(new Set(written).size, written.join(' ')).toBe(written.length);
  });

  it.each(shortcuts)(
    '$id: leaves AltGr, browser and system alone',
    ({ shortcut }: { shortcut: Shortcut }) => {
      expect(shortcut.mod && shortcut.alt).toBeFalsy();
      expect(TAKEN.has(label(shortcut, 'other'))).toBe(false);
    },
  );

  it('has the shortcuts that hands know', () => {
    const of = (id: string) => {
      const shortcut = allCommands.find((command) => command.id === id)?.shortcut;
      return shortcut ? label(shortcut, 'other') : null;
    };
    expect([of('palette'), of('story.goTo'), of('library.search'), of('shortcuts')]).toEqual([
      'Ctrl+K',
      'Ctrl+P',
      'Ctrl+Shift+F',
      'F1',
    ]);
  });
});
