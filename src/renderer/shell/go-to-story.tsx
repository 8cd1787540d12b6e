import { useState } from 'react';
import { useCall } from '../api/connection-context.tsx';
import { useText } from '../i18n/index.ts';
import { Chooser } from '../ui/chooser.tsx';
import { rank } from '../ui/fuzzy.ts';
import { useDesk, useWorkspace } from './desk-context.ts';

/** Stories that are found by their own headline before the search is asked, newest first. */
const RECENT = 200;

/** Goes to a story by its headline or slug: the open and the recent ones at once, all others by search. */
export function GoToStory() {
  const desk = useDesk();
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
  const stories = [...(recent.data?.stories ?? [])].sort(
    (a, b) => Number(open.has(b.id)) - Number(open.has(a.id)),
  );
  const near = rank(text, stories, (story) => story.headline || story.slug || t('library.untitled')).slice(
    0,
    30,
  );
  const known = new Set(near.map(({ item }) => item.id));
  const further = text.length > 1 ? (found.data?.hits ?? []).filter((hit) => !known.has(hit.story.id)) : [];
  const rows = [
    ...near.map(({ item, fit }) => ({ story: item, places: fit.places })),
    ...further.map(({ story }) => ({ story, places: [] })),
  ];

  return (
    <Chooser
      label={t('shell.goTo')}
      placeholder={t('shell.goTo.hint')}
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
      onChoose={(id) => {
        desk.show(null);
        desk.openStory(id);
      }}
      onClose={() => desk.show(null)}
    />
  );
}
