import { useLayoutEffect, useMemo } from 'react';
import { StoryPage } from '../editor/story-page.tsx';
import type { StorySession } from '../editor/story-session.ts';
import { rowPlaces } from './row-places.ts';
import type { Tracks } from './tracks.ts';
import type { Side, Translation } from './translation.ts';

const NOWHERE: readonly string[] = [];

interface ColumnProps {
  translation: Translation;
  session: StorySession;
  side: Side;
  label: string;
  tracks: Tracks | null;
}

/** One of the two stories, its blocks placed in the grid that both share. */
export function Column({ translation, session, side, label, tracks }: ColumnProps) {
  const places = useMemo(
    () =>
      rowPlaces(() => {
        const now = translation.aligned()?.tracks;
        return (side === 'source' ? now?.sources : now?.targets) ?? NOWHERE;
      }),
    [translation, side],
  );

  // The other story changed: this one’s blocks stand elsewhere, although nothing in it has changed.
  useLayoutEffect(() => {
    if (tracks) session.view?.updateState(session.state);
  }, [session, tracks]);

  return (
    <section
      className={`pair-column ${side}`}
      aria-label={label}
      onFocus={() => translation.turnTo(side)}
      onPointerDown={() => translation.turnTo(side)}
    >
      <StoryPage session={session} places={places} />
    </section>
  );
}
