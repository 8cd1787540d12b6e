import { useLayoutEffect, useMemo } from 'react';
import { StoryPage } from '../editor/story-page.tsx';
import type { StorySession } from '../editor/story-session.ts';
import { boxes } from './boxes.ts';
import type { PairLayout } from './pair-layout.ts';
import type { BoxPlace, Tracks } from './tracks.ts';
import type { Side, Translation } from './translation.ts';

/** All blocks in one box: how a story stands while there is nothing beside it. */
function alone(session: StorySession): readonly BoxPlace[] {
  return [{ key: 'alone', blocks: { from: 0, to: session.state.doc.childCount }, track: 1, height: null }];
}

interface ColumnProps {
  translation: Translation;
  session: StorySession;
  side: Side;
  label: string;
  layout: PairLayout;
  /** As `layout` gives them now: drawn anew when they change. */
  tracks: Tracks;
}

/** One of the two stories, its blocks placed in the grid that both share. */
export function Column({ translation, session, side, label, layout, tracks }: ColumnProps) {
  const places = useMemo(
    () =>
      boxes(() => {
        const { sources, targets, count } = layout.tracks();
        if (count === 0) return alone(session);
        return side === 'source' ? sources : targets;
      }),
    [layout, session, side],
  );

  // The other story or what is seen has changed: this one’s blocks stand elsewhere, although nothing in it has changed.
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
