import { memo, useRef } from 'react';
import { useText } from '../i18n/index.ts';
import { StoryPage } from './story-page.tsx';
import { StoryPopover } from './story-popover.tsx';
import type { StorySession } from './story-session.ts';
import { useCaretMemory } from './use-caret-memory.ts';
import { useSessionPart } from './use-editor-state.ts';

/** The page of a story. It fills the place that it is given and scrolls in it. */
export const StoryEditor = memo(function StoryEditor({ session }: { session: StorySession }) {
  const t = useText();
  const readOnly = useSessionPart(session, (snapshot) => snapshot.readOnly);
  const desk = useRef<HTMLDivElement>(null);
  useCaretMemory(session, true);
  return (
    <div className="story-desk" ref={desk}>
      {(readOnly === 'newer' || readOnly === 'unreadable') && (
        <p className="story-read-only" role="note">
          {t(`editor.readOnly.${readOnly}`)}
        </p>
      )}
      <StoryPage session={session} />
      <StoryPopover session={session} desk={desk} />
    </div>
  );
});
