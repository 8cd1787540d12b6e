import type { TextKey } from '../i18n/index.ts';
import type { Shortcut } from '../ui/shortcut.ts';
import type { Desk } from './desk.ts';

/** Something that can be done in the window. Every one is in the palette and on the shortcut sheet. */
export interface DeskCommand {
  readonly id: string;
  readonly label: TextKey;
  readonly group: 'stories' | 'text' | 'translation' | 'window';
  readonly shortcut: Shortcut | null;
  run(desk: Desk): void;
  enabled(desk: Desk): boolean;
}

type Start = Pick<DeskCommand, 'id' | 'label' | 'group' | 'run'> & Partial<DeskCommand>;

/** A command that has no shortcut and can always be run, unless it says otherwise. */
export function command(start: Start): DeskCommand {
  return { shortcut: null, enabled: () => true, ...start };
}
