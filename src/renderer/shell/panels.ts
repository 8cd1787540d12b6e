import { Languages, ListTree, type LucideIcon, Send } from 'lucide-react';
import type { ComponentType } from 'react';
import { DetailsPanel } from '../details/details-panel.tsx';
import type { StorySession } from '../editor/story-session.ts';
import type { TextKey } from '../i18n/index.ts';
import { ExportPanel } from '../publish/export-panel.tsx';
import { TranslationPanel } from '../translation/translation-panel.tsx';

export interface StoryPanel {
  readonly id: string;
  readonly label: TextKey;
  readonly icon: LucideIcon;
  readonly Panel: ComponentType<{ session: StorySession; isReadOnly: boolean }>;
}

/** What can stand beside the story, from top to bottom. One more panel is one line here. */
export const panels: readonly StoryPanel[] = [
  { id: 'details', label: 'shell.panel.details', icon: ListTree, Panel: DetailsPanel },
  { id: 'translation', label: 'translation.title', icon: Languages, Panel: TranslationPanel },
  { id: 'export', label: 'publish.panel', icon: Send, Panel: ExportPanel },
];
