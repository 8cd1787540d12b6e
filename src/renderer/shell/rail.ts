import { Library, type LucideIcon, Settings } from 'lucide-react';
import type { TextKey } from '../i18n/index.ts';

export type RailPlace = 'library' | 'settings';

export interface RailEntry {
  readonly id: RailPlace;
  readonly label: TextKey;
  readonly icon: LucideIcon;
  /** Where in the rail it stands. */
  readonly end: 'top' | 'bottom';
}

/** What the list column can show, from top to bottom. One more of them is one line here and one in list-column.tsx. */
export const rail: readonly RailEntry[] = [
  { id: 'library', label: 'shell.rail.library', icon: Library, end: 'top' },
  { id: 'settings', label: 'shell.rail.settings', icon: Settings, end: 'bottom' },
];
