import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import { enter } from './enter.ts';
import { backspace, deleteForward } from './joins.ts';

/** The keys that make, merge and part blocks. Arrow keys are the browser's and, beside atoms, the gap cursor's. */
export const structureKeymap: Readonly<Record<string, Command>> = {
  Enter: enter,
  'Shift-Enter': enter,
  Backspace: backspace,
  Delete: deleteForward,
};

/**
 * All keys for a story's structure: ProseMirror's own set for this platform (select all, a Mac's Ctrl-h and the like)
 * with our commands in the place of its own.
 */
export function storyKeymap(): Plugin {
  const ours = new Map<Command | undefined, Command>([
    [baseKeymap.Enter, enter],
    [baseKeymap.Backspace, backspace],
    [baseKeymap.Delete, deleteForward],
  ]);
  const keys = Object.entries(baseKeymap)
    .filter(([key]) => key !== 'Mod-Enter')
    .map(([key, command]): [string, Command] => [key, ours.get(command) ?? command]);
  return keymap({ ...Object.fromEntries(keys), ...structureKeymap });
}
