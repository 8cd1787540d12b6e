import { useState } from 'react';
import type { StorySummary } from '../../shared/api/story.ts';
import { useCall } from '../api/connection-context.tsx';
import { useText } from '../i18n/index.ts';
import { Chooser } from '../ui/chooser.tsx';
import { rank } from '../ui/fuzzy.ts';
import { useWorkspace } from './desk-context.ts';

/** Stories that are found by their own headline before the search is asked, newest first. */
const RECENT = 200;

interface StoryChooserProps {
  label: string;
  placeholder: string;
  /** Which stories may be chosen. */
  isOffered(story: StorySummary): boolean;
  onChoose(id: string): void;
  onClose(): void;
}

/** Chooses a story by its headline or slug: the open and the recent ones at once, all others by search. */
export function StoryChooser({ label, placeholder, isOffered, onChoose, onClose }: StoryChooserProps) {
  const t = useText();
  const { tabs } = useWorkspace();
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const recent = useCall('stories.list', { limit: RECENT });
  const found = useCall(
    'stories.search',
    { text, limit: 20 },
    { enabled: text.length > 1, keepPrevious: true },
  );

  const open = new Set(tabs.map((tab) => tab.id));
  const stories = [...(recent.data?.stories ?? [])]
    .filter(isOffered)
    .sort((a, b) => Number(open.has(b.id)) - Number(open.has(a.id)));
  const near = rank(text, stories, (story) => story.headline || story.slug || t('library.untitled')).slice(
    0,
    30,
  );
  const known = new Set(near.map(({ item }) => item.id));
  const hits = text.length > 1 ? (found.data?.hits ?? []) : [];
  const further = hits.filter(({ story }) => !known.has(story.id) && isOffered(story));
  const rows = [
    ...near.map(({ item, fit }) => ({ story: item, places: fit.places })),
    ...further.map(({ story }) => ({ story, places: [] })),
  ];

  return (
    <Chooser
      label={label}
      placeholder={placeholder}
      nothing={recent.isPending ? t('shell.goTo.loading') : t('shell.goTo.nothing')}
      typed={typed}
      onTyped={setTyped}
      rows={rows.map(({ story, places }) => ({
        key: story.id,
        text: story.headline || story.slug || t('library.untitled'),
        places,
        hint: [open.has(story.id) ? t('shell.goTo.open') : '', story.language, story.place]
          .filter(Boolean)
          .join(' · '),
        shortcut: null,
        isDisabled: false,
      }))}
      isPending={recent.isPending}
      onChoose={onChoose}
      onClose={onClose}
    />
  );
}
