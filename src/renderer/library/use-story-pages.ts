import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Connection } from '../api/connection.ts';
import { listInput, type StoryFilter } from './story-filter.ts';
import { StoryPages, type StoryRows } from './story-pages.ts';

const NOTHING_YET: StoryRows = { rows: [], total: null, hasMore: false, isLoading: true, error: null };

/** The rows that a filter shows, and the function that reads more of them. */
export function useStoryPages(connection: Connection, filter: StoryFilter): StoryRows & { loadMore(): void } {
  const [pages, setPages] = useState<StoryPages | null>(null);
  const { place, language } = filter;
  useEffect(() => {
    const opened = new StoryPages(connection, listInput({ place, language }));
    setPages(opened);
    return () => opened.stop();
  }, [connection, place, language]);
  const store = useMemo(
    () => ({
      subscribe: (listener: () => void) => pages?.subscribe(listener) ?? (() => {}),
      read: () => pages?.getSnapshot() ?? NOTHING_YET,
    }),
    [pages],
  );
  const rows = useSyncExternalStore(store.subscribe, store.read);
  return { ...rows, loadMore: () => pages?.loadMore() };
}
