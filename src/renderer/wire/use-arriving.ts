import { useSyncExternalStore } from 'react';
import type { StorySession } from '../editor/story-session.ts';
import type { Arriving } from './arrival.ts';
import type { Arrivals } from './arrivals.ts';

/** What has come into a story, as long as there is something to tell about it. */
export function useArriving(arrivals: Arrivals, session: StorySession): Arriving {
  return useSyncExternalStore(
    (listener) => arrivals.subscribe(listener),
    () => arrivals.of(session),
  );
}
