import { useLayoutEffect, useMemo, useRef } from 'react';
import { Collection, GridList, GridListLoadMoreItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { SearchHit, StorySummary } from '../../shared/api/story.ts';
import { useText } from '../i18n/index.ts';
import { type RowActions, StoryRow } from './story-row.tsx';
import { useNow } from './use-now.ts';

export interface ListedStory {
  readonly story: StorySummary;
  readonly snippet: SearchHit['snippet'] | null;
}

/** Heights in CSS pixels. Every row of a list has the same, so that ten thousand scroll like ten. */
const ROW = { comfortable: 82, compact: 48 } as const;
const ROW_WITH_SNIPPET = { comfortable: 100, compact: 84 } as const;

interface StoryListProps {
  rows: readonly ListedStory[];
  density: keyof typeof ROW;
  /** The story that is in front in the editor. */
  front: string | null;
  hasMore: boolean;
  isLoading: boolean;
  actions: RowActions;
  onOpen(story: string): void;
  onLoadMore(): void;
}

/**
 * The stories, newest first, drawn only where they are seen. Arrows move, letters jump, Enter opens. When rows come in above what is seen, what is seen stays where it is.
 */
export function StoryList({
  rows,
  density,
  front,
  hasMore,
  isLoading,
  actions,
  onOpen,
  onLoadMore,
}: StoryListProps) {
  const t = useText();
  const now = useNow();
  const list = useRef<HTMLDivElement>(null);
  const hasSnippets = rows.some((row) => row.snippet !== null);
  const height = (hasSnippets ? ROW_WITH_SNIPPET : ROW)[density];
  const items = useMemo(() => {
    const names = new Map(rows.map(({ story }) => [story.id, story.headline]));
    return rows.map((row) => ({
      ...row,
      id: row.story.id,
      sourceName: names.get(row.story.translationOf ?? '') ?? null,
    }));
  }, [rows]);
  useSteadyScroll(list, rows, height);

  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: height, loaderSize: 28 }}>
      <GridList
        ref={list}
        className={`story-list ${density}${hasSnippets ? ' with-snippets' : ''}`}
        aria-label={t('library.stories')}
        onAction={(key) => onOpen(String(key))}
      >
        <Collection items={items} dependencies={[now, front, actions, t]}>
          {(item) => (
            <StoryRow
              story={item.story}
              snippet={item.snippet}
              sourceName={item.sourceName}
              isFront={item.id === front}
              now={now}
              actions={actions}
            />
          )}
        </Collection>
        {hasMore && (
          <GridListLoadMoreItem className="story-loader" isLoading={isLoading} onLoadMore={onLoadMore}>
            {t('library.loading')}
          </GridListLoadMoreItem>
        )}
      </GridList>
    </Virtualizer>
  );
}

/** Moves the scroll with the row that is topmost on the screen when rows are put in or taken out above it. */
function useSteadyScroll(
  list: { readonly current: HTMLDivElement | null },
  rows: readonly ListedStory[],
  height: number,
): void {
  const before = useRef(rows);
  useLayoutEffect(() => {
    const element = list.current;
    const old = before.current;
    before.current = rows;
    if (!element || old === rows || element.scrollTop < height) return;
    const top = Math.floor(element.scrollTop / height);
    const anchor = old[top]?.story.id;
    const moved = rows.findIndex((row) => row.story.id === anchor) - top;
    // The row that has moved to the top by being worked on is no anchor; then the place is kept, not the row.
    if (anchor !== undefined && moved > 0 && moved < 50) element.scrollTop += moved * height;
  }, [list, rows, height]);
}
